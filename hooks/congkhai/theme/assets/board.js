// Narrows the board, which is whole on the page, and copies the code of a unit's badge.
import { fold } from "./fold.js";

const byId = (id) => document.getElementById(id);

function sieve(box) {
  const table = byId(box.dataset.sieve);
  const heads = [...table.tHead.rows[0].cells].slice(2);
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, name: fold(row.cells[0].textContent), cells: [...row.cells].slice(2) }));
  const [unit, duty, agency, unmet] = ["loc-don-vi", "loc-viec", "loc-co-quan", "loc-chua-dat"].map(byId);
  const count = box.querySelector(".sieve__count");
  const lacks = (cell) => cell.classList.contains("n");

  function narrow() {
    const words = fold(unit.value).split(" ").filter(Boolean);
    const led = agency?.value ? agency.value.split(" ") : null;
    const wanted = heads.map(({ dataset }) => (!duty.value || dataset.duty === duty.value) && (!led || led.includes(dataset.duty)));
    const named = rows.map(({ name, cells }) => words.every((word) => name.includes(word)) && (!unmet.checked || cells.some((cell, i) => wanted[i] && lacks(cell))));
    const shown = wanted.map((yes, i) => yes && (!unmet.checked || rows.some(({ cells }, r) => named[r] && lacks(cells[i]))));
    let left = 0;
    rows.forEach(({ row, cells }, r) => {
      row.hidden = !named[r];
      cells.forEach((cell, i) => {
        cell.hidden = !shown[i];
        left += named[r] && shown[i] && lacks(cell);
      });
    });
    heads.forEach((head, i) => { head.hidden = !shown[i]; });
    table.classList.toggle("board--unmet", unmet.checked);
    const units = named.filter(Boolean).length;
    table.closest(".board-frame").hidden = !units;
    const some = duty.value || led;
    table.classList.toggle("board--some", Boolean(some));
    table.classList.toggle("board--one", Boolean(duty.value));
    const told = units ? `${units} đơn vị, ${shown.filter(Boolean).length} việc: ${left} chỗ chưa đạt.` : "Không có đơn vị nào khớp.";
    count.textContent = words.length || some || unmet.checked ? told : "";
  }

  box.hidden = false;
  for (const input of [unit, duty, agency, unmet]) input?.addEventListener("input", narrow);
  narrow();
}

function copier(place) {
  const text = document.querySelector("[data-snippet]");
  const here = location.href.split("#")[0];
  if (here.startsWith("http")) {
    text.value = text.defaultValue.replaceAll(/(href|src)="[^"]*?(huy-hieu\.svg)?"/g, (_, name, file = "") => `${name}="${new URL(file || ".", here)}"`);
    document.querySelector("[data-rooted]").hidden = true;
  }
  if (!navigator.clipboard) return;
  place.hidden = false;
  place.querySelector("button").addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.value);
    place.querySelector("[aria-live]").textContent = "Đã chép.";
  });
}

document.querySelectorAll("[data-sieve]").forEach(sieve);
document.querySelectorAll("[data-copy]").forEach(copier);
