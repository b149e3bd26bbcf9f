// Completes every form[role=search]: suggestions while typing, and the list on the page of results.
// Without it the form still leads to that page, which links to the complete lists.
import { fold } from "./fold.js";

const SHOWN = 8;
const words = (text) => text.split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
const exact = (text) => text.normalize("NFC").toLowerCase();
let loading;

function load(base) {
  loading ??= fetch(`${base}tim-kiem/index.json`)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(({ entries }) => entries.map(prepare))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

function prepare([kind, title, url, code, more]) {
  const name = fold(title);
  return { kind, title, url, code: fold(code), name, names: words(name), tones: words(exact(title)), more: words(fold(`${more} ${kind}`)) };
}

// A higher score is a better answer; 0 is none.
function score(entry, query) {
  let points = 0;
  let named = 0;
  for (const [i, token] of query.tokens.entries()) {
    if (entry.names.some((word) => word.startsWith(token))) {
      named += 1;
      points += entry.names.includes(token) ? 4 : 2;
      if (query.tones[i] !== token && entry.tones.some((word) => word.startsWith(query.tones[i]))) points += 3;
    } else if (entry.code.includes(token)) {
      named += 1;
      points += entry.code === token ? 900 : 5;
    } else if (!entry.more.some((word) => word.startsWith(token))) return 0;
  }
  if (entry.name === query.folded) points += 800;
  else if (entry.name.startsWith(query.folded)) points += 400;
  else if (entry.name.includes(query.folded)) points += 300;
  else if (named === query.tokens.length) points += 200;
  if (query.said && exact(entry.title).includes(query.said)) points += 50;
  return points + (entry.kind === "Thủ tục" ? 20 : entry.kind === "Nhiệm vụ" ? 0 : 10) + 1 / entry.name.length;
}

function find(entries, text) {
  const folded = fold(text);
  const query = { folded, tokens: words(folded), tones: words(exact(text)), said: exact(text.trim()) === folded ? "" : exact(text.trim()) };
  if (!query.tokens.length) return { query, found: [] };
  const scored = entries.map((entry) => [score(entry, query), entry]).filter(([points]) => points);
  return { query, found: scored.sort((one, other) => other[0] - one[0]).map(([, entry]) => entry) };
}

function make(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

// The title as written, its matching beginnings of words marked. Text only: nothing typed becomes markup.
function marked(title, tokens) {
  return title.normalize("NFC").split(/([^\p{L}\p{N}.]+)/u).flatMap((word) => {
    const token = tokens.filter((one) => fold(word).startsWith(one)).sort((a, b) => b.length - a.length)[0];
    return token ? [make("mark", {}, word.slice(0, token.length)), word.slice(token.length)] : [word];
  });
}

const note = (entry) => [entry.kind, entry.code].filter(Boolean).join(" · ");

function suggest(form, input, base) {
  const list = make("div", { role: "listbox", id: `${input.id}-goi-y`, class: "search__list", "aria-label": "Gợi ý" });
  const said = make("p", { class: "sr", role: "status" });
  let at = -1;
  list.hidden = true;
  form.append(list, said);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
    input.setAttribute(name, value);

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", open);
    if (!open) move(-1);
  };
  const move = (to) => {
    at = to;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === at));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const option = (url, i, ...inside) =>
    make("a", { role: "option", id: `${list.id}-${i}`, class: "search__option", href: url, tabindex: "-1", "aria-selected": "false" }, ...inside);
  const update = async () => {
    const text = input.value;
    const entries = await load(base).catch(() => []);
    if (text !== input.value) return;
    const { query, found } = find(entries, text);
    const best = found.slice(0, SHOWN);
    list.replaceChildren(...best.map((entry, i) => option(base + entry.url, i, ...marked(entry.title, query.tokens), make("span", { class: "search__kind" }, note(entry)))));
    if (found.length > SHOWN) {
      const all = option(`${base}tim-kiem/?q=${encodeURIComponent(text.trim())}`, SHOWN, `Xem cả ${found.length} kết quả`);
      all.classList.add("search__all");
      list.append(all);
    }
    said.textContent = query.tokens.length ? (found.length ? `${best.length} gợi ý` : "Không có gợi ý") : "";
    at = -1;
    show(best.length > 0 && document.activeElement === input);
  };

  input.addEventListener("focus", () => load(base).catch(() => {}));
  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "Escape" && !list.hidden) show(false);
    else if (event.key === "ArrowDown" && list.hidden) update();
    else if (event.key === "ArrowDown") move(at < last ? at + 1 : -1);
    else if (event.key === "ArrowUp" && !list.hidden) move(at < 0 ? last : at - 1);
    else if (event.key === "Enter" && at >= 0) list.children[at].click();
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // keep the focus where one types
  input.addEventListener("blur", () => show(false));
}

async function results(section, input, base) {
  const text = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  if (!text) return;
  input.value = text;
  const count = section.querySelector("[data-results-count]");
  section.hidden = false;
  count.textContent = "Đang tìm…";
  try {
    const { query, found } = find(await load(base), text);
    count.textContent = found.length ? `${found.length} kết quả cho “${text}”` : `Không tìm thấy gì cho “${text}”`;
    section.querySelector("[data-results-list]").replaceChildren(...found.map((entry) => make("li", { class: "row" },
      make("a", { class: "row__title", href: base + entry.url }, ...marked(entry.title, query.tokens)),
      make("span", { class: "row__note" }, note(entry)))));
    document.querySelector("[data-results-none]").hidden = found.length > 0;
  } catch {
    count.textContent = "Chưa tải được danh mục để tìm. Hãy thử lại, hoặc xem các danh sách dưới đây.";
  }
}

for (const form of document.querySelectorAll("form[role=search]")) {
  const input = form.querySelector("input[name=q]");
  suggest(form, input, form.dataset.base);
  const section = document.querySelector("[data-results]");
  if (section && form.closest("main")) results(section, input, form.dataset.base);
}
