// What editors say that citizens mean: abbreviations, their words for official ones, situations in life.
import { carried, isLight } from "./language.js";
import { syllables } from "./words.js";

/** Entries by the first syllable of each of their phrases, longest phrase first. */
export function compileVocabulary(entries) {
  const byFirst = new Map();
  for (const [kind, phrases, means, codes] of entries) {
    const meanings = means.map(syllables);
    for (const text of phrases) {
      const whole = syllables(text);
      const firm = essence(whole);
      for (const phrase of new Map([whole, firm].map((one) => [one.join(" "), one])).values()) {
        if (!phrase.length) continue;
        (byFirst.get(phrase[0]) ?? byFirst.set(phrase[0], []).get(phrase[0])).push({ kind, phrase, meanings, codes });
      }
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  return byFirst;
}

/** A phrase without what says little, or the whole phrase where little would be left. */
function essence(phrase) {
  const marks = carried(phrase);
  const firm = phrase.filter((syllable, i) => !marks[i] && !isLight(syllable));
  return firm.length > 1 ? firm : phrase;
}

/** Entries whose phrase stands in a list of syllables: {from, to, entry}, not overlapping, longest first at each place. */
export function matches(vocabulary, list) {
  const found = [];
  for (let i = 0; i < list.length; ) {
    const entry = (vocabulary.get(list[i]) ?? []).find(({ phrase }) => phrase.every((syllable, j) => list[i + j] === syllable));
    if (entry) found.push({ from: i, to: i + entry.phrase.length, entry });
    i += entry ? entry.phrase.length : 1;
  }
  return found;
}
