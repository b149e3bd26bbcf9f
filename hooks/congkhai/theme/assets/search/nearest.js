// Where nothing was found: questions near to the one that was typed, which do find something.
import { isLight } from "./language.js";
import { LONGEST_QUERY, syllables, words } from "./words.js";

const MOST_WORDS = 8;
const MOST_NEAR = 4; // for each word
const MOST_TRIED = 60; // combinations of them
const MOST_ASKED = 6;
const MOST_SHOWN = 3;
const FARTHEST = 2; // letters

/** A few questions, as a title writes them ("Khai sinh") where one does. */
export function nearest(text, engine) {
  const { index } = engine;
  const typed = words(text.slice(0, LONGEST_QUERY)).filter((word) => !isLight(word)).slice(0, MOST_WORDS);
  const near = typed.map(({ folded }) => candidates(folded, index)).filter((options) => options.length);
  let tried = near.length ? [[]] : [];
  for (const options of near) tried = tried.flatMap((before) => options.map((option) => [...before, ...option])).slice(0, MOST_TRIED);
  const pairsKnown = (list) => list.slice(1).filter((syllable, i) => index.frequency.has(`${list[i]} ${syllable}`)).length;
  tried.sort((a, b) => pairsKnown(b) - pairsKnown(a)); // of equals, the nearer one stays first
  const found = new Set();
  for (const list of tried.slice(0, MOST_ASKED)) {
    const [best] = engine.search(list.join(" ")).found;
    if (best) found.add(asWritten(list, best.doc.title) ?? list.join(" "));
  }
  return [...found].slice(0, MOST_SHOWN);
}

/** What a word may be, each a list of syllables: itself, known ones glued together, one that differs in a few letters. */
function candidates(folded, index) {
  if (index.frequency.has(folded)) return [[folded]];
  if (/\d/.test(folded)) return [];
  const cut = unglued(folded, index);
  if (cut) return [cut];
  const like = index.lexicon.filter((one) => one.length > 2 && (one[0] === folded[0] || one[1] === folded[1]));
  const far = like.map((syllable) => [distance(folded, syllable), syllable]);
  const near = far.filter(([letters, syllable]) => letters <= FARTHEST && letters < syllable.length - 1);
  near.sort(([a, one], [b, other]) => a - b || index.frequency.get(other) - index.frequency.get(one));
  return near.slice(0, MOST_NEAR).map(([, syllable]) => [syllable]);
}

/** "dangkykhaisinh" as the known syllables that make the most known pairs; null where it is not made of such. */
function unglued(folded, index) {
  const best = [{ score: 0, list: [] }];
  for (let end = 2; end <= folded.length; end++)
    for (let start = Math.max(0, end - 6); start <= end - 2; start++) {
      const [syllable] = syllables(folded.slice(start, end));
      if (!best[start] || !index.frequency.has(syllable)) continue;
      const score = best[start].score + (index.frequency.has(`${best[start].list.at(-1)} ${syllable}`) ? 2 : -1);
      if (!best[end] || score > best[end].score) best[end] = { score, list: [...best[start].list, syllable] };
    }
  const whole = best[folded.length];
  return whole?.score > 0 ? whole.list : null;
}

/** Letters to change (Levenshtein); whatever is more than FARTHEST counts as one more. */
function distance(a, b) {
  if (Math.abs(a.length - b.length) > FARTHEST) return FARTHEST + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (Math.min(...next) > FARTHEST) return FARTHEST + 1;
    row = next;
  }
  return row[b.length];
}

/** These syllables as they stand side by side in a title; null where they don't. */
function asWritten(list, title) {
  const parts = [...title.normalize("NFC").matchAll(/[\p{L}\p{N}]+/gu)];
  const folded = parts.map(([part]) => syllables(part)[0]);
  const at = folded.findIndex((_, i) => list.every((syllable, j) => folded[i + j] === syllable));
  if (at < 0) return null;
  const [first, last] = [parts[at], parts[at + list.length - 1]];
  const text = title.normalize("NFC").slice(first.index, last.index + last[0].length);
  return text[0].toUpperCase() + text.slice(1);
}
