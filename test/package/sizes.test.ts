import { describe, expect, test } from "vitest";
import { entries } from "../../scripts/entries.js";
import { importAll, measureBundle } from "../../scripts/measureBundle.js";
import committed from "./sizes.json" with { type: "json" };

const ceilings: Readonly<Record<string, number>> = committed;

describe("an entry, bundled with everything it needs, minified, gzip", () => {
  test.each(entries)("$specifier stays under its ceiling", ({ specifier }) => {
    expect(measureBundle(importAll(specifier)).gzip).toBeLessThanOrEqual(ceilings[specifier] ?? 0);
  });
});

describe("one function brings only what it uses", () => {
  test("a date of the calendar: no zod, no decimal.js, a few hundred bytes", () => {
    const bundle = measureBundle('export { daysBetween } from "attainment/kernel";');
    expect(bundle.packages).toEqual([]);
    expect(bundle.gzip).toBeLessThan(2_000);
  });

  test("the arithmetic: no zod, no decimal.js, no date-fns", () => {
    expect(measureBundle('export { add } from "attainment/kernel";').packages).toEqual([]);
  });

  test("the words of a language: no package at all", () => {
    expect(measureBundle(importAll("attainment/locales/zh-CN")).packages).toEqual([]);
  });
});
