// The facets beside the results, and the chips of what is chosen. Elements are kept, so that the focus stays where it is.
import { figure, make } from "./show.js";

const SHOWN = 8;
const OPEN = 3; // facets that stand open from the beginning
const WIDE = matchMedia("(min-width: 60em)");

/** `choose(change)` is called with what makes the chosen keys the new ones; `show(answer)` shows an answer's facets (desk.js). */
export function createPanel(panel, picked, choose) {
  const box = panel.querySelector("[data-results-facets]");
  const groups = new Map(); // facet -> its elements

  const widen = () => (panel.open = WIDE.matches);
  widen();
  WIDE.addEventListener("change", widen);
  panel.querySelector("[data-results-close]").addEventListener("click", () => {
    panel.open = false;
    panel.querySelector("summary").focus();
    panel.scrollIntoView();
  });

  const toggle = (key, on) => choose((keys) => (on ? [...keys, key] : keys.filter((one) => one !== key)));

  function group(facet) {
    const list = make("div", { class: "facet__values", role: "group", "aria-label": facet.name });
    const all = make("button", { type: "button", class: "facet__all" });
    const part = make("details", { class: "facet", open: groups.size < OPEN }, make("summary", {}, facet.name), list, all);
    const made = { part, list, all, values: new Map(), whole: false };
    all.addEventListener("click", () => {
      made.whole = !made.whole;
      fill(made, made.facet);
    });
    return made;
  }

  function value({ key, label }) {
    const tick = make("input", { type: "checkbox" });
    const count = make("span", { class: "facet__count" });
    tick.addEventListener("change", () => toggle(key, tick.checked));
    return { tick, count, row: make("label", { class: "facet__value" }, tick, make("span", {}, label), count) };
  }

  function fill(made, facet) {
    made.facet = facet;
    const shown = facet.values.filter((one, i) => made.whole || i < SHOWN || one.chosen);
    const rows = shown.map((one) => {
      const { tick, count, row } = made.values.get(one.key) ?? made.values.set(one.key, value(one)).get(one.key);
      tick.checked = one.chosen;
      count.textContent = figure(one.count);
      return row;
    });
    if (rows.length !== made.list.children.length || rows.some((row, i) => row !== made.list.children[i])) made.list.replaceChildren(...rows);
    const rest = facet.values.length - shown.length;
    made.all.hidden = !rest && !made.whole;
    made.all.textContent = made.whole ? "Thu gọn" : `Xem thêm ${figure(rest)}`;
    made.all.setAttribute("aria-label", `${made.all.textContent}: ${facet.name}`);
    if (shown.some((one) => one.chosen)) made.part.open = true;
  }

  function chip({ key, name, label }) {
    const button = make("button", { type: "button", class: "pick", "aria-label": `Bỏ ${name}: ${label}` }, label);
    button.addEventListener("click", () => {
      toggle(key, false);
      box.closest("[data-results]").querySelector("[data-results-count]").focus({ preventScroll: true });
    });
    return make("li", {}, button);
  }

  function show(answer) {
    const { chosen } = answer;
    const made = answer.facets.map((facet) => {
      const one = groups.get(facet.param) ?? groups.set(facet.param, group(facet)).get(facet.param);
      fill(one, facet);
      return one.part;
    });
    if (made.length !== box.children.length || made.some((part, i) => part !== box.children[i])) box.replaceChildren(...made);
    panel.hidden = !made.length;
    panel.querySelector("[data-results-chosen]").textContent = chosen.length ? ` (${chosen.length})` : "";
    panel.querySelector("[data-results-close]").textContent = `Xem ${figure(answer.total)} kết quả`;
    picked.hidden = !chosen.length;
    const none = make("button", { type: "button", class: "pick pick--none" }, "Bỏ tất cả");
    none.addEventListener("click", () => choose(() => []));
    picked.replaceChildren(...chosen.map(chip), ...(chosen.length > 1 ? [make("li", {}, none)] : []));
  }

  return { show };
}
