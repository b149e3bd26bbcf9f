"""How fast search is in a browser whose processor is slowed four times: `measure` for tests and benchmarks."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser, Page

SLOWED = 4
NO_WORKER = "delete window.Worker"
WINDOW = {"width": 390, "height": 844}

FIRST_KEY = """(text) => new Promise((resolve) => {
  const input = [...document.querySelectorAll("input[name=q]")].at(-1);
  const start = performance.now();
  const list = document.getElementById(input.getAttribute("aria-controls"));
  const seen = () => list.children.length && resolve(performance.now() - start);
  new MutationObserver(seen).observe(list, { childList: true });
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
})"""

ASK = """async (questions) => {
  const { ask } = await import(new URL("assets/search/client.js", document.baseURI));
  const figures = [];
  for (const text of questions) {
    const start = performance.now();
    const { took } = await ask({ text, count: 8 });
    figures.push({ took, back: performance.now() - start });
  }
  return figures;
}"""


@dataclass(frozen=True)
class Figures:
    """Milliseconds: from the first key to suggestions, of one search, and of it as the page sees it."""

    ready: float
    search: float
    back: float

    def __str__(self) -> str:
        return f"ready {self.ready:.0f} ms, search p95 {self.search:.1f} ms, as the page sees it p95 {self.back:.1f} ms"


def measure(browser: Browser, address: str, questions: list[str], *, worker: bool = True, times: int = 3) -> Figures:
    """The median of several cold starts, and the 95th percentile of the questions.

    Chromium slows the page's own thread, and workers only in part; without a worker the engine runs in that thread.
    """
    ready: list[float] = []
    for time in range(times):
        page = _slow_page(browser, address, worker)
        ready.append(page.evaluate(FIRST_KEY, questions[0]))
        if time == times - 1:
            asked = page.evaluate(ASK, questions)
        page.context.close()
    return Figures(median(ready), _p95(asked, "took"), _p95(asked, "back"))


def _slow_page(browser: Browser, address: str, worker: bool) -> Page:
    page = browser.new_context(viewport=WINDOW).new_page()  # type: ignore[arg-type]
    if not worker:
        page.add_init_script(NO_WORKER)
    page.goto(address, wait_until="networkidle")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    return page


def _p95(figures: list[dict[str, Any]], name: str) -> float:
    return float(quantiles((figure[name] for figure in figures), n=20, method="inclusive")[-1])
