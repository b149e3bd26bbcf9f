// One page a procedure: the parts of the portal's own page of it.
import { each, e, icon, when } from "./html.js";
import { frame } from "./frame.js";
import { crumbs } from "./lists.js";
import { facts, papers, ways } from "./parts.js";

const KINDS = ["direct", "online", "postal"];

export const data = {
  pagination: { data: "procedures", size: 1, alias: "r" },
  permalink: ({ r }) => `/thu-tuc/${r.code}/index.html`,
};

const section = (id, title, body) => `
<section id="${id}">
  <h2>${title}</h2>${body}
</section>`;

const items = (texts) => each(texts, (text) => `
    <li>${e(text)}</li>`);

const link = ({ url, title }) => `<a href="/${url}">${e(title)}</a>`;

const day = (value) => value.split("-").reverse().join("/");

function audience({ audience, conditions }) {
  const lines = (conditions ?? "").split("\n").map((line) => line.trim()).filter(Boolean);
  return section("ai-duoc-lam", "Ai được làm, với điều kiện gì", `${when(audience, (who) => `
  <p>${e(who.join("; "))}.</p>`)}${lines.length === 1 ? `
  <p>${e(lines[0])}</p>` : when(lines, () => `
  <ul class="plain">${items(lines)}
  </ul>`)}`);
}

function places(agencies, desks) {
  return section("noi-nop", "Nơi nộp và cơ quan giải quyết", `${when(desks, () => `
  <p>Bộ phận Một cửa (Trung tâm Phục vụ hành chính công). Chọn nơi gần bạn để xem địa chỉ, giờ làm việc:</p>
  <ul class="chips">${each(desks, (desk) => `
    <li>${link(desk)}</li>`)}
  </ul>`)}${when(agencies, () => `
  <dl class="data">${each(agencies, ([label, value]) => `
  <div><dt>${label}</dt><dd>${e(value)}</dd></div>`)}
  </dl>`)}`);
}

function laws(legal) {
  const law = ({ number, title, issuer, date }) => {
    const issued = [issuer && e(issuer), date && `ngày ${day(date)}`].filter(Boolean).join(" ");
    return `
      <li>${number ? `<b>${e(number)}</b>` : ""}${number && title ? " – " : ""}${e(title)}${issued ? ` <span class="soft">(${issued})</span>` : ""}</li>`;
  };
  return section("can-cu", "Căn cứ pháp lý", `
  <details class="more">
    <summary>Xem ${legal.length} văn bản</summary>
    <ul class="laws">${each(legal, law)}
    </ul>
  </details>`);
}

function details(r, portal, field) {
  const decided = [r.decision && e(r.decision), ...(portal.decisions[r.code] ?? []).map(link)].filter(Boolean);
  const data = [
    ["Mã thủ tục", r.code],
    ["Lĩnh vực", `<a href="/thu-tuc/linh-vuc/${r.field}/">${e(field)}</a>`],
    ["Cấp giải quyết", (r.level ?? []).map((level) => portal.levels[level]).join(", ")],
    ["Loại", e(r.type)],
    ["Quyết định công bố", decided.join(" · ")],
    ["Còn gọi là", e((r.keywords ?? []).join(", "))],
    ["Thuộc việc", (portal.events[r.code] ?? []).map(link).join(", ")],
    ["Nguồn", r.source?.url ? `<a href="${e(r.source.url)}" rel="external">Cổng Dịch vụ công quốc gia</a>` : ""],
    ["Đối chiếu với nguồn", r.source?.checked_on ? day(r.source.checked_on) : ""],
  ];
  return section("thong-tin", "Mã, quyết định và nguồn", `
  <dl class="data">${each(data.filter(([, value]) => value), ([label, value]) => `
    <div><dt>${label}</dt><dd>${value}</dd></div>`)}
  </dl>
  <p class="soft">Trang này là bản tóm tắt. Khi có khác nhau, hãy theo quyết định công bố.</p>`);
}

