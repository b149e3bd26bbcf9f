// What the search box finds: the index, loaded once, and the ranking of its entries. No page is touched here.
import { fold } from "./fold.js";

const words = (text) => text.match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? []; // a code such as 1.001193 is one word
const exact = (text) => text.normalize("NFC").toLowerCase();
let loading;

export function load(base) {
  loading ??= fetch(`${base}tim-kiem/index.json`)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(({ entries }) => entries.map(prepare))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

function prepare([kind, title, url, code, more]) {
  const name = fold(title);
  return { kind, title, url, code: fold(code), name, names: words(name), tones: words(exact(title)), more: words(fold(`${more} ${kind}`)) };
}

// A higher score is a better answer; 0 is none. `spare` is how many typed words may be found nowhere.
function score(entry, query, spare) {
  let points = 0;
  let named = 0;
  let missing = 0;
  for (const [i, token] of query.tokens.entries()) {
    if (entry.names.some((word) => word.startsWith(token))) {
      named += 1;
      points += entry.names.includes(token) ? 4 : 2;
      if (query.tones[i] !== token && entry.tones.some((word) => word.startsWith(query.tones[i]))) points += 3;
    } else if (entry.code.includes(token)) {
      named += 1;
      points += entry.code === token ? 900 : 5;
    } else if (entry.more.some((word) => word.startsWith(token))) points += 1;
    else if (++missing > spare) return 0;
  }
  if (missing) return points + 10 * named - 5 * missing;
  if (entry.name === query.folded) points += 800;
  else if (entry.name.startsWith(query.folded)) points += 400;
  else if (entry.name.includes(query.folded)) points += 300;
  else if (named === query.tokens.length) points += 200;
  if (query.said && exact(entry.title).includes(query.said)) points += 50;
  return points + (entry.kind === "Thủ tục" ? 20 : entry.kind === "Nhiệm vụ" ? 0 : 10) + 1 / entry.name.length;
}

// The entries that have every typed word, best first; where there is none, `near` and those that have most of them.
export function find(entries, text) {
  const folded = fold(text);
  const query = { folded, tokens: words(folded), tones: words(exact(text)), said: exact(text.trim()) === folded ? "" : exact(text.trim()) };
  const ranked = (spare) => {
    const scored = entries.map((entry) => [score(entry, query, spare), entry]).filter(([points]) => points > 0);
    return scored.sort((one, other) => other[0] - one[0]).map(([, entry]) => entry);
  };
  const found = query.tokens.length ? ranked(0) : [];
  if (found.length || query.tokens.length < 2) return { query, found, near: false };
  return { query, found: ranked(Math.floor(query.tokens.length / 2)).slice(0, 20), near: true };
}

// The title as written, cut so that every second piece is the beginning of a word that matches.
export function pieces(title, tokens) {
  return title.normalize("NFC").split(/([^\p{L}\p{N}.]+)/u).reduce((found, word) => {
    const token = tokens.filter((one) => fold(word).startsWith(one)).sort((a, b) => b.length - a.length)[0];
    if (token) found.push(word.slice(0, token.length), word.slice(token.length));
    else found[found.length - 1] += word;
    return found;
  }, [""]);
}
