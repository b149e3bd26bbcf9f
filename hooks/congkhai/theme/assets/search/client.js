// How a page asks the search engine: in a worker, or where module workers are missing or fail, in the page itself.
let engine;
let newest = 0;
let workers = true; // until one fails

/** Makes the engine ready; called at the first focus or key in a search form, never before. */
export function warm() {
  engine ??= workers ? inWorker().catch(inPage) : inPage();
  engine.catch(() => (engine = undefined)); // the next key tries again
  return engine;
}

/** The answer (search/desk.js), undefined where a newer question was asked meanwhile. Rejects where nothing can be loaded. */
export async function ask(question) {
  const number = ++newest;
  const asked = await warm();
  const told = number === newest ? await asked(number, question) : undefined;
  return number === newest ? told : undefined;
}

function inWorker() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    let waiting;
    const asked = (number, question) =>
      new Promise((done, failed) => {
        waiting?.done();
        waiting = { number, done, failed };
        worker.postMessage({ number, question });
      });
    const fail = ({ error }) => {
      workers = false;
      engine = undefined; // the next key tries in the page
      waiting?.failed(new Error(error));
      worker.terminate();
    };
    worker.addEventListener("error", reject);
    worker.addEventListener("message", ({ data }) => {
      if (data.here) resolve(asked);
      else if (data.error) fail(data);
      else if (data.number === waiting?.number) waiting.done(data.told);
    });
  });
}

async function inPage() {
  const { answer, open } = await import("./worker.js");
  open().catch(() => {});
  return answer;
}
