// What narrows a list of results. One walk over them makes the list and all the counts, so that these can't disagree.
import { fold } from "../fold.js";

const KIND = "Loại";
const ORDER = [KIND, "Lĩnh vực", "Đối tượng", "Cách nộp", "Mức trực tuyến", "Nhóm", "Cấp thực hiện", "Cơ quan"];
const collator = new Intl.Collator("vi");

const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || text;
const place = (name) => (ORDER.indexOf(name) + 1 || ORDER.length + 1);

/** The facets of the downloaded data ({kinds, facets: [[name, value]]}).
 *
 * A value is known by a key that also stands in the address, "linh-vuc=ho-tich"; values that differ only in marks,
 * capitals or a full stop are one. `known(keys)` gives the keys that there are, as {key, param, name, label}; `of(doc)` those
 * of a document; `select(found, chosen)` takes [{doc}] and keys and gives {list, facets: [{param, name, values: [{key,
 * label, count, chosen}]}]}. Values of one facet widen, facets narrow each other; each is counted as if only the others
 * were chosen.
 */
export function createFacets({ kinds, facets }) {
  const values = new Map();
  const enter = ([name, value]) => {
    const param = slug(name);
    const key = `${param}=${slug(value)}`;
    if (!values.has(key)) values.set(key, { key, param, name, label: value.replace(/[\s.,;]+$/, "") || value });
    return values.get(key);
  };
  const byKind = new Map(kinds.map((kind) => [kind, enter([KIND, kind])]));
  const byNumber = facets.map(enter);
  const names = new Map([...values.values()].map(({ param, name }) => [param, name]));
  const order = [...names].sort(([, a], [, b]) => place(a) - place(b));
  const kept = new WeakMap();

  function of(doc) {
    if (!kept.has(doc)) kept.set(doc, [...new Set([byKind.get(doc.kind), ...doc.facets.map((number) => byNumber[number])])]);
    return kept.get(doc);
  }

  const known = (keys) => [...new Set(keys)].filter((key) => values.has(key)).map((key) => values.get(key));

  function select(found, chosen) {
    const wanted = new Map(); // facet -> its chosen keys
    for (const { key, param } of known(chosen)) (wanted.get(param) ?? wanted.set(param, new Set()).get(param)).add(key);
    const counts = new Map([...wanted.values()].flatMap((keys) => [...keys].map((key) => [key, 0])));
    const list = found.filter(({ doc }) => {
      const own = of(doc);
      const missed = [...wanted].filter(([, keys]) => !own.some(({ key }) => keys.has(key))).map(([param]) => param);
      if (missed.length > 1) return false;
      for (const { key, param } of own) if (!missed.length || param === missed[0]) counts.set(key, (counts.get(key) ?? 0) + 1);
      return !missed.length;
    });
    const counted = (facet) => [...counts].map(([key, count]) => ({ ...values.get(key), count })).filter(({ param }) => param === facet)
      .sort((a, b) => b.count - a.count || collator.compare(a.label, b.label))
      .map(({ key, label, count }) => ({ key, label, count, chosen: wanted.get(facet)?.has(key) ?? false }));
    return { list, facets: order.map(([param, name]) => ({ param, name, values: counted(param) })).filter((facet) => facet.values.length) };
  }

  return { known, of, select };
}

/** All documents by title, as a list of results. */
export const byTitle = (docs) => [...docs].sort((a, b) => collator.compare(a.title, b.title)).map((doc) => ({ doc }));
