// Small things on every page: light or dark, the drawer, closed parts in print. The page works without them.
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const button = document.querySelector("[data-theme-button]");

const shown = () => root.dataset.theme ?? (system.matches ? "dark" : "light");

function tell() {
  root.dataset.shown = shown();
  if (button) button.querySelector("[data-theme-label]").textContent = `Chuyển sang nền ${shown() === "dark" ? "sáng" : "tối"}`;
}

function choose() {
  const wanted = shown() === "dark" ? "light" : "dark";
  const own = wanted !== (system.matches ? "dark" : "light");
  if (own) root.dataset.theme = wanted;
  else delete root.dataset.theme;
  try {
    if (own) localStorage.setItem("congkhai.theme", wanted);
    else localStorage.removeItem("congkhai.theme");
  } catch {} // no storage: the choice holds for this page
  tell();
}

tell();
system.addEventListener("change", tell);
if (button) {
  button.hidden = false;
  button.addEventListener("click", choose);
}

const drawer = document.querySelector("[data-drawer]");
if (drawer) {
  const sections = drawer.nextElementSibling;
  const close = () => (drawer.open = false);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.open) return;
    close();
    drawer.querySelector("summary").focus();
  });
  addEventListener("click", (event) => drawer.contains(event.target) || sections.contains(event.target) || close());
}

let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open])")];
  for (const part of opened) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of opened) part.open = false;
});
