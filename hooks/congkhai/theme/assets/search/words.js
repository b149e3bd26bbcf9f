// Vietnamese text as search compares it: syllables without marks, and apart from them the marks as a key that does not
// depend on where the tone stands (hoà and hòa) or on how the text was encoded.
import { fold } from "../fold.js";

export const LONGEST_QUERY = 200;
const WORD = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g; // grave, acute, tilde, hook, dot below

// i and y stand for each other at the end of these syllables: kĩ and kỹ, lí and lý, quí and quý.
const alike = (syllable) => syllable.replace(/^(h|k|l|m|s|t|qu)y$/, "$1i");

/** A syllable's marks: letters with their own marks, then the tone; "hoà" and "hòa" give the same key. */
function tonedKey(syllable) {
  const apart = syllable.normalize("NFD");
  return apart.replace(TONES, "").normalize("NFC") + (apart.match(TONES)?.[0] ?? "");
}

const known = new Map(); // a word's forms, worked out once: titles repeat few words very often
const MOST_KNOWN = 20_000;

function forms(lower) {
  const seen = known.get(lower);
  if (seen) return seen;
  if (known.size > MOST_KNOWN) known.clear();
  const made = { folded: alike(fold(lower)), toned: tonedKey(lower) };
  known.set(lower, made);
  return made;
}

/** The words of a text in order: `folded` to find, `toned` to rank exact ones above, `clause` to know what stands together. */
export function words(text) {
  const found = [];
  const composed = text.normalize("NFC");
  let clause = 0;
  let end = 0;
  for (const match of composed.matchAll(WORD)) {
    if (/[,.;:?!()\n]/.test(composed.slice(end, match.index))) clause++;
    end = match.index + match[0].length;
    found.push({ ...forms(match[0].toLowerCase()), clause });
  }
  return found;
}

/** The forms {folded, toned} of a text's words; shared objects, so that reading thousands of titles makes few. */
export const formsOf = (text) => (text.normalize("NFC").toLowerCase().match(WORD) ?? []).map(forms);

/** Folded syllables only. */
export const syllables = (text) => formsOf(text).map((form) => form.folded);

/** Syllables of a text that was folded when the data was made. */
export const foldedSyllables = (text) => (text ? text.split(" ").map(alike) : []);

/** Unfinished Telex (ddawng, kys) and VNI (d9a8ng, ky1) as the syllable it would have become, without marks. */
export function untyped(folded) {
  if (/^[a-z]+[0-9][a-z0-9]*$/.test(folded)) return alike(folded.replace(/[0-9]/g, ""));
  if (!/^[a-z]{2,}$/.test(folded)) return folded;
  const plain = folded.replace(/dd/g, "d").replace(/([aeo])\1/g, "$1").replace(/([aou])w/g, "$1").replace(/^w|w$/, "u");
  return alike(plain.replace(/([aeiouy][a-z]*?)[sfrxj]$/, "$1").replace(/([aeiouy])[sfrxj](?=(?:c|ch|m|n|ng|nh|p|t)$)/, "$1"));
}

/** Whether two syllables differ by one dropped, doubled, wrong or swapped letter (Damerau-Levenshtein distance 1). */
export function oneSlip(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
  return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
}
