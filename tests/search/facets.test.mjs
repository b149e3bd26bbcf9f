import assert from "node:assert/strict";
import test from "node:test";
import { dice, load } from "./site.mjs";

const { byTitle, createFacets } = await load("facets.js");

const DATA = {
  kinds: ["Thủ tục", "Văn bản"],
  facets: [["Lĩnh vực", "Chợ phiên"], ["Lĩnh vực", "Bến đò"], ["Cách nộp", "Nộp trực tiếp"], ["Cách nộp", "Gửi qua bưu chính"], ["Cơ quan", "Ủy ban nhân dân xã."], ["Cơ quan", "Uỷ ban Nhân dân xã"]],
};
const doc = (kind, ...facets) => ({ doc: { kind, facets, title: "" } });
const counts = ({ facets }) => Object.fromEntries(facets.flatMap(({ values }) => values.map(({ key, count }) => [key, count])));

test("a facet is counted with the others applied, not with itself", () => {
  const { select } = createFacets(DATA);
  const found = [doc("Thủ tục", 0, 2), doc("Thủ tục", 0, 3), doc("Thủ tục", 1, 2, 3), doc("Văn bản")];
  const { list, facets } = select(found, ["linh-vuc=cho-phien"]);
  assert.equal(list.length, 2);
  assert.deepEqual(counts({ facets }), { "loai=thu-tuc": 2, "linh-vuc=cho-phien": 2, "linh-vuc=ben-do": 1, "cach-nop=nop-truc-tiep": 1, "cach-nop=gui-qua-buu-chinh": 1 });
  assert.deepEqual(facets.map(({ name }) => name), ["Loại", "Lĩnh vực", "Cách nộp"]);
});

test("list and counts agree, whatever is chosen", () => {
  const { known, of, select } = createFacets(DATA);
  const throws = dice(3);
  const every = [...new Map([doc("Thủ tục", 0, 1, 2, 3, 4, 5), doc("Văn bản")].flatMap(({ doc }) => of(doc)).map((value) => [value.key, value])).values()];
  for (let round = 0; round < 300; round++) {
    const found = Array.from({ length: throws(30) }, () => doc(DATA.kinds[throws(2)], ...DATA.facets.map((_, i) => i).filter(() => throws(2))));
    const chosen = every.filter(() => throws(4) === 0).map(({ key }) => key);
    const { list, facets } = select(found, chosen);
    const fits = (one, keys) => [...new Set(known(keys).map(({ param }) => param))].every((param) => of(one.doc).some((value) => value.param === param && keys.includes(value.key)));
    assert.deepEqual(list, found.filter((one) => fits(one, chosen)));
    for (const { param, values } of facets)
      for (const { key, count } of values) {
        const others = chosen.filter((one) => !one.startsWith(`${param}=`));
        assert.equal(select(found, [...others, key]).list.length, count, `${key} with ${chosen}`);
      }
  }
});

test("spellings that differ only in marks, capitals or a full stop are one value", () => {
  const { of, select } = createFacets(DATA);
  const both = doc("Thủ tục", 4, 5);
  assert.deepEqual(of(both.doc).map(({ label }) => label), ["Thủ tục", "Ủy ban nhân dân xã"]);
  assert.equal(counts(select([both, doc("Thủ tục", 5)], []))["co-quan=uy-ban-nhan-dan-xa"], 2);
});

test("what is chosen stays to be taken back; what nobody knows is ignored", () => {
  const { known, select } = createFacets(DATA);
  assert.deepEqual(known(["utm_source=x", "__proto__=x", "linh-vuc=ben-do", "linh-vuc=ben-do"]).map(({ key }) => key), ["linh-vuc=ben-do"]);
  const { list, facets } = select([doc("Văn bản")], ["linh-vuc=ben-do", "fbclid=1"]);
  assert.equal(list.length, 0);
  assert.deepEqual(facets.find(({ param }) => param === "linh-vuc").values, [{ key: "linh-vuc=ben-do", label: "Bến đò", count: 0, chosen: true }]);
});

test("documents by title, as Vietnamese orders them", () => {
  const titles = byTitle([{ title: "Đò" }, { title: "Ơn" }, { title: "Dê" }, { title: "Ảnh" }]).map(({ doc }) => doc.title);
  assert.deepEqual(titles, ["Ảnh", "Dê", "Đò", "Ơn"]);
});
