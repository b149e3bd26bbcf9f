// The words of a title that were looked for, found in the text as it is written, marks and all.
import { syllables } from "./words.js";

const WORD = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{M}\p{N}]+/gu;

/** The title cut so that every second piece was looked for; neighbours with only space between are one piece. */
export function pieces(title, looked) {
  const text = title.normalize("NFC");
  const cut = [""];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    if (!looked.has(syllables(match[0])[0])) cut[cut.length - 1] += between + match[0], cut.length % 2 || cut.push(cut.pop().slice(0, 0));
    else cut.push(match[0]);
  }
  return cut;
}
