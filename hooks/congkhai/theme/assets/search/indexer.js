// The search index: lunr's structures, filled here directly. lunr's own builder takes two to three times as long for them,
// and a prebuilt index is several times as heavy to download as the names that it is made of (docs/search.md).
import lunr from "./lunr.js";
import { foldedSyllables, formsOf, syllables } from "./words.js";

const K1 = 1.2;
const B = 0.3; // long titles are long because of conditions, not because they say less
const FIELDS = ["name", "words"];
const NOTHING_MORE = {};

/** Everything that ranking needs, from the downloaded data ({kinds, facets, docs, vocabulary}). */
export function buildIndex(data) {
  // The field is a facet already; its words are among those by which a procedure is known.
  const ofField = data.facets.map(([name, value]) => (name === "Lĩnh vực" ? syllables(value) : []));
  const docs = data.docs.map(([kind, title, url, code = "", more = "", facets = [], prominence = 0], i) => {
    const forms = formsOf(title);
    return {
      i, kind: data.kinds[kind], title, url: url || `thu-tuc/${code}/`, code, facets, prominence,
      name: forms.map((form) => form.folded),
      toned: forms.map((form) => form.toned),
      words: new Set([...foldedSyllables(more), ...facets.flatMap((facet) => ofField[facet])]),
      nameSet() { return (this.names ??= new Set(this.name)); },
      tonedSet() { return (this.marks ??= new Set(this.toned)); },
      pairSet() { return (this.sideBySide ??= new Set(pairs(this.name))); },
    };
  });
  const terms = new Map(); // syllable or pair -> {number, documents}
  const held = docs.map((doc) => ({ name: counted([...doc.name, ...pairs(doc.name)], terms), words: counted(doc.words, terms) }));
  for (const { name, words } of held) {
    for (const term of name.keys()) term.documents++;
    for (const term of words.keys()) if (!name.has(term)) term.documents++;
  }
  for (const term of terms.values()) term.rarity = Math.log(1 + (docs.length - term.documents + 0.5) / (term.documents + 0.5));
  const lexicon = [...terms.keys()].filter((term) => !term.includes(" "));
  return {
    docs, lexicon, data,
    frequency: { has: (term) => terms.has(term), get: (term) => terms.get(term)?.documents },
    rarity: (term) => terms.get(term)?.rarity ?? 0,
    slips: slipTable(lexicon),
    lunr: lunrIndex(terms, held),
  };
}

/** Two syllables that stand side by side: most Vietnamese words are such pairs ("khai sinh"). */
export const pairs = (list) => list.slice(1).map((syllable, i) => `${list[i]} ${syllable}`);

/** How often each term stands in a list; terms that are new get the next number. */
function counted(list, terms) {
  const counts = new Map();
  for (const text of list) {
    let term = terms.get(text);
    if (!term) terms.set(text, (term = { number: terms.size, documents: 0, rarity: 0 }));
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function lunrIndex(terms, held) {
  const postings = Array.from(terms, ([, term]) => ({ _index: term.number, name: {}, words: {} }));
  const fieldVectors = {};
  for (const field of FIELDS) {
    const average = held.reduce((sum, one) => sum + one[field].size, 0) / (held.length || 1) || 1;
    held.forEach((one, i) => {
      const length = one[field].size;
      const ordered = [...one[field]].sort((a, b) => a[0].number - b[0].number);
      const elements = new Array(2 * length);
      ordered.forEach(([term, count], n) => {
        postings[term.number][field][i] = NOTHING_MORE;
        elements[2 * n] = term.number;
        elements[2 * n + 1] = (term.rarity * (K1 + 1) * count) / (K1 * (1 - B + (B * length) / average) + count);
      });
      fieldVectors[`${field}/${i}`] = new lunr.Vector(elements);
    });
  }
  const invertedIndex = Object.fromEntries(Array.from(terms, ([text, term]) => [text, postings[term.number]]));
  // All terms asked for are whole terms of the index; lunr's automaton for wildcards would only cost time.
  const tokenSet = { intersect: (asked) => ({ toArray: () => asked.toArray().filter((term) => terms.has(term)) }) };
  return new lunr.Index({ invertedIndex, fieldVectors, tokenSet, fields: FIELDS, pipeline: new lunr.Pipeline() });
}

/** Syllables by what is left when any one letter is dropped: two that share a remainder are one slip apart. */
function slipTable(lexicon) {
  const table = new Map();
  const put = (rest, syllable) => (table.get(rest) ?? table.set(rest, []).get(rest)).push(syllable);
  for (const syllable of lexicon) {
    if (syllable.length < 2 || /\d/.test(syllable)) continue;
    for (const rest of remainders(syllable)) put(rest, syllable);
  }
  return table;
}

/** A syllable and what is left of it without each of its letters. */
export function remainders(syllable) {
  const rests = new Set([syllable]);
  for (let i = 0; i < syllable.length; i++) rests.add(syllable.slice(0, i) + syllable.slice(i + 1));
  return rests;
}
