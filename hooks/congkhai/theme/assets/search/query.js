// From what was typed to what is looked for: syllables with their weight, slips mended, vocabulary applied.
import { remainders } from "./indexer.js";
import { actionsIn, askedPart, carried, FAINT, isLight } from "./language.js";
import { matches } from "./vocabulary.js";
import { LONGEST_QUERY, oneSlip, untyped, words } from "./words.js";

const MOST_WORDS = 32;
const MOST_VARIANTS = 6;
const SLIP = 0.72; // what a mended syllable weighs against one that was typed right
const UNFINISHED = 0.8;
const OTHER_WORDS = 0.96; // what a variant in official words weighs against the words typed
const COMMON_PAIR = 0.003; // of all documents
const MENDED_LIGHT = 0.6;
const LIGHT_SHARE = 0.4; // what a light word counts as part of an entry's phrase

/** What is looked for: variants (lists of terms {folded, toned, weight, options: [[syllable, how sure]]}), boosts by number of document. */
export function understand(text, index, vocabulary) {
  const typed = words(text.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
  const part = askedPart(typed.map((word) => word.folded));
  const terms = unglued(typed, index).map((word, i, all) => withOptions(word, index, i === all.length - 1));
  weigh(terms, index);
  mendByNeighbours(terms, index);
  const actions = actionsIn(terms.map((term) => term.folded));
  return { typed, part, actions, ...translated(terms, index, vocabulary) };
}

/** Syllables that were typed without a space between: "khaisinh" is two, where their pair is known. */
function unglued(typed, index) {
  return typed.flatMap((word) => {
    const { folded } = word;
    if (folded.length < 4 || index.frequency.has(folded) || /\d/.test(folded)) return [word];
    for (let cut = 2; cut <= folded.length - 2; cut++) {
      const [left, right] = [folded.slice(0, cut), folded.slice(cut)];
      if (index.frequency.has(`${left} ${right}`)) return [left, right].map((half) => ({ ...word, folded: half, toned: half }));
    }
    return [word];
  });
}

/** A word with the syllables of the index that it may be; `maybe` is its finished form, for the vocabulary's own words. */
function withOptions(word, index, last) {
  const finished = untyped(word.folded);
  const maybe = finished === word.folded || index.frequency.has(word.folded) ? [] : [finished];
  return { ...word, options: options(word, index, last), maybe };
}

/** Which syllables of the index a typed one may be, each with how sure that is. */
function options(word, index, last) {
  const { folded } = word;
  if (index.frequency.has(folded)) return [[folded, 1]];
  const finished = untyped(folded);
  if (finished !== folded && index.frequency.has(finished)) return [[finished, 0.97]];
  const found = new Map(slips(folded, index).map((syllable) => [syllable, SLIP]));
  if (finished !== folded) for (const syllable of slips(finished, index)) found.set(syllable, SLIP);
  if (last && folded.length > 1) for (const syllable of index.lexicon) if (syllable.startsWith(folded)) found.set(syllable, UNFINISHED);
  return [...found];
}

function slips(folded, index) {
  if (folded.length < 2 || /\d/.test(folded)) return [];
  const near = new Set();
  for (const rest of remainders(folded)) for (const syllable of index.slips.get(rest) ?? []) if (oneSlip(folded, syllable)) near.add(syllable);
  return [...near];
}

/** A known syllable may still be a slip ("chứng tực"): where one that is a slip away makes known pairs with more of its neighbours.
 * A word that says little must find both, between two words that say something ("dang ky la khai tu"). */
function mendByNeighbours(terms, index) {
  const known = (a, b) => (a && b && index.frequency.has(`${a.folded ?? a} ${b.folded ?? b}`) ? 1 : 0);
  terms.forEach((term, i) => {
    const [before, after] = [terms[i - 1], terms[i + 1]];
    if (!index.frequency.has(term.folded) || (term.light && (!before || !after || before.light || after.light))) return;
    const pairs = known(before, term) + known(term, after);
    const needed = term.light ? 2 : pairs + 1;
    if (pairs === 2) return;
    const better = slips(term.folded, index).filter((near) => known(before, near) + known(near, after) >= needed);
    if (better.length && term.light) Object.assign(term, { light: false, weight: MENDED_LIGHT });
    for (const near of better) term.options.push([near, SLIP]);
  });
}

/** What says little weighs little; a word typed without marks counts fully where it makes a common pair with the next ("dang ky"). */
function weigh(terms, index) {
  const marks = carried(terms.map((term) => term.folded));
  terms.forEach((term, i) => {
    const [before, after] = [terms[i - 1], terms[i + 1]];
    const paired = (a, b) => (index.frequency.get(`${a.folded} ${b.folded}`) ?? 0) >= COMMON_PAIR * index.docs.length;
    const unmarked = term.toned === term.folded;
    const word = unmarked && ((after && !isLight(after) && paired(term, after)) || (before && !isLight(before) && paired(before, term)));
    term.light = marks[i] || (isLight(term) && !word);
    term.weight = term.light ? FAINT : 1;
  });
  // A question of nothing but light words still looks for them.
  if (terms.every((term) => term.light)) terms.forEach((term, i) => (term.weight = marks[i] ? FAINT : 0.5));
}

/** The variants of a query in official words, and the procedures that the vocabulary names outright, each with how well. */
function translated(terms, index, vocabulary) {
  const boosts = new Map();
  const firm = terms.reduce((sum, term) => sum + (term.light ? 0 : 1), 0) || 1;
  let variants = [{ terms, sure: 1 }];
  let together = variants; // with every other word replaced at once, each by its first meaning
  for (const { entry, at } of matches(vocabulary, terms)) {
    const share = Math.min(1, at.reduce((sum, i) => sum + (terms[i].light ? LIGHT_SHARE : 1), 0) / firm);
    entry.docs.forEach((doc, rank) => {
      const boost = (entry.kind === "event" ? 0.5 + 0.9 * share : 0.35 + 0.8 * share) * (1 - 0.05 * rank);
      boosts.set(doc, Math.max(boosts.get(doc) ?? 0, boost));
    });
    const matched = at.map((i) => terms[i]);
    const made = inOtherWords(variants, entry, matched, index);
    if (made.length) together = inOtherWords(together, { ...entry, meanings: entry.meanings.slice(0, 1) }, matched, index).slice(0, 1);
    variants = [...variants, ...made].slice(0, MOST_VARIANTS);
  }
  return { variants: [...new Set([...variants, ...together])], boosts };
}

/** An abbreviation is replaced in every variant so far; other words make a variant of what was typed. */
function inOtherWords(variants, entry, matched, index) {
  const made = [];
  for (const meaning of entry.meanings)
    for (const variant of entry.kind === "abbreviation" ? variants : variants.slice(0, 1)) {
      if (!matched.every((term) => variant.terms.includes(term))) continue;
      const official = meaning.map((folded) => ({ folded, toned: folded, weight: 1, options: index.frequency.has(folded) ? [[folded, 1]] : [] }));
      const gone = new Set(matched);
      const at = variant.terms.indexOf(matched[0]);
      const terms = [...variant.terms.slice(0, at), ...official, ...variant.terms.slice(at).filter((term) => !gone.has(term))];
      made.push({ terms, sure: variant.sure * (entry.kind === "abbreviation" ? 1 : OTHER_WORDS) });
    }
  return made;
}
