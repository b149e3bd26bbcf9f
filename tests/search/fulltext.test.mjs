import assert from "node:assert/strict";
import test from "node:test";
import { index as data, load, part } from "./site.mjs";

const { createFullText, numbers, partOf, spellings } = await load("fulltext.js");
const { createEngine } = await load("rank.js");
const engine = createEngine(await data());

async function found(text) {
  const loaded = [];
  const fullText = createFullText(async (number) => (loaded.push(number), part(number)));
  const docs = await fullText.find(text, engine.index);
  return { titles: docs.map((i) => engine.index.docs[i].title), loaded };
}

test("differences in base 36 are document numbers", () => {
  assert.deepEqual(numbers("0 1 z 10"), [0, 1, 36, 72]);
});

test("every syllable stands in the part that its letters tell", async () => {
  for (let number = 0; number < 16; number++) for (const syllable of Object.keys(await part(number))) assert.equal(partOf(syllable), number, syllable);
});

test("what only the text says is found, with marks or without, finished or not", async () => {
  for (const text of ["lãnh sự", "lanh su", "laxnh suwj", "lanh sự nộp hồ sơ"]) assert.deepEqual((await found(text)).titles, ["Đăng ký nuôi ong có yếu tố nước ngoài"], text);
});

test("i and y stand for each other as they do for names", async () => {
  assert.deepEqual(spellings("ki"), ["ki", "ky"]);
  assert.deepEqual((await found("qui cách")).titles, ["Cấp lại biển hiệu nhà trọ"]);
  assert.deepEqual((await found("đăng ký ong")).titles.length, 2);
});

test("all firm words must be there", async () => {
  assert.deepEqual((await found("lãnh sự mặt tiền")).titles, []);
  assert.deepEqual((await found("lãnh sự xyzxyz")).titles, []);
  for (const text of ["", "👶", "constructor", "__proto__", "toString valueOf"]) assert.deepEqual((await found(text)).titles, [], text);
});

test("words of most texts are in no part, and don't hinder", async () => {
  assert.ok(!Object.hasOwn(await part(partOf("vuon")), "vuon"));
  assert.deepEqual((await found("vườn lãnh sự")).titles, ["Đăng ký nuôi ong có yếu tố nước ngoài"]);
  assert.deepEqual((await found("vườn ươm")).titles, []);
});

test("only the parts of the question's words are loaded, each once; after a failure again", async () => {
  const { loaded } = await found("lãnh sự");
  assert.deepEqual(new Set(loaded), new Set([partOf("lanh"), partOf("su")]));
  assert.equal(new Set(loaded).size, loaded.length);
  let fails = true;
  const fullText = createFullText((number) => (fails ? Promise.reject(new Error("offline")) : part(number)));
  await assert.rejects(fullText.find("lãnh sự", engine.index));
  fails = false;
  assert.equal((await fullText.find("lãnh sự", engine.index)).length, 1);
});
