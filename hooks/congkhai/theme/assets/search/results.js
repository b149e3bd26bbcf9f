// The page of results. What is asked stands in the address, so that back, reload, a bookmark and a shared link show the same.
import { ask, warm } from "./client.js";
import { createPanel } from "./panel.js";
import { figure, make, marked, note, teller } from "./show.js";

const STEP = 20;
const LONGEST = 200;
const MOST_CHOSEN = 60;
const FULL = "noi-dung";
const REST = 300; // milliseconds without a key before the address follows

const section = document.querySelector("[data-results]");
const part = (name) => document.querySelector(`[data-results-${name}]`);
const form = document.querySelector("main form[role=search]");
const input = form.querySelector("input[name=q]");
const base = form.dataset.base;
const title = document.title;
const tell = teller(part("said"));
const panel = createPanel(part("panel"), part("picked"), (change) => visit({ ...state, chosen: change(state.chosen), shown: STEP }));

let state = read(); // {text, chosen: keys of facets, full: whether the full text is wanted, shown: how many}
let kept = address(state); // the address before typing began
let rest; // runs while one types

function read() {
  const asked = [...new URLSearchParams(location.search)];
  const value = (name) => asked.find(([one]) => one === name)?.[1] ?? "";
  const chosen = asked.filter(([name]) => name !== "q" && name !== FULL).map((pair) => pair.join("=")).slice(0, MOST_CHOSEN);
  return { text: value("q").slice(0, LONGEST).trim(), chosen, full: value(FULL) !== "", shown: history.state?.shown ?? STEP };
}

function address({ text, chosen, full }) {
  const asked = new URLSearchParams(text ? { q: text } : {});
  for (const key of chosen) asked.append(key.slice(0, key.indexOf("=")), key.slice(key.indexOf("=") + 1));
  if (full && text) asked.append(FULL, "co");
  return `${location.pathname}${`${asked}` && `?${asked}`}`;
}

/** The address of this entry of the history follows what is typed. */
function settle() {
  clearTimeout(rest);
  rest = undefined;
  history.replaceState({ shown: state.shown }, "", address(state));
}

/** A new entry in the history: what is asked now. */
function visit(next) {
  if (rest) settle();
  state = next;
  if (address(state) !== location.pathname + location.search) history.pushState({ shown: state.shown }, "", address(state));
  kept = address(state);
  return update();
}

function typed() {
  clearTimeout(rest);
  rest = setTimeout(settle, REST);
  state = { ...state, text: input.value.trim(), shown: STEP };
  update();
}

/** Enter: what was asked before typing stays behind as an entry of its own. */
function entered(event) {
  event.preventDefault();
  clearTimeout(rest);
  rest = undefined;
  history.replaceState(history.state, "", kept);
  visit({ ...state, text: input.value.trim() });
  if (matchMedia("(pointer: coarse)").matches) input.blur(); // the keyboard covers the results
}

async function update() {
  const asked = state;
  const { text, chosen, full, shown } = asked;
  document.title = text ? `${text} – ${title}` : title;
  if (!text && !chosen.length) return clear();
  if (section.hidden) part("count").textContent = "Đang tìm…";
  section.hidden = false;
  try {
    const answer = await ask({ text, chosen, full, count: shown });
    if (!answer || asked !== state) return;
    state.chosen = answer.chosen.map(({ key }) => key);
    if (!text && !state.chosen.length) return clear();
    show(answer);
  } catch {
    if (asked === state) fail();
  }
  document.documentElement.classList.remove("asked");
}

function clear() {
  section.hidden = true;
  part("none").hidden = true;
  tell("");
  document.documentElement.classList.remove("asked");
}

function fail() {
  part("count").textContent = "Chưa tải được danh mục để tìm. Hãy kiểm tra mạng rồi thử lại, hoặc xem các danh sách dưới đây.";
  tell(part("count").textContent);
  part("list").replaceChildren();
  part("more").hidden = part("full").hidden = true;
  part("again").hidden = false;
}

function show(answer) {
  const { text, full, shown } = state;
  const { total, searched, near, looked } = answer;
  const count = total ? `${figure(total)} kết quả` : "Không có kết quả";
  part("count").textContent = heading(answer);
  tell(count);
  part("list").replaceChildren(...answer.rows.map((row) => item(row, looked)));
  panel.show(answer);
  part("again").hidden = true;
  part("more").hidden = total <= shown;
  part("more").textContent = `Xem thêm ${figure(Math.min(STEP, total - shown))} kết quả`;
  part("full").hidden = !text || full || searched;
  part("none").hidden = total > 0 || answer.chosen.length > 0;
  part("near").hidden = part("near-list").hidden = !near.length;
  part("near-list").replaceChildren(...near.map(nearby));
}

function heading({ total, named, chosen }) {
  const about = state.text ? ` cho “${state.text}”` : "";
  if (!total && chosen.length) return `Không có kết quả nào${about} với các lựa chọn này`;
  if (!total) return `Không tìm thấy gì${about}`;
  return `${figure(total)} kết quả${named ? "" : " trong nội dung"}${about}`;
}

function item(row, looked) {
  const link = make("a", { class: "row__title", href: base + row.url }, ...marked(row.title, looked));
  return make("li", { class: "row" }, link, make("span", { class: "row__note" }, ...note(row)));
}

const nearby = (text) => make("li", {}, make("a", { href: address({ text, chosen: [] }), "data-query": text }, text));

async function more() {
  const first = state.shown;
  state = { ...state, shown: first + STEP };
  history.replaceState({ shown: state.shown }, "");
  await update();
  part("list").children[first]?.querySelector("a").focus({ preventScroll: true });
}

form.addEventListener("submit", entered);
input.addEventListener("focus", () => warm().catch(() => {}));
input.addEventListener("input", typed);
part("more").addEventListener("click", more);
part("again").addEventListener("click", update);
part("full").addEventListener("click", () => visit({ ...state, full: true }));
part("near-list").addEventListener("click", (event) => {
  const query = event.target.dataset.query;
  if (!query || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  input.value = query;
  visit({ ...state, text: query, chosen: [], full: false, shown: STEP });
});
addEventListener("popstate", () => {
  clearTimeout(rest);
  state = read();
  kept = address(state);
  input.value = state.text;
  update();
});
addEventListener("pagehide", () => history.replaceState({ ...history.state, scrolled: scrollY }, ""));

if (state.text || state.chosen.length) {
  const { scrolled } = history.state ?? {};
  input.value = state.text;
  update().then(() => scrolled && scrollTo({ top: scrolled, behavior: "instant" }));
} else if (input.value) typed(); // before this was loaded
else clear();
