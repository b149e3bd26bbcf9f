// What every check needs: the modules and the index of the folder that test_modules.py wrote.
import { readFile } from "node:fs/promises";

export const SITE = process.env.SITE;
export const load = (name) => import(new URL(`assets/search/${name}`, SITE));
export const read = async (path) => JSON.parse(await readFile(new URL(path, SITE), "utf-8"));
export const index = () => read("tim-kiem/index.json");
export const part = (number) => read(`tim-kiem/text/${number}.json`);

/** Numbers that look thrown, the same in every run. */
export function dice(seed = 1) {
  let state = seed;
  return (sides) => ((state = (state * 48271) % 2147483647) % sides);
}
