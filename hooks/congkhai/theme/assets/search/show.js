// How a found thing is shown, in suggestions and in results alike. Only text is put in: nothing typed or published becomes markup.
import { pieces } from "./marks.js";

const PARTS = {
  "giay-to": "mở phần giấy tờ",
  "cach-nop": "mở phần cách nộp, thời hạn, phí",
  "noi-nop": "mở phần nơi nộp",
  "cac-buoc": "mở phần các bước",
};

export function make(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value === true ? "" : value);
  element.append(...inside);
  return element;
}

/** A title with the words that were looked for marked. */
export const marked = (title, looked) => pieces(title, looked).map((piece, i) => (i % 2 ? make("mark", {}, piece) : piece));

/** The line under a title: what it is, and what opening it shows. */
export function note({ kind, field, code, part, inText }) {
  const hint = inText ? "Trong nội dung" : PARTS[part];
  const told = [kind, hint ? "" : field, code].filter(Boolean).join(" · ");
  return hint ? [`${told} · `, make("b", { class: "hint" }, hint)] : [told];
}

/** A number as Vietnamese writes it: 1.120. */
export const figure = (number) => number.toLocaleString("vi-VN");

/** Tells a screen reader the count, once typing rests. */
export function teller(region) {
  let waiting;
  return (text) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (region.textContent = text), 400);
  };
}
