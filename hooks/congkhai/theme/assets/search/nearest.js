// Where nothing was found: questions near to the one that was typed, which do find something.
import { isLight } from "./language.js";
import { syllables, words } from "./words.js";

const MOST_WORDS = 8;
const MOST_NEAR = 4; // syllables tried for each word
const MOST_TRIED = 60; // combinations of them
const FARTHEST = 2; // letters

/** Up to three questions, each as it stands in a title where it does ("Khai sinh"). */
export function nearest(text, engine) {
  const { index } = engine;
  const typed = words(text.slice(0, 200)).filter((word) => !isLight(word)).slice(0, MOST_WORDS);
  const near = typed.map(({ folded }) => candidates(folded, index)).filter((options) => options.length);
  let tried = near.length ? [[]] : [];
  for (const options of near) tried = tried.flatMap((before) => options.map((option) => [...before, ...option])).slice(0, MOST_TRIED);
  const known = (list) => list.slice(1).filter((syllable, i) => index.frequency.has(`${list[i]} ${syllable}`)).length;
  tried.sort((a, b) => known(b) - known(a)); // stable: nearer ones stay first
  const found = new Set();
  for (const list of tried.slice(0, 12)) {
    const best = engine.search(list.join(" ")).found[0];
    if (best) found.add(asWritten(list, best.doc.title) ?? list.join(" "));
    if (found.size === 3) break;
  }
  return [...found];
}

/** Lists of syllables that a word may be: itself, known ones glued together, or one that differs in few letters. */
function candidates(folded, index) {
  if (index.frequency.has(folded)) return [[folded]];
  if (/\d/.test(folded)) return [];
  const cut = unglued(folded, index);
  if (cut) return [cut];
  if (folded.length < 3 || folded.length > 10) return [];
  const near = index.lexicon.map((syllable) => [distance(folded, syllable), syllable]).filter(([far, syllable]) => far <= FARTHEST && far < syllable.length - 1);
  near.sort(([a, one], [b, other]) => a - b || index.frequency.get(other) - index.frequency.get(one));
  return near.slice(0, MOST_NEAR).map(([, syllable]) => [syllable]);
}

/** "dangkykhaisinh" as known syllables, most of them in known pairs; null where it is not made of such. */
function unglued(folded, index) {
  const best = [{ score: 0, list: [] }];
  for (let end = 2; end <= folded.length; end++)
    for (let start = Math.max(0, end - 6); start <= end - 2; start++) {
      const raw = folded.slice(start, end);
      const [syllable] = syllables(raw);
      const before = best[start];
      if (!before || !index.frequency.has(syllable)) continue;
      const paired = index.frequency.has(`${before.list.at(-1)} ${syllable}`);
      const score = before.score + (paired ? 2 : -1);
      if (!best[end] || score > best[end].score) best[end] = { score, list: [...before.list, syllable] };
    }
  const whole = best[folded.length];
  return whole && whole.list.length > 1 && whole.score > 0 ? whole.list : null;
}

/** Levenshtein distance; more than FARTHEST is told as FARTHEST + 1. */
function distance(a, b) {
  if (Math.abs(a.length - b.length) > FARTHEST) return FARTHEST + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
    if (Math.min(...next) > FARTHEST) return FARTHEST + 1;
    row = next;
  }
  return row[b.length];
}

/** The words of a title that these syllables are, in this order and side by side, in its own spelling; or nothing. */
function asWritten(list, title) {
  const parts = [...title.normalize("NFC").matchAll(/[\p{L}\p{N}]+/gu)];
  const folded = parts.map(([part]) => syllables(part)[0]);
  for (let at = 0; at + list.length <= folded.length; at++)
    if (list.every((syllable, i) => folded[at + i] === syllable)) {
      const last = parts[at + list.length - 1];
      const text = title.normalize("NFC").slice(parts[at].index, last.index + last[0].length);
      return text[0].toUpperCase() + text.slice(1);
    }
  return null;
}
