// The ranking that the browser's worker and the evaluation in node share: lunr finds candidates, and how well the words, their
// order and their marks fit each title puts them in order.
import { buildIndex, pairs } from "./indexer.js";
import { FAINT, positionOf } from "./language.js";
import { understand } from "./query.js";
import { compileVocabulary } from "./vocabulary.js";

const MOST_CANDIDATES = 200;
const EFFORT = 900; // postings that a query may touch before common words are left out of finding (never of ranking)
const BOTH = 0.4;
const OTHER_ACTION = 0.8; // what another action than the one asked for leaves of a score
const LEAST = 0.5; // of the best score: what is worse is no answer

/** An engine over the downloaded data ({kinds, facets, docs, vocabulary}, congkhai/render/search.py).
 *
 * `search(text)` gives all results, best first: {found: [{doc, score}], part, looked}. A doc has {i, kind, title, url, code,
 * facets (numbers into data.facets)}; `part` is the anchor of the page's part that is asked for, or empty; `looked` is the
 * set of folded syllables that were looked for, to mark them in titles.
 */
export function createEngine(data) {
  const index = buildIndex(data);
  const vocabulary = compileVocabulary(data.vocabulary ?? []);
  const byCode = new Map(index.docs.filter((doc) => doc.code).map((doc) => [doc.code.toLowerCase(), doc]));
  return {
    index,
    search(text) {
      const asked = understand(text, index, vocabulary);
      const firm = asked.variants.filter(({ sure }) => sure === 1).flatMap(({ terms }) => terms.filter((term) => term.weight > FAINT));
      const looked = new Set(firm.flatMap((term) => term.options.map(([syllable]) => syllable)));
      return { found: rank(asked, text, index, byCode), part: asked.part, looked };
    },
  };
}

function rank(asked, text, index, byCode) {
  const scores = new Map();
  const raise = (doc, score) => scores.set(doc, Math.max(scores.get(doc) ?? 0, score));
  for (const doc of candidates(asked.variants, index))
    for (const { terms, sure } of asked.variants) {
      const score = fit(terms, doc, index);
      if (score > 0) raise(doc, score * sure);
    }
  for (const [number, boost] of asked.boosts) {
    const doc = index.docs[number];
    const fitted = scores.get(doc) ?? 0;
    scores.set(doc, Math.max(fitted, boost) + BOTH * Math.min(fitted, boost)); // words and vocabulary bear each other out
  }
  const typed = text.trim().toLowerCase();
  for (const [code, doc] of /\d/.test(typed) ? byCode : []) {
    if (code === typed) scores.set(doc, 9);
    else if (typed.length >= 4 && code.includes(typed)) raise(doc, 2);
  }
  const list = [...scores].map(([doc, score]) => ({ doc, score: score * (doesAsked(asked.actions, doc) ? 1 : OTHER_ACTION) + doc.prominence }));
  list.sort((a, b) => b.score - a.score || a.doc.i - b.doc.i);
  const least = (list[0]?.score ?? 0) * LEAST;
  return list.filter(({ score }) => score >= least);
}

/** Whether a title names one of the actions asked for, or none was. */
const doesAsked = (actions, doc) => !actions.length || actions.some((action) => positionOf(action, doc.name) >= 0);

/** Documents that lunr finds for the rarest of the terms and pairs of all variants. */
function candidates(variants, index) {
  const wanted = new Map();
  const want = (term, weight) => wanted.set(term, Math.max(wanted.get(term) ?? 0, weight));
  for (const { terms } of variants) {
    const firm = terms.some((term) => term.weight > FAINT);
    terms.forEach((term, i) => {
      if (firm && term.weight <= FAINT) return;
      for (const [syllable, sure] of term.options) want(syllable, term.weight * sure);
      for (const [a] of term.options.slice(0, 4))
        for (const [b] of terms[i + 1]?.options.slice(0, 4) ?? [])
          if (index.frequency.has(`${a} ${b}`)) want(`${a} ${b}`, 1.5 * Math.min(term.weight, terms[i + 1].weight));
    });
  }
  if (!wanted.size) return [];
  const rarest = [...wanted].sort((a, b) => index.frequency.get(a[0]) - index.frequency.get(b[0]));
  let effort = 0;
  const used = rarest.filter(([term], n) => n < 2 || (effort += index.frequency.get(term)) < EFFORT);
  const results = index.lunr.query((query) => {
    for (const [term, weight] of used) query.term(term, { boost: weight, usePipeline: false });
  });
  return results.slice(0, MOST_CANDIDATES).map((result) => index.docs[result.ref]);
}

/** How well a document fits: shares of what was asked that it holds, in its order, and of its title that was asked for. */
function fit(terms, doc, index) {
  const held = terms.map((term) => bestOption(term, doc));
  let total = 0, holds = 0, inOrder = 0;
  terms.forEach((term, i) => {
    const weight = term.weight * weightOf(term, index);
    total += weight;
    holds += held[i].worth * weight;
    if (i && held[i].inName && held[i - 1].inName && doc.pairSet().has(`${held[i - 1].syllable} ${held[i].syllable}`)) {
      const before = terms[i - 1].weight * weightOf(terms[i - 1], index);
      inOrder += 0.35 * Math.min(term.weight, terms[i - 1].weight) * (weight / term.weight + before / terms[i - 1].weight);
    }
  });
  if (!total || !holds) return 0;
  return (holds + inOrder) / total + 0.25 * titleShare(held, doc, index) + 0.03 * leading(terms, held, doc) + wholeBonus(terms, held, doc);
}

const weightOf = (term, index) => (term.rarity ??= term.options.length ? Math.max(...term.options.map(([syllable]) => index.rarity(syllable))) : 3);

/** The best of a term's options in this document, and what it is worth: the name above the other words, exact marks above none. */
function bestOption(term, doc) {
  let best = { worth: 0, syllable: "", inName: false };
  for (const [syllable, sure] of term.options) {
    const inName = doc.nameSet().has(syllable);
    const worth = sure * (inName ? 1 + (doc.tonedSet().has(term.toned) ? 0.06 : 0) : doc.words.has(syllable) ? 0.5 : 0);
    if (worth > best.worth) best = { worth, syllable, inName };
  }
  return best;
}

function titleShare(held, doc, index) {
  const used = new Set(held.filter((one) => one.inName).map((one) => one.syllable));
  let asked = 0, all = 0;
  for (const syllable of doc.name) {
    const weight = index.rarity(syllable);
    all += weight;
    if (used.has(syllable)) asked += weight;
  }
  return all ? asked / all : 0;
}

/** How many of the first words of the title were asked for, in this order. */
function leading(terms, held, doc) {
  const sequence = held.filter((one, i) => one.syllable && terms[i].weight === 1).map((one) => one.syllable);
  let n = 0;
  while (n < sequence.length && sequence[n] === doc.name[n]) n++;
  return n;
}

/** A title that begins with all that was typed, word for word, is what was meant; the surer the more words there are. */
function wholeBonus(terms, held, doc) {
  const whole = terms.every((_, i) => held[i].syllable && held[i].syllable === doc.name[i]);
  return whole ? Math.min(0.9, 0.15 * terms.length) : 0;
}
