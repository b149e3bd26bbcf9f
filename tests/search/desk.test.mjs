import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { index as data, load, part, SITE } from "./site.mjs";

const { createDesk } = await load("desk.js");
const desk = createDesk(await data(), part);
const ask = (text, more = {}) => desk.answer({ text, chosen: [], count: 20, full: false, ...more });

const NASTY = [
  "", " ", "a", "đ".repeat(10_000), "nuôi ong ".repeat(1_200), "x y ".repeat(2_500), "nuoiong".repeat(1_500), "\u0301\u0323\u0309", "👶🏽👨‍👩‍👧", "<img src=x onerror=alert(1)>",
  "\ud800\udfff\ud800", "cho tôi hỏi với ạ", "ạ ơi à", "....,,,;;;", "' OR 1=1 --", "../../etc/passwd", "constructor __proto__ toString", "\u0000\u200b\u202e", "%", "+-~^*:", "1.".repeat(5_000), "nuôi\nong\tlấy",
];

test("nasty questions are answered at once, and like any other", async () => {
  for (const text of NASTY) {
    const start = performance.now();
    for (const more of [{}, { full: true }, { chosen: ["loai=thu-tuc"] }]) {
      const answer = structuredClone(await ask(text, more));
      assert.ok(answer.rows.length <= 20 && answer.total >= answer.rows.length, text);
    }
    structuredClone(await desk.answer({ text, count: 8 }));
    assert.ok(performance.now() - start < 600, `${text.slice(0, 30)}: ${performance.now() - start} ms`);
  }
});

test("an empty question with a facet lists all that have it, by title; without one nothing", async () => {
  const { rows, total } = await ask("", { chosen: ["linh-vuc=dien"] });
  assert.deepEqual(rows.map(({ title }) => title), ["Cấp lại biển hiệu nhà trọ", "Hỗ trợ hoà mạng điện kĩ thuật"]);
  assert.equal(total, 2);
  assert.equal((await ask("")).total, 0);
});

test("the full text comes when it is wanted, and by itself when nothing else is found", async () => {
  const by = (answer) => answer.rows.filter(({ inText }) => inText).map(({ title }) => title);
  assert.deepEqual(by(await ask("chụp quy cách")), ["Cấp lại biển hiệu nhà trọ"]);
  assert.deepEqual(by(await ask("nuôi ong lãnh sự")), []);
  const wanted = await ask("mật ong một cửa", { full: true });
  assert.equal(wanted.searched, true);
  assert.equal(new Set(wanted.rows.map(({ url }) => url)).size, wanted.rows.length);
});

test("a full text that can't be had is no failure", async () => {
  const offline = createDesk(await data(), () => Promise.reject(new Error("offline")));
  const answer = await offline.answer({ text: "nuôi ong", chosen: [], count: 20, full: true });
  assert.ok(answer.total > 0 && !answer.searched);
});

test("a procedure opens at the part that is asked for; other things don't", async () => {
  const { rows } = await ask("nuôi ong lấy mật cần giấy tờ gì");
  assert.equal(rows[0].url, "thu-tuc/8.000001/#giay-to");
  assert.equal((await ask("xã suối vàng ở đâu")).rows[0].url, "don-vi/suoi-vang/");
});

test("the desk names every module below it, so that they load at once", async () => {
  const imports = async (name) => [...(await readFile(new URL(name, `${SITE}assets/search/`), "utf-8")).matchAll(/^(?:import|export)\b[^"]*"([^"]+)";/gm)].map((match) => match[1]);
  const named = await imports("desk.js");
  for (const name of named) for (const below of await imports(name)) assert.ok(named.includes(name === "../fold.js" ? `../${below}` : below), `${name} imports ${below}`);
});
