// The whole list, by field.
import { each, e } from "./html.js";
import { frame } from "./frame.js";
import { crumbs, rows } from "./lists.js";

export const data = { permalink: "/thu-tuc/index.html" };

export function render({ fields, portal, procedures, page }) {
  const title = "Thủ tục hành chính";
  const intro = "Tất cả thủ tục, xếp theo lĩnh vực.";
  const groups = Object.entries(fields);
  return frame({ title, description: intro, url: page.url }, `${crumbs(["Trang chủ", "/"])}
<h1>${title}</h1>
<p class="lead">${intro} <span class="soft">${procedures.length} thủ tục.</span></p>
<nav class="index" aria-label="Chọn lĩnh vực">
  <details><summary>Chọn lĩnh vực (${groups.length})</summary>
  <ul>${each(groups, ([field, records]) => `
    <li><a href="#${field}">${e(portal.fields[field])} <span class="soft">${records.length}</span></a></li>`)}
  </ul>
  </details>
</nav>
<div id="danh-sach">${each(groups, ([field, records]) => `
  <section id="${field}" data-group>
    <h2><a href="/thu-tuc/linh-vuc/${field}/">${e(portal.fields[field])}</a></h2>
    ${rows(records, portal)}
  </section>`)}
</div>`);
}
