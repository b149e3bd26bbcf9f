// Rows of procedures.
import { each, e, when } from "./html.js";

const byName = (a, b) => (a.name < b.name ? -1 : 1);

/** Procedures by name. */
export function rows(records, portal) {
  return `<ul class="rows">${each([...records].sort(byName), (r) => `
<li class="row" data-row>
  <a class="row__title" href="/thu-tuc/${r.code}/">${e(r.name)}</a>
  <span class="row__note">${r.code}${when(portal.online[r.online], (o) => ` · ${o}`)}${r.frequent === "true" ? " · <b>Nhiều người làm</b>" : ""}</span>
</li>`)}
</ul>`;
}

/** The way here. */
export const crumbs = (...links) => `<nav class="crumbs" aria-label="Đường dẫn">
  <ol>${each(links, ([title, url]) => `
    <li><a href="${url}">${e(title)}</a></li>`)}
  </ol>
</nav>`;
