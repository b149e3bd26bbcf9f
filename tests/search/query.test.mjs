import assert from "node:assert/strict";
import test from "node:test";
import { index as data, load } from "./site.mjs";

const { createEngine } = await load("rank.js");
const { nearest } = await load("nearest.js");
const engine = createEngine(await data());
const first = (text) => engine.search(text).found[0]?.doc.title;

test("however it is typed, the same is found", () => {
  for (const text of ["Đăng ký nuôi ong lấy mật", "dang ky nuoi ong lay mat", "DANG KI NUOI ONG LAY MAT", "ddawng kys nuooi ong laasy maatj", "d9a8ng ky1 nuoi ong la61y ma65t", "đăng kýnuôi ong lấymật", "đăng ký nuôi onng lấy mậtt", "đk nuôi ong lấy mật", "đăng ký nuôi ong lấy mật".normalize("NFD"), "8.000001"])
    assert.equal(first(text), "Đăng ký nuôi ong lấy mật", text);
  assert.equal(first("bảng tên trọ"), "Cấp lại biển hiệu nhà trọ");
  assert.equal(first("xã suối bạc"), "Xã Suối Vàng");
});

test("the part of the page that is asked for is told", () => {
  assert.equal(engine.search("nuôi ong cần giấy tờ gì").part, "giay-to");
  assert.equal(engine.search("nuôi ong nộp ở đâu").part, "noi-nop");
  assert.equal(engine.search("nuôi ong").part, "");
});

test("where nothing is found, near questions are those that find something", () => {
  assert.deepEqual(nearest("biểnnhiệunhàtrọoo", engine), []);
  assert.deepEqual(nearest("bienhieunhatro", engine), ["Biển hiệu nhà trọ"]);
  for (const text of ["", "👶", "ạ", "qqqqqqqqqq", "1234567"]) assert.deepEqual(nearest(text, engine), [], text);
  for (const query of nearest("suooois vvvang", engine)) assert.ok(engine.search(query).found.length, query);
});
