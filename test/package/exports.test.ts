import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { entries, root } from "../../scripts/entries.js";
import { exportsSnapshot, publicApi } from "../../scripts/publicApi.js";
import committed from "./exports.json" with { type: "json" };

const snapshot = exportsSnapshot(publicApi().names);
const require = createRequire(import.meta.url);

/** After a wanted change: `npm run snapshots`, and a line in CHANGELOG. */
test("the public names are those that were last agreed", () => {
  expect(snapshot).toEqual(committed);
});

describe.each(entries)("$specifier", ({ specifier, esm, cjs }) => {
  const values = snapshot[specifier]?.values ?? [];

  test("gives the same values as ESM and as CJS", async () => {
    const module: object = await import(/* @vite-ignore */ `${root}${esm}`);
    expect(Object.keys(module).sort()).toEqual(values);
    expect(Object.keys(require(`${root}${cjs}`)).sort()).toEqual(values);
  });
});
