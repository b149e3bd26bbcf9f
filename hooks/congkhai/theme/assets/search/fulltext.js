// The full text, loaded only when it is wanted, and of it only the parts in which a question's words stand.
import { FAINT } from "./language.js";
import { understand } from "./query.js";
import { untyped } from "./words.js";

const PARTS = 16;
const NO_VOCABULARY = new Map();

/** The part in which a syllable stands; as part_of in congkhai/render/search.py. */
export const partOf = (syllable) => [...syllable].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % PARTS;

/** Document numbers from their differences in base 36. */
export function numbers(steps) {
  let at = 0;
  return steps.split(" ").map((step) => (at += parseInt(step, 36)));
}

/** The full text's spellings of a folded syllable: search writes "ki" for "ky", the text keeps what was printed. */
export const spellings = (syllable) => [syllable, ...(/^(h|k|l|m|s|t|qu)i$/.test(syllable) ? [syllable.replace(/i$/, "y")] : [])];

/** `find(text, index)` gives the numbers of the documents whose text holds every firm word; `load(number)` gives a part. */
export function createFullText(load) {
  const parts = new Map();
  const part = (number) => {
    if (!parts.has(number)) parts.set(number, load(number).catch((error) => (parts.delete(number), Promise.reject(error))));
    return parts.get(number);
  };
  const holders = async (syllables) => {
    const found = new Set();
    let there = false;
    for (const syllable of syllables.flatMap(spellings)) {
      const texts = await part(partOf(syllable));
      if (!Object.hasOwn(texts, syllable)) continue;
      there = true;
      for (const number of numbers(texts[syllable])) found.add(number);
    }
    return there ? found : null;
  };

  async function find(text, index) {
    const words = firm(text, index);
    await Promise.all(words.flatMap(({ likely }) => likely.flatMap(spellings).map((syllable) => part(partOf(syllable)))));
    let left = null;
    for (const { likely, mended, common } of words) {
      const held = (await holders(likely)) ?? (common ? null : await holders(mended));
      if (!held && common) continue; // in most texts, so it is in no part
      left = [...(held ?? [])].filter((number) => !left || left.has(number));
      if (!left.length) return [];
      left = new Set(left);
    }
    return [...(left ?? [])].sort((a, b) => a - b);
  }
  return { find };
}

/** The words of a question that say something: what they likely are, what they may be a slip for, whether titles have them. */
function firm(text, index) {
  const terms = understand(text, index, NO_VOCABULARY).variants[0].terms.filter((term) => term.weight > FAINT);
  return terms.flatMap(({ folded, options }) => folded.split(".").map((syllable) => ({
    likely: [...new Set([syllable, untyped(syllable)])],
    mended: options.map(([option]) => option).slice(0, 8),
    common: index.frequency.has(syllable) || index.frequency.has(untyped(syllable)),
  })));
}
