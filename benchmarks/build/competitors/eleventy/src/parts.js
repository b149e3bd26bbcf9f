// The parts of a procedure's page that need some reckoning: key facts, papers by case, ways of handing in.
import { each, e, icon, when } from "./html.js";

const distinct = (texts) => [...new Set(texts.filter(Boolean))];

function number(amount) {
  const [whole, rest] = amount.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ".") + (rest ? `,${rest}` : "");
}

function timeOf({ amount, unit, text } = {}, portal) {
  if (amount === undefined) return "";
  if (portal.units[unit]) return `${number(amount)} ${portal.units[unit]}`;
  return text ? "" : `${number(amount)} (nguồn không ghi đơn vị thời gian)`;
}

const money = ({ amount, currency }) => (amount === undefined ? "" : `${number(amount)} ${e(currency ?? "đồng")}`);

const answer = (strong, text) => `
  <dd>${strong ? `<strong>${strong}</strong>` : ""}${text ? ` <span>${text}</span>` : ""}</dd>`;

const fact = (sign, question, answers, missing, more) => `
  <div class="fact">
  <dt>${icon(sign)}${question}</dt>${answers.length ? answers.join("") : `
  <dd class="soft">${missing}</dd>`}${more ? `
<dd class="fact__more"><a href="#${more[0]}">${more[1]}</a></dd>` : ""}
</div>`;

/** What most people come for. */
export function facts(r, channels, desks, portal) {
  const times = distinct(channels.map((c) => timeOf(c.time, portal) || c.time?.text));
  const fees = distinct(channels.flatMap((c) => c.fees ?? []).map((fee) => JSON.stringify([money(fee), fee.text ?? ""]))).map(JSON.parse);
  const many = fees.length > 3 || fees.some(([, text]) => text.length > 160);
  const sum = fees.length > 1 ? answer(`${fees.length} mức`, "tùy trường hợp") : answer("", "Tùy trường hợp");
  const results = r.result ?? [];
  return `<dl class="facts">${[
    fact("clock-outline", "Bao lâu?", times.slice(0, 4).map((t) => (t.length < 40 ? answer(e(t), "") : answer("", e(t)))), "Nguồn không ghi", times.length > 1 && ["cach-nop", "Tùy cách nộp, tùy trường hợp"]),
    fact("cash", "Bao nhiêu tiền?", many ? [sum] : fees.map(([amount, text]) => answer(amount, e(text))), "Nguồn không ghi", many && ["cach-nop", "Xem từng mức và ai được miễn, giảm"]),
    fact("map-marker-outline", "Nộp ở đâu?", distinct(channels.map((c) => portal.channels[c.kind])).map((way) => answer("", way)), "Hỏi xã của bạn", desks.length && ["noi-nop", "Xem nơi nộp"]),
    fact("file-check-outline", "Nhận được gì?", results.slice(0, 3).map((result) => answer("", e(result))), "Nguồn không ghi", results.length > 3 && ["ket-qua", "Xem đủ"]),
  ].join("")}
</dl>`;
}

const counts = ({ originals, copies }) => [originals && `${originals} bản chính`, copies && `${copies} bản sao`].filter(Boolean).join(", ");

const paper = (item) => `
  <li class="paper">
    <label class="paper__tick${item.name.length > 160 ? " paper__tick--long" : ""}"><input type="checkbox" autocomplete="off"><span>${e(item.name)}</span></label>${when(counts(item), (text) => `<p class="paper__counts">${text}</p>`)}${when(item.note, (text) => `<p class="paper__note">${e(text)}</p>`)}${item.form && item.form.title !== item.name ? `
    <p class="paper__form soft">Theo mẫu: ${e(item.form.title)}</p>` : ""}
  </li>`;

const remark = (item) => `
  <li>${e(item.name)}${when(counts(item), (text) => ` (${text})`)}${when(item.note, (text) => ` ${e(text)}`)}</li>`;

/** Papers by case; remarks, which the source holds among them, last. */
export function papers(dossier) {
  const cases = Object.entries(group(dossier));
  const isRemark = ([title]) => title.toLowerCase().startsWith("lưu ý");
  return `
<section id="giay-to">
  <h2>Giấy tờ cần chuẩn bị</h2>${each([...cases.filter((one) => !isRemark(one)), ...cases.filter(isRemark)], ([title, items]) => `${when(title, () => `
  <h3>${e(title)}</h3>`)}
  <ul class="${isRemark([title]) ? "remarks" : "papers"}">${each(items, isRemark([title]) ? remark : paper)}
</ul>`)}
  <p class="soft">Bị đòi thêm giấy tờ ngoài danh sách? <a href="/duong-day-nong/">Báo đường dây nóng</a>.</p>
</section>`;
}

function group(dossier) {
  const cases = {};
  for (const item of dossier) (cases[item.case ?? ""] ??= []).push(item);
  return cases;
}

/** Ways of handing in, each with its time and fees. */
export function ways(channels, guides, portal) {
  return `
<section id="cach-nop">
  <h2>Cách nộp, thời hạn và phí</h2>
  <div class="channels">${each(channels, (channel) => way(channel, portal))}
  </div>${when(guides, () => `
  <p>Chưa quen? Xem ${guides.map((guide) => `<a href="/${guide.url}">${e(guide.title)}</a>`).join(", ")}.</p>`)}
</section>`;
}

function way(channel, portal) {
  const time = timeOf(channel.time, portal);
  const text = channel.time?.text;
  return `
    <section class="channel">
  <h3 class="channel__name">${icon(portal.signs[channel.kind])}${portal.channels[channel.kind]}</h3>
  <dl class="channel__facts">
    <div>
      <dt>Thời hạn</dt>
      <dd>
${time ? `<strong>${time}</strong>` : ""}${text ? `<span>${e(text)}</span>` : ""}${time || text ? "" : `<span class="soft">Nguồn không ghi</span>`}      </dd>
    </div>
    <div>
      <dt>Phí, lệ phí</dt>
      <dd><ul class="fees">${each(channel.fees, (fee) => `
  <li>${when(money(fee), (amount) => `<strong class="fees__amount">${amount}</strong>`)}${fee.text ? ` <span class="fees__text">${e(fee.text)}</span>` : ""}</li>`)}${channel.fees?.length ? "" : `
  <li class="soft">Nguồn không ghi mức thu. Hãy hỏi nơi nộp trước khi trả tiền.</li>`}
</ul></dd>
    </div>
  </dl>
${when(channel.note, (note) => `<p class="channel__note">${e(note)}</p>`)}</section>`;
}
