// Small helpers for templates.
const UNSAFE = /[&<>"']/g;
const SAFE = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

/** Text as HTML. */
export const e = (text) => String(text ?? "").replace(UNSAFE, (sign) => SAFE[sign]);

/** What a function gives for each item, in a row; nothing for no items. */
export const each = (items, one) => (items ?? []).map(one).join("");

/** An icon, drawn by the style sheet. */
export const icon = (name) => `<span class="ck-icon ck-icon--${name}" aria-hidden="true"></span>`;

/** The second where the first is there. */
export const when = (there, text) => (there && there.length !== 0 ? text(there) : "");
