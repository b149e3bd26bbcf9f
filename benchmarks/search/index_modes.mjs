// Three ways to have lunr's index in the browser: node index_modes.mjs FOLDER [--json]
//   downloaded   built beforehand, serialized, downloaded beside the names; parsed and loaded there
//   lunr.Builder made there from the names by lunr's own builder
//   indexer.js   made there from the names by this project
// FOLDER holds tim-kiem/index.json and assets/search/ as a built site does. The documents and their terms are the same in all
// three. Each time is the median of 7, every one in a fresh process, since a page does it once and cold; it begins with the
// text of the files and includes parsing. Only that of indexer.js has all that ranking needs besides lunr's index (sets of
// words, lexicon, table of slips): for the others that would come on top.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const RUNS = 7;
const MANY = 6000; // procedures, where the portal of a whole province is meant
const SELF = fileURLToPath(import.meta.url);
const [folder, ...options] = process.argv.slice(2);

const part = (file) => import(pathToFileURL(path.resolve(folder, "assets/search", file)));

const WAYS = {
  async downloaded(names, index) {
    const { default: lunr } = await part("lunr.js");
    return () => [JSON.parse(names), lunr.Index.load(JSON.parse(index))];
  },
  async "lunr.Builder"(names) {
    const build = await withBuilder();
    return () => build(JSON.parse(names));
  },
  async "indexer.js"(names) {
    const { buildIndex } = await part("indexer.js");
    return () => buildIndex(JSON.parse(names));
  },
};

/** lunr's own builder, over the same terms in the same fields as indexer.js has. */
async function withBuilder() {
  const [{ default: lunr }, { pairs }, { syllables, words }] = await Promise.all(["lunr.js", "indexer.js", "words.js"].map(part));
  return ({ docs }) => {
    const builder = new lunr.Builder();
    builder.tokenizer = (terms) => terms.map((term) => new lunr.Token(term));
    builder.k1(1.2);
    builder.b(0.3);
    builder.ref("i");
    builder.field("name");
    builder.field("words");
    docs.forEach(([, title, , , more = ""], i) => {
      const name = words(title).map((word) => word.folded);
      builder.add({ i, name: [...name, ...pairs(name)], words: [...new Set(syllables(more))] });
    });
    return builder.build();
  };
}

/** One measurement in this process: `--way NAME NAMES INDEX`; prints milliseconds. */
async function once([way, namesFile, indexFile]) {
  const run = await WAYS[way](fs.readFileSync(namesFile, "utf8"), fs.readFileSync(indexFile, "utf8"));
  const start = performance.now();
  run();
  console.log(performance.now() - start);
}

const isProcedure = (data) => ([kind]) => data.kinds[kind] === "Thủ tục";

/** The same data with its procedures repeated, each time with a number behind the name and the code, until there are `count`. */
function enlarged(data, count) {
  const procedures = data.docs.filter(isProcedure(data));
  const docs = [...data.docs];
  for (let i = procedures.length; i < count; i++) {
    const [kind, title, url, code, ...rest] = procedures[i % procedures.length];
    const round = Math.floor(i / procedures.length) + 1;
    docs.push([kind, `${title} ${round}`, url, `${code}-${round}`, ...rest]);
  }
  return { ...data, docs };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function measured(data, folderForFiles) {
  const [namesFile, indexFile] = ["names.json", "lunr.json"].map((name) => path.join(folderForFiles, name));
  const names = JSON.stringify(data);
  const index = JSON.stringify((await withBuilder())(data));
  fs.writeFileSync(namesFile, names);
  fs.writeFileSync(indexFile, index);
  const weight = { names: gzipSync(names).length, index: gzipSync(index).length };
  return Object.keys(WAYS).map((way) => ({
    procedures: data.docs.filter(isProcedure(data)).length,
    entries: data.docs.length,
    way,
    gzip_bytes: weight.names + (way === "downloaded" ? weight.index : 0),
    ready_ms: median(Array.from({ length: RUNS }, () => Number(execFileSync(process.execPath, [SELF, folder, "--way", way, namesFile, indexFile])))),
  }));
}

function table(rows) {
  const lines = rows.map(
    ({ procedures, entries, way, gzip_bytes, ready_ms }) =>
      `| ${procedures} (${entries}) | ${way} | ${(gzip_bytes / 1024).toFixed(0)} | ${ready_ms.toFixed(0)} |`,
  );
  return ["| procedures (entries) | way | download, KB gzip | ready, ms |", "| ---: | --- | ---: | ---: |", ...lines].join("\n");
}

if (options[0] === "--way") await once(options.slice(1));
else {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "congkhai-index-"));
  try {
    const data = JSON.parse(fs.readFileSync(path.join(folder, "tim-kiem/index.json"), "utf8"));
    const rows = [...(await measured(data, temporary)), ...(await measured(enlarged(data, MANY), temporary))];
    console.log(options[0] === "--json" ? JSON.stringify({ runs: RUNS, rows, table: table(rows) }) : table(rows));
  } finally {
    fs.rmSync(temporary, { recursive: true });
  }
}
