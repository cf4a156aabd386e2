import { describe, expect, test } from "vitest";
import { readImports } from "../house/readImports.js";
import { readSources, sourceOf } from "../house/readSources.js";
import { adapterFaults } from "./adapterFaults.js";

const adapters = readSources(["test/acceptance/adapters"]);

describe("adapters translate and never compute", () => {
  test("no arithmetic, no number but 0 and 1, no import but the notations and the package", () => {
    expect(adapters.length).toBeGreaterThan(0);
    expect(adapters.flatMap(adapterFaults)).toEqual([]);
  });

  test.each([
    "const a = b + c;",
    "const a = b < c;",
    "a += b;",
    "a++;",
    "const a = -b;",
    "const a = 2;",
    'const a = "0.01";',
    "const a = 1n;",
    "const a = Math.max(b, c);",
    "const a = Number(b);",
    'import { add } from "../../../src/kernel/decimal/index.js";',
    'import cases from "../not-covered.json";',
    'const units = await import("../notations/bounds.js");',
  ])("finds the fault in %s", (text) => {
    expect(adapterFaults(sourceOf("test/acceptance/adapters/bad.ts", text))).toHaveLength(1);
  });
});

describe("notations", () => {
  test("stand behind one door", () => {
    const outside = readSources(["test/acceptance"]).filter(
      ({ file }) => !file.endsWith("/units.ts") && !file.includes("/notations/"),
    );
    const direct = outside.flatMap((source) =>
      readImports(source).filter(({ file }) => file?.startsWith("test/acceptance/notations/") === true),
    );
    expect(direct).toEqual([]);
  });
});
