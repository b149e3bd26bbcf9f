import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./site.mjs";

const { oneSlip, syllables, untyped, words } = await load("words.js");
const { pieces } = await load("marks.js");
const marked = (title, looked) => pieces(title, new Set(syllables(looked))).filter((_, i) => i % 2);

test("syllables have no marks, and i and y are one where they sound alike", () => {
  assert.deepEqual(syllables("Kỹ thuật nuôi Ong – 1.001234, ĐÊ!"), ["ki", "thuat", "nuoi", "ong", "1.001234", "de"]);
  assert.deepEqual(syllables("kĩ LÝ quí"), syllables("kỹ lí quý"));
});

test("the key of marks knows tones but not where they stand, nor how the text is encoded", () => {
  const toned = (text) => words(text).map((word) => word.toned);
  assert.deepEqual(toned("hoà thuỷ"), toned("hòa thủy"));
  assert.deepEqual(toned("Đường".normalize("NFD")), toned("đường"));
  assert.notDeepEqual(toned("hoa"), toned("hòa"));
});

test("unfinished Telex and VNI become syllables", () => {
  for (const [typed, meant] of [["ddaats", "dat"], ["nuooi", "nuoi"], ["d9a61t", "dat"], ["wowng", "uong"], ["thur", "thu"]]) assert.equal(untyped(typed), meant, typed);
  assert.equal(untyped("ong"), "ong");
});

test("one slip is a dropped, doubled, wrong or swapped letter", () => {
  for (const other of ["nuo", "nuooi", "nuai", "nuio"]) assert.ok(oneSlip("nuoi", other), other);
  for (const other of ["nu", "moai", "iuon"]) assert.ok(!oneSlip("nuoi", other), other);
});

test("a title's words are marked as they are written", () => {
  assert.deepEqual(marked("Đăng ký nuôi ong, đăng lại", "dang ki"), ["Đăng ký", "đăng"]);
  assert.deepEqual(marked("Kỹ thuật nuôi".normalize("NFD"), "ky nuoi"), ["Kỹ", "nuôi"]);
  assert.deepEqual(marked("<b>Ong</b>", "ong"), ["Ong"]);
  assert.deepEqual(pieces("Ong", new Set()), ["Ong"]);
  for (const title of ["", "Đăng ký (lại)", "–", "1.001234"]) assert.equal(pieces(title, new Set(["dang", "lai"])).join(""), title);
});
