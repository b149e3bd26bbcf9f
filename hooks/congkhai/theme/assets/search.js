// Completes every form[role=search]: suggestions while typing, and the list on the page of results.
// Without it the form still leads to that page, which links to the complete lists.
import { find, load, pieces } from "./finder.js";

const SHOWN = 8;

function make(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

// Text only: nothing that was typed or published becomes markup.
const marked = (title, tokens) => pieces(title, tokens).map((piece, i) => (i % 2 ? make("mark", {}, piece) : piece));
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
    const { query, found, near } = find(await load(base), text);
    const told = near ? "mục gần nhất với" : "kết quả cho";
    count.textContent = found.length ? `${found.length} ${told} “${text}”` : `Không tìm thấy gì cho “${text}”`;
    section.querySelector("[data-results-list]").replaceChildren(...found.map((entry) => make("li", { class: "row" },
      make("a", { class: "row__title", href: base + entry.url }, ...marked(entry.title, query.tokens)),
      make("span", { class: "row__note" }, note(entry)))));
    document.querySelector("[data-results-none]").hidden = found.length > 0 && !near;
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
