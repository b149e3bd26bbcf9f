// The first page.
import { each, e } from "./html.js";
import { frame } from "./frame.js";

export const data = { permalink: "/index.html" };

export function render({ fields, portal }) {
  const title = "Cổng công khai Tuy Phước";
  return frame({ title, description: "", url: "/" }, `<h1>${title}</h1>
<p class="lead">Thủ tục, giấy tờ, phí, thời hạn và nơi nộp.</p>
<ul class="cards">${each(Object.entries(fields), ([field, records]) => `
  <li><a href="/thu-tuc/linh-vuc/${field}/">${e(portal.fields[field])}</a> <span class="soft">${records.length}</span></li>`)}
</ul>`);
}
