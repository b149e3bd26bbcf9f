// The search index: lunr's structures, filled here directly. lunr's own builder takes four times as long for them, and a
// prebuilt index is three times as heavy to download as the names that it is made of (docs/search.md).
import lunr from "./lunr.js";
import { syllables, words } from "./words.js";

const K1 = 1.2;
const B = 0.3; // long titles are long because of conditions, not because they say less
const FIELDS = ["name", "words"];
const NOTHING_MORE = {};

/** Everything that ranking needs, from the downloaded data ({kinds, facets, docs, vocabulary}). */
export function buildIndex(data) {
  const docs = data.docs.map(([kind, title, url, code = "", more = "", facets = [], prominence = 0], i) => {
    const name = words(title);
    return {
      i, kind: data.kinds[kind], title, url: url || `thu-tuc/${code}/`, code, facets, prominence,
      name: name.map((word) => word.folded),
      toned: new Set(name.map((word) => word.toned)),
      words: new Set(syllables(more)),
      nameSet() { return (this.names ??= new Set(this.name)); },
      pairSet() { return (this.sideBySide ??= new Set(pairs(this.name))); },
    };
  });
  const frequency = new Map(); // syllable or pair -> in how many documents
  const postings = { name: docs.map((doc) => counted([...doc.name, ...pairs(doc.name)])), words: docs.map((doc) => counted(doc.words)) };
  docs.forEach((_, i) => {
    for (const term of new Set([...postings.name[i].keys(), ...postings.words[i].keys()])) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  });
  const rarities = new Map([...frequency].map(([term, n]) => [term, Math.log(1 + (docs.length - n + 0.5) / (n + 0.5))]));
  const rarity = (term) => rarities.get(term) ?? 0;
  const lexicon = [...frequency.keys()].filter((term) => !term.includes(" "));
  return { docs, frequency, rarity, lexicon, slips: slipTable(lexicon), lunr: lunrIndex(docs, postings, rarity), data };
}

/** Two syllables that stand side by side: most Vietnamese words are such pairs ("khai sinh"). */
export const pairs = (list) => list.slice(1).map((syllable, i) => `${list[i]} ${syllable}`);

function counted(terms) {
  const counts = new Map();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function lunrIndex(docs, postings, rarity) {
  const invertedIndex = Object.create(null);
  const fieldVectors = Object.create(null);
  let terms = 0;
  for (const field of FIELDS) {
    const lengths = postings[field].map((counts) => counts.size);
    const average = lengths.reduce((sum, n) => sum + n, 0) / (docs.length || 1) || 1;
    postings[field].forEach((counts, i) => {
      const elements = [];
      for (const [term, count] of counts) {
        const posting = (invertedIndex[term] ??= { _index: terms++, name: Object.create(null), words: Object.create(null) });
        posting[field][i] = NOTHING_MORE;
        const weight = (rarity(term) * (K1 + 1) * count) / (K1 * (1 - B + (B * lengths[i]) / average) + count);
        elements.push([posting._index, weight]);
      }
      elements.sort((a, b) => a[0] - b[0]);
      fieldVectors[`${field}/${i}`] = new lunr.Vector(elements.flat());
    });
  }
  // All terms asked for are whole terms of the index; lunr's automaton for wildcards would only cost time.
  const tokenSet = { intersect: (asked) => ({ toArray: () => asked.toArray().filter((term) => term in invertedIndex) }) };
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
