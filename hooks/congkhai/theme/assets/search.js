// Completes every form[role=search] with suggestions while typing (a combobox, as the ARIA practices describe it). Without it the
// form still leads to the page of results, which links to the complete lists; search/results.js completes that page's form.
import { ask, warm } from "./search/client.js";
import { figure, make, marked, note, teller } from "./search/show.js";

const SHOWN = 8;

function suggest(form) {
  const input = form.querySelector("input[name=q]");
  const base = form.dataset.base;
  const list = make("div", { role: "listbox", id: `${input.id}-goi-y`, class: "search__list", "aria-label": "Gợi ý", hidden: true });
  const region = make("p", { class: "sr", role: "status" });
  const tell = teller(region);
  let at = -1;
  form.append(list, region);
  const states = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  for (const [name, value] of Object.entries(states)) input.setAttribute(name, value);

  function show(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", open);
    if (!open) move(-1);
  }

  function move(to) {
    at = to;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === at));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  function option(url, i, ...inside) {
    const fixed = { role: "option", class: "search__option", tabindex: "-1", "aria-selected": "false" };
    return make("a", { ...fixed, id: `${list.id}-${i}`, href: base + url }, ...inside);
  }

  function suggestion(row, i, looked) {
    const title = make("span", { class: "search__title" }, ...marked(row.title, looked));
    return option(row.url, i, title, make("span", { class: "search__kind" }, ...note(row)));
  }

  /** What leads to the page of results: all of them, or where there are none, the full text. */
  function onward(text, total, i) {
    const words = total ? `Xem cả ${figure(total)} kết quả` : "Tìm trong toàn bộ nội dung";
    const last = option(`tim-kiem/?${new URLSearchParams({ q: text })}`, i, words);
    last.classList.add("search__all");
    return last;
  }

  async function update() {
    const text = input.value.trim();
    const answer = await ask({ text, count: SHOWN }).catch(() => undefined);
    if (!answer || text !== input.value.trim()) return;
    const { total, rows, looked } = answer;
    const options = rows.map((row, i) => suggestion(row, i, looked));
    if (text && (total > rows.length || !total)) options.push(onward(text, total, options.length));
    list.replaceChildren(...options);
    tell(text ? (rows.length ? `${rows.length} gợi ý` : "Không có gợi ý") : "");
    move(-1);
    show(options.length > 0 && document.activeElement === input);
  }

  function press(event) {
    const last = list.children.length - 1;
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) show(false);
    else if (event.key === "ArrowDown" && list.hidden) update();
    else if (event.key === "ArrowDown") move(at < last ? at + 1 : -1);
    else if (event.key === "ArrowUp" && !list.hidden) move(at < 0 ? last : at - 1);
    else if (event.key === "Enter" && at >= 0) list.children[at].click();
    else return;
    event.preventDefault();
  }

  const ready = () => warm().catch(() => {}); // whoever asks is told
  input.addEventListener("focus", ready);
  input.addEventListener("input", update);
  input.addEventListener("keydown", press);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // keep the focus where one types
  input.addEventListener("blur", () => show(false));
  if (document.activeElement === input) input.value ? update() : ready();
}

const ownPage = document.querySelector("[data-results]");
for (const form of document.querySelectorAll("form[role=search]")) if (!(ownPage && form.closest("main"))) suggest(form);
