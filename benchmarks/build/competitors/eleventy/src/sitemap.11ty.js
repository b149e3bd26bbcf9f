// The addresses of all pages.
import { each } from "./html.js";

const BASE = "https://tuy-phuoc.example";

export const data = { permalink: "/sitemap.xml" };

export function render({ fieldIds, procedures }) {
  const urls = ["/", "/thu-tuc/", ...fieldIds.map((id) => `/thu-tuc/linh-vuc/${id}/`), ...procedures.map((r) => `/thu-tuc/${r.code}/`)];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${each(urls, (url) => `
  <url><loc>${BASE}${url}</loc></url>`)}
</urlset>
`;
}
