// What editors say that citizens mean: abbreviations, their words for official ones, situations in life.
import { foldedSyllables } from "./words.js";

const WIDEST_GAP = 3; // words that say little

/** Entries by the first syllable of each of their phrases, longest phrase first. */
export function compileVocabulary(entries) {
  const byFirst = new Map();
  for (const [kind, phrases, means, docs] of entries) {
    const entry = { kind, meanings: means.map(foldedSyllables), docs };
    for (const text of phrases) {
      const phrase = foldedSyllables(text);
      if (phrase.length) (byFirst.get(phrase[0]) ?? byFirst.set(phrase[0], []).get(phrase[0])).push({ phrase, entry });
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  return byFirst;
}

/** Entries whose phrase stands in the terms (as typed, or as unfinished typing would have become: `maybe`), in its order, with little said between its syllables, within one clause:
 * "chồng em vừa mất" holds "chồng mất". Each is {entry, at: positions}; no term is taken twice, longer phrases go first. */
export function matches(vocabulary, terms) {
  const found = [];
  const forms = terms.map((term) => new Set([term.folded, ...term.maybe]));
  const starts = terms.flatMap((_, from) => [...forms[from]].flatMap((form) => (vocabulary.get(form) ?? []).map((one) => ({ ...one, from }))));
  starts.sort((a, b) => b.phrase.length - a.phrase.length || a.from - b.from);
  const taken = new Set();
  for (const { phrase, entry, from } of starts) {
    const at = positions(phrase, terms, forms, from);
    if (!at || at.some((i) => taken.has(i))) continue;
    at.forEach((i) => taken.add(i));
    found.push({ entry, at });
  }
  return found;
}

function positions(phrase, terms, forms, from) {
  const at = [];
  let i = from;
  for (const syllable of phrase) {
    while (at.length && i < terms.length && i - at.at(-1) <= WIDEST_GAP && !forms[i].has(syllable) && terms[i].light) i++;
    if (i >= terms.length || !forms[i].has(syllable) || terms[i].clause !== terms[from].clause) return null;
    at.push(i++);
  }
  return at;
}
