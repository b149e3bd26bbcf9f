// The search engine in a thread of its own, so that typing never waits for it. A page without such threads imports this
// module, and the engine runs there.
const BASE = new URL("../../", import.meta.url);
let desk;
let newest;

async function download(path) {
  const response = await fetch(new URL(path, BASE));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Loads data and code side by side, once; after a failure the next call tries again. */
export function open() {
  desk ??= Promise.all([import("./desk.js"), download("tim-kiem/index.json")]).then(
    ([{ createDesk }, data]) => createDesk(data, (number) => download(`tim-kiem/text/${number}.json`)),
  );
  desk.catch(() => (desk = undefined));
  return desk;
}

/** The answer to a question; undefined where a newer one has come meanwhile. */
export async function answer(number, question) {
  newest = number;
  const { answer } = await open();
  await new Promise((resolve) => setTimeout(resolve)); // newer questions that wait are taken first
  const told = number === newest ? await answer(question) : undefined;
  return number === newest ? told : undefined;
}

if (typeof WorkerGlobalScope !== "undefined") {
  addEventListener("message", async ({ data: { number, question } }) => {
    try {
      const told = await answer(number, question);
      if (told) postMessage({ number, told });
    } catch (error) {
      postMessage({ number, error: String(error) });
    }
  });
  postMessage({ here: true });
  open().catch(() => {}); // whoever asks is told
}
