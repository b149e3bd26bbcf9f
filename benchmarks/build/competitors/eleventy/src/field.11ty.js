// One page a field.
import { e } from "./html.js";
import { frame } from "./frame.js";
import { crumbs, rows } from "./lists.js";

export const data = {
  pagination: { data: "fieldIds", size: 1, alias: "field" },
  permalink: ({ field }) => `/thu-tuc/linh-vuc/${field}/index.html`,
};

export function render({ field, fields, portal, page }) {
  const title = portal.fields[field];
  const intro = `Các thủ tục thuộc lĩnh vực ${title}.`;
  return frame({ title, description: intro, url: page.url }, `${crumbs(["Trang chủ", "/"], ["Thủ tục", "/thu-tuc/"])}
<h1>${e(title)}</h1>
<p class="lead">${e(intro)} <span class="soft">${fields[field].length} thủ tục.</span></p>
<div id="danh-sach">
  <section id="${field}" data-group>
    ${rows(fields[field], portal)}
  </section>
</div>`);
}
