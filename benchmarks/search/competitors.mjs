// Runs another engine over a file of questions: node competitors.mjs ENGINE MODULES DOCS QUERIES
// MODULES is a node_modules folder, DOCS a JSON list of {code, name, words?}. Prints what ranking.mjs prints: first {ready_ms,
// code: [the files that a page would load]}, then for each question {q, kind, codes, found: [first 10 codes], ms}.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [name, modules, docsFile, queries] = process.argv.slice(2);
const FIRST = 10;
const at = (file) => path.resolve(modules, file);
const fold = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/đ/g, "d");

// Each engine: `code`, and `load()`, which imports it and gives docs => (question => codes, best first).
const ENGINES = {
  minisearch: {
    code: ["minisearch/dist/es/index.js"],
    async load() {
      const { default: MiniSearch } = await imported("minisearch/dist/es/index.js");
      return (docs) => {
        const engine = new MiniSearch({
          idField: "code",
          fields: ["name", "code", "words"],
          processTerm: fold,
          searchOptions: { fuzzy: 0.2, prefix: true, boost: { name: 2 } },
        });
        engine.addAll(docs);
        return (question) => engine.search(question).map((result) => result.id);
      };
    },
  },
  // As most pages set it up: what the code and the name hold.
  fuse: fuse({ keys: ["name", "code"] }),
  // As its manual advises for long texts: a match counts wherever it stands, and the further words count less.
  "fuse-words": fuse({ keys: [{ name: "name", weight: 3 }, "code", "words"], ignoreLocation: true, threshold: 0.4 }),
  lunr: {
    code: ["lunr/lunr.min.js", "lunr-languages/min/lunr.stemmer.support.min.js", "lunr-languages/min/lunr.vi.min.js"],
    async load() {
      const require = createRequire(at("index.js"));
      const lunr = require("lunr");
      lunr.utils.warn = () => {}; // that the stop words of `vi` have no name to be saved under
      require("lunr-languages/lunr.stemmer.support")(lunr);
      require("lunr-languages/lunr.vi")(lunr);
      return (docs) => asMaterial(lunr, docs);
    },
  },
};

function fuse(options) {
  return {
    code: ["fuse.js/dist/fuse.min.mjs"],
    async load() {
      const { default: Fuse } = await imported("fuse.js/dist/fuse.min.mjs");
      return (docs) => {
        const engine = new Fuse(docs, { ...options, ignoreDiacritics: true });
        return (question) => engine.search(question, { limit: FIRST }).map((result) => result.item.code);
      };
    },
  };
}

// What Material's search worker does with lang: vi and nothing else said: its separator and pipeline for languages without
// their own, its boosts, no length normalisation, a wildcard after each word, more for pages that hold more of the words.
function asMaterial(lunr, docs) {
  const index = lunr(function () {
    this.metadataWhitelist = ["position"];
    this.b(0);
    this.use(lunr.vi);
    lunr.tokenizer.separator = /[\s-]+/;
    this.pipeline.remove(lunr.vi.trimmer); // of "trimmer, stopWordFilter, stemmer" only the second is Material's default
    this.ref("code");
    this.field("name", { boost: 1e3 });
    this.field("text", { boost: 1 });
    for (const { code, name, words } of docs) this.add({ code, name, text: `${code} ${words}` });
  });
  return (question) => {
    const query = wildcards(question);
    if (!query) return [];
    const asked = query.split(" ").map((term) => term.replace(/^[+-]|\*$/g, "").toLowerCase());
    return index
      .search(query)
      .map(({ ref, score, matchData }) => ({ ref, score: score * (1 + (1 + share(asked, Object.keys(matchData.metadata))) ** 2) }))
      .sort((a, b) => b.score - a.score)
      .map(({ ref }) => ref);
  };

  function share(asked, matched) {
    const held = new Set();
    const rest = new Set(asked);
    for (const term of matched) for (const word of rest) if (term.startsWith(word)) (held.add(word), rest.delete(word));
    const missing = new Set([...rest].filter((word) => lunr.stopWordFilter(word)));
    return held.size / (held.size + missing.size);
  }
}

function wildcards(question) {
  const plain = question.trim().replace(/"|(?:^|\s+)[*+\-:^~]+(?=\s+|$)/g, "").replace(/:/g, " ");
  const terms = plain.split(/[\s-]+/).filter(Boolean);
  return terms.map((term) => (/[~^]$/.test(term) ? `${term}1` : /[~^]\d+$/.test(term) ? term : term.startsWith("+") ? term : `${term}*`)).join(" ");
}

function imported(file) {
  return import(pathToFileURL(at(file)));
}

const engine = ENGINES[name];
const setUp = await engine.load();
const text = fs.readFileSync(docsFile, "utf8");
const start = performance.now();
const search = setUp(JSON.parse(text));
console.log(JSON.stringify({ ready_ms: performance.now() - start, code: engine.code.map(at) }));

for (const line of fs.readFileSync(queries, "utf8").split("\n").filter((text) => text.trim())) {
  const { q, codes, kind } = JSON.parse(line);
  const begin = performance.now();
  const found = search(q);
  const ms = performance.now() - begin;
  console.log(JSON.stringify({ q, kind, codes, found: found.slice(0, FIRST), ms }));
}
