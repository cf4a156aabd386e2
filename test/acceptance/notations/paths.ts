import { isRow, type Json } from "../facts.js";

/** Where an answer may be looked for: in what the library answered, or in the case itself. */
export interface Found {
  readonly results: Json;
  readonly plan: Json;
  readonly input: Json;
}

/**
 * What stands at a path in the results: names of fields, positions, ids of items, `first`, `last`, and `*` for every item of a
 * list, such as `last.lines.bonus.value` or `*.value`. `plan.` and `input.` lead into the case.
 */
export function at(path: string, { results, ...own }: Found): Json {
  const [root = "", ...rest] = path.split(".");
  return root in own ? walk([root, ...rest], { ...own }) : walk([root, ...rest], results);
}

function walk(keys: readonly string[], json: Json): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return json;
  if (key === "*") return Array.isArray(json) ? json.map((item) => walk(rest, item)) : null;
  const found = next(json, key);
  if (found === undefined) throw new TypeError(`no ${key} in ${JSON.stringify(json).slice(0, 400)}`);
  return walk(rest, found);
}

function next(json: Json, key: string): Json | undefined {
  if (isRow(json)) return json[key];
  if (!Array.isArray(json)) return undefined;
  if (key === "first") return json[0];
  if (key === "last") return json.at(-1);
  return json.find((item) => isRow(item) && item.id === key) ?? json[Number(key)];
}
