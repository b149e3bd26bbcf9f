// The full text, loaded only when it is wanted, and of it only the parts in which a question's words stand.
import { FAINT } from "./language.js";
import { understand } from "./query.js";
import { untyped } from "./words.js";

const PARTS = 16;
const MOST_MENDED = 8;
const NO_VOCABULARY = new Map();
const COMMON = Symbol("in most texts, so in no part");

/** The part in which a syllable stands; as part_of in congkhai/render/search.py. */
export const partOf = (syllable) => [...syllable].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % PARTS;

/** Document numbers from their differences in base 36. */
export function numbers(steps) {
  let at = 0;
  return steps.split(" ").map((step) => (at += parseInt(step, 36)));
}

/** How the text may spell a folded syllable: search writes "ki" for "ky", the text keeps what was printed. */
export const spellings = (syllable) => (/^(h|k|l|m|s|t|qu)i$/.test(syllable) ? [syllable, syllable.replace(/i$/, "y")] : [syllable]);

/** `find(text, index)` gives the numbers of the documents whose text holds every firm word; `load(number)` gives a part. */
export function createFullText(load) {
  const parts = new Map();

  function part(number) {
    if (!parts.has(number)) parts.set(number, load(number).catch((error) => (parts.delete(number), Promise.reject(error))));
    return parts.get(number);
  }

  /** Documents that hold any of these syllables; null where the full text has none of them. */
  async function holders(syllables) {
    const all = syllables.flatMap(spellings);
    const texts = await Promise.all(all.map((syllable) => part(partOf(syllable))));
    const lists = all.flatMap((syllable, i) => (Object.hasOwn(texts[i], syllable) ? [numbers(texts[i][syllable])] : []));
    return lists.length ? new Set(lists.flat()) : null;
  }

  async function find(text, index) {
    const words = firm(text, index);
    const lists = await Promise.all(words.map(async ({ likely, mended, known }) => (await holders(likely)) ?? (known ? COMMON : holders(mended))));
    const held = lists.filter((list) => list !== COMMON);
    if (!held.length || held.includes(null)) return [];
    const [least, ...others] = held.sort((a, b) => a.size - b.size);
    return [...least].filter((number) => others.every((list) => list.has(number))).sort((a, b) => a - b);
  }

  return { find };
}

/** The words of a question that say something: what each likely is, what it may be a slip for, whether any title has it. */
function firm(text, index) {
  const terms = understand(text, index, NO_VOCABULARY).variants[0].terms.filter((term) => term.weight > FAINT);
  return terms.flatMap(({ folded, options }) => folded.split(".").map((syllable) => {
    const likely = index.frequency.has(syllable) ? [syllable] : [...new Set([syllable, untyped(syllable)])];
    return { likely, mended: options.map(([option]) => option).slice(0, MOST_MENDED), known: likely.some((one) => index.frequency.has(one)) };
  }));
}
