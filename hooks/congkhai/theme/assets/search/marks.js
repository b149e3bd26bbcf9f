// The words of a title that were looked for, found in the text as it is written.
import { syllables } from "./words.js";

const WORD = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+/gu;

/** The title cut so that every second piece was looked for; words with only space between them are one piece. */
export function pieces(title, looked) {
  const text = title.normalize("NFC");
  const runs = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    if (!looked.has(syllables(word)[0])) continue;
    const last = runs.at(-1);
    if (last && !text.slice(last.end, start).trim()) last.end = start + word.length;
    else runs.push({ start, end: start + word.length });
  }
  let at = 0;
  const cut = runs.flatMap(({ start, end }) => [text.slice(at, start), text.slice(start, (at = end))]);
  return [...cut, text.slice(at)];
}
