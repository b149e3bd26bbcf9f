// Runs the ranking that the browser's worker runs over a file of questions: node ranking.mjs FOLDER QUERIES
// FOLDER holds tim-kiem/index.json and assets/search/ as a built site does. Prints one JSON line for each question:
// {q, kind, codes, found: [codes of the first 10 procedures], ms}; the first line tells {ready_ms, entries, terms}.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, queries] = process.argv.slice(2);
const { createEngine } = await import(pathToFileURL(path.resolve(folder, "assets/search/rank.js")));
const start = performance.now();
const data = JSON.parse(fs.readFileSync(path.join(folder, "tim-kiem/index.json"), "utf8"));
const engine = createEngine(data);
console.log(JSON.stringify({ ready_ms: performance.now() - start, entries: data.docs.length, terms: data.vocabulary.length }));

for (const line of fs.readFileSync(queries, "utf8").split("\n").filter((text) => text.trim())) {
  const { q, codes, kind } = JSON.parse(line);
  const begin = performance.now();
  const { found } = engine.search(q);
  const ms = performance.now() - begin;
  const procedures = found.filter(({ doc }) => doc.kind === "Thủ tục").slice(0, 10).map(({ doc }) => doc.code);
  console.log(JSON.stringify({ q, kind, codes, found: procedures, ms }));
}
