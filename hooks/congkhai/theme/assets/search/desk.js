// The one place that answers a question, for the worker and for a page without one: finds, narrows, counts, cuts to what is shown.
import "../fold.js"; // all modules are named here, so that they are asked for at once, not one after another
import "./indexer.js";
import "./language.js";
import "./lunr.js";
import "./query.js";
import "./vocabulary.js";
import { byTitle, createFacets } from "./facets.js";
import { createFullText } from "./fulltext.js";
import { nearest } from "./nearest.js";
import { createEngine } from "./rank.js";
import { LONGEST_QUERY } from "./words.js";

const PROCEDURE = "Thủ tục";
const FIELD = "linh-vuc";
const SURE = 0.75; // of the best score: what is worse comes after the texts that hold every word

/** Answers over the downloaded data; `loadPart(number)` gives a part of the full text. */
export function createDesk(data, loadPart) {
  const engine = createEngine(data);
  const facets = createFacets(data);
  const fullText = createFullText(loadPart);
  let titles;
  const all = () => (titles ??= byTitle(engine.index.docs));

  /** The best `count` of what is found: {total, rows, looked, took}. */
  function suggest({ text, count }) {
    const start = performance.now();
    const { found, part, looked } = engine.search(text);
    return { total: found.length, rows: found.slice(0, count).map((one) => row(one, part)), looked, took: performance.now() - start };
  }

  /** A page of results, narrowed to `chosen` (keys of facets), with the counts, and where nothing is found, nearer questions. */
  async function results({ text: typed, count, chosen, full }) {
    const text = typed.slice(0, LONGEST_QUERY).trim();
    const { found, part, looked } = text ? engine.search(text) : { found: chosen.length ? all() : [], part: "", looked: new Set() };
    const told = text && (full || !found.length) ? await inText(text, found) : { more: [], searched: false };
    const sure = told.more.length ? found.filter(({ score }) => score >= SURE * found[0].score) : found;
    const { list, facets: counted } = facets.select([...sure, ...told.more, ...found.slice(sure.length)], chosen);
    return {
      total: list.length,
      rows: list.slice(0, count).map((one) => row(one, part)),
      looked,
      facets: counted,
      chosen: facets.known(chosen),
      named: found.length,
      searched: told.searched,
      near: text && !found.length && !told.more.length ? nearest(text, engine) : [],
    };
  }

  /** What only the full text holds; where it can't be had, nothing, and it counts as not searched. */
  async function inText(text, found) {
    try {
      const have = new Set(found.map(({ doc }) => doc.i));
      const numbers = await fullText.find(text, engine.index);
      return { more: numbers.filter((i) => !have.has(i)).map((i) => ({ doc: engine.index.docs[i], inText: true })), searched: true };
    } catch {
      return { more: [], searched: false };
    }
  }

  function row({ doc, inText = false }, part) {
    const asked = doc.kind === PROCEDURE && !inText ? part : "";
    const field = facets.of(doc).find(({ param }) => param === FIELD)?.label ?? "";
    return { kind: doc.kind, title: doc.title, url: asked ? `${doc.url}#${asked}` : doc.url, code: doc.code, field, part: asked, inText };
  }

  return { answer: async (question) => (question.chosen ? results(question) : suggest(question)) };
}