const help = (guides) => `
    <aside class="help" aria-labelledby="hoi-them">
  <h2 id="hoi-them">Có gì chưa rõ?</h2>
  <p>Gọi Tổng đài <a class="help__phone" href="tel:18001096">${icon("phone")}1800 1096</a> <span class="soft">(miễn phí)</span></p>
  <ul>
    <li><a href="/duong-day-nong/">Số điện thoại của xã bạn</a></li>
    <li><a href="/phan-anh/">Xem và gửi phản ánh</a></li>${each(guides, (guide) => `
    <li>${link(guide)}</li>`)}
  </ul>
</aside>`;

const badges = (r, portal) => `
<p class="badges">${when(portal.online[r.online], (online) => `<span class="badge badge--info">${icon("laptop")}${online}</span>`)}${r.frequent === "true" ? `<span class="badge badge--plain">${icon("account-group-outline")}Nhiều người làm</span>` : ""}${r.interlinked === "true" ? `<span class="badge badge--info">${icon("arrow-right-circle-outline")}Liên thông: nộp một nơi</span>` : ""}
  <span class="code">Mã ${r.code}</span>
</p>`;

export function render({ r, portal, page }) {
  const field = portal.fields[r.field];
  const channels = KINDS.flatMap((kind) => (r.channels ?? []).filter((channel) => channel.kind === kind));
  const desks = (r.level ?? []).flatMap((level) => portal.desks[level] ?? []);
  const guides = portal.guides.filter(({ kind }) => !kind || channels.some((channel) => channel.kind === kind));
  const agencies = [
    ["Cơ quan thực hiện", r.agency],
    ["Cơ quan có thẩm quyền", r.competent_agency],
    ["Cơ quan được ủy quyền", r.delegated_agency],
    ["Cơ quan phối hợp", r.coordinating?.join(", ")],
    ["Địa chỉ tiếp nhận hồ sơ", r.address],
  ].filter(([, value]) => value);
  const parts = [
    ["giay-to", "Giấy tờ", r.dossier, () => papers(r.dossier)],
    ["cach-nop", "Cách nộp, phí", channels.length, () => ways(channels, guides, portal)],
    ["cac-buoc", "Các bước", r.steps, () => section("cac-buoc", "Các bước", `
  <ol class="steps">${items(r.steps)}
  </ol>`)],
    ["", "", r.result, () => section("ket-qua", "Nhận được gì", `
  <ul class="plain">${items(r.result)}
  </ul>`)],
    ["ai-duoc-lam", "Ai được làm", r.audience || r.conditions, () => audience(r)],
    ["noi-nop", "Nơi nộp", desks.length || agencies.length, () => places(agencies, desks)],
    ["can-cu", "Căn cứ pháp lý", r.legal_basis, () => laws(r.legal_basis)],
    ["thong-tin", "Mã, nguồn", true, () => details(r, portal, field)],
  ].filter(([, , there]) => there);
  const description = r.summary ?? `Hồ sơ, thời hạn, phí và nơi nộp: ${r.name}`;
  return frame({ title: r.name, description, url: page.url }, `${crumbs(["Trang chủ", "/"], ["Thủ tục", "/thu-tuc/"], [field, `/thu-tuc/linh-vuc/${r.field}/`])}
<h1${r.name.length > 90 ? ' class="h1--long"' : ""}>${e(r.name)}</h1>${when(r.summary, (text) => `
<p class="lead">${e(text)}</p>`)}${badges(r, portal)}
${facts(r, channels, desks, portal)}
<div class="cols">
  <nav class="jump" aria-label="Trên trang này">
  <p class="jump__label" aria-hidden="true">Trên trang này</p>
  <ul>${each(parts.filter(([id]) => id), ([id, title]) => `
    <li><a href="#${id}">${title}</a></li>`)}
  </ul>
</nav>
  <div class="cols__main">${each(parts, ([, , , body]) => body())}${help(guides)}
  </div>
</div>`);
}
