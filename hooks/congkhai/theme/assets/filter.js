// Narrows a long list that is already whole on the page, by words typed with or without marks.
import { fold } from "./fold.js";

function start(box) {
  const list = document.getElementById(box.dataset.filter);
  const rows = [...list.querySelectorAll("[data-row], .tasks tbody tr")].map((row) => ({ row, text: fold(row.textContent) }));
  const groups = [...list.querySelectorAll("[data-group], .group")].reverse();
  const count = box.querySelector(".filter__count");
  const input = box.querySelector("input");
  const narrow = () => {
    const words = fold(input.value).split(" ").filter(Boolean);
    let left = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      left += !row.hidden;
    }
    for (const table of list.querySelectorAll("table")) table.hidden = !table.querySelector("tbody tr:not([hidden])");
    for (const group of groups) group.hidden = !group.querySelector("[data-row]:not([hidden]), .tasks tbody tr:not([hidden])");
    count.textContent = words.length ? (left ? `Còn ${left} trong ${rows.length} mục` : "Không có mục nào khớp. Thử ít chữ hơn.") : "";
  };
  box.hidden = false;
  input.addEventListener("input", narrow);
  if (input.value) narrow();
}

document.querySelectorAll("[data-filter]").forEach(start);
