// Narrows the tasks of a plan by words, status, agency with its part, and group; the page's address tells what is chosen,
// so that it can be sent to someone. Without this the whole plan stands on the page.
import { fold } from "./fold.js";

const PARTS = { "chu-tri": ["lead"], "phoi-hop": ["support"], "theo-doi": ["monitor"], "": ["lead", "support", "monitor"] };

function start(form) {
  const list = document.getElementById(form.dataset.sift);
  const rows = [...list.querySelectorAll(".tasks tbody tr")].map((row) => ({ row, text: fold(row.textContent) }));
  const tables = list.querySelectorAll("table");
  const groups = [...list.querySelectorAll(".group")].reverse(); // inner ones first
  const count = form.querySelector("[data-sift-count]");
  const reset = form.querySelector("[type=reset]");
  const links = [...document.querySelectorAll("a[data-status]")];
  const value = (name) => form.elements[name]?.value ?? "";

  const has = (row, part, agency) => {
    const ids = (row.dataset[part] ?? "").split(" ").filter(Boolean);
    return agency ? ids.includes(agency) : ids.length > 0;
  };
  const narrow = () => {
    const words = fold(value("tim")).split(" ").filter(Boolean);
    const [status, agency, part, group] = ["tinh-trang", "co-quan", "vai", "nhom"].map(value);
    const fits = ({ row, text }) =>
      words.every((word) => text.includes(word)) &&
      (!status || row.dataset.status === status) &&
      ((!agency && !part) || PARTS[part].some((one) => has(row, one, agency))) &&
      (!group || row.closest(`#${CSS.escape(group)}`));
    let left = 0;
    for (const one of rows) {
      one.row.hidden = !fits(one);
      left += !one.row.hidden;
    }
    const open = "tbody tr:not([hidden])";
    for (const table of tables) table.hidden = !table.querySelector(open);
    for (const one of groups) one.hidden = !one.querySelector(`.tasks ${open}`);
    const narrowed = Boolean(words.length || status || agency || part || group);
    reset.hidden = !narrowed;
    count.textContent = !narrowed ? "" : left ? `Còn ${left} trong ${rows.length} nhiệm vụ` : "Không có nhiệm vụ nào khớp.";
    for (const link of links) {
      if (link.dataset.status === status) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const remember = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, chosen]) => chosen)).toString();
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
  };
  const read = () => {
    const told = new URLSearchParams(location.search);
    for (const field of form.elements) {
      if (!field.name) continue;
      field.value = told.get(field.name) ?? "";
      if (field.value !== (told.get(field.name) ?? "")) field.value = ""; // an old address may name what is gone
    }
    narrow();
  };

  form.addEventListener("input", () => (narrow(), remember()));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => (narrow(), remember(), form.elements.tim.focus())));
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      form.reset();
      setTimeout(() => {
        form.elements["tinh-trang"].value = link.dataset.status;
        narrow();
        remember();
        form.scrollIntoView();
        form.elements["tinh-trang"].focus({ preventScroll: true });
      });
    });
  }
  addEventListener("popstate", read);
  // A way to a task leads to it, whatever is chosen.
  addEventListener("hashchange", () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !list.contains(target) || !target.closest("[hidden]")) return;
    for (const field of form.elements) if (field.name) field.value = "";
    narrow();
    remember();
    target.scrollIntoView();
  });
  form.hidden = false;
  read();
}

document.querySelectorAll("[data-sift]").forEach(start);
