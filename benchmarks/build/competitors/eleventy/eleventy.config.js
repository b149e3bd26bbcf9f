// Eleventy for this portal: the records are read once as global data; pages are JavaScript templates, its fastest kind.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import yaml from "js-yaml";

const RECORDS = "data/procedures";

/** All records by field; every scalar stays text, so that 1.001190 keeps its zero. */
function byField() {
  const fields = {};
  for (const field of readdirSync(RECORDS).sort()) {
    fields[field] = readdirSync(join(RECORDS, field))
      .sort()
      .map((file) => yaml.load(readFileSync(join(RECORDS, field, file), "utf8"), { schema: yaml.FAILSAFE_SCHEMA }));
  }
  return fields;
}

export default function (config) {
  const fields = byField();
  config.addGlobalData("portal", JSON.parse(readFileSync("data/portal.json", "utf8")));
  config.addGlobalData("fields", fields);
  config.addGlobalData("procedures", Object.values(fields).flat());
  config.addGlobalData("fieldIds", Object.keys(fields));
  return { dir: { input: "src" }, templateFormats: ["11ty.js"] };
}
