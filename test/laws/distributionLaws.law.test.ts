import { checkLaws, distributionItems, distributionLaws, distributions, lawNames } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distributionSlots, lintDistribution } from "../../src/kernel/calibration/index.js";
import { runs, seed } from "../seed.js";
import { distributionBreakages } from "./breakages/distributionBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

describe("the laws of distributions", () => {
  test("hold for any distribution", { timeout: PATIENCE }, () => {
    const holds = fc.property(distributions(), (document) => {
      expect(checkLaws(distributionLaws(document), { seed, runs: 4 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
  });

  test("are each about some of the distributions that are drawn, and lay no scenario aside", () => {
    const laws = fc
      .sample(distributions(), { seed, numRuns: 30 })
      .flatMap((document) => distributionLaws(document));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.distribution));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });

  test("are not made of a document with an error", () => {
    const levels = [{ id: "a", share: "0.5" }];
    expect(() => distributionLaws({ kind: "distribution", id: "d", levels })).toThrow();
  });
});

describe("distributions and their items", () => {
  test("are valid by construction", () => {
    const valid = fc.property(distributions(), (document) => {
      expect(lintDistribution(document).filter(({ severity }) => severity === "error")).toEqual([]);
      expect(distributionSlots(20, { ...document, unmeetable: "tell" }).value).toBe("20");
    });
    fc.assert(valid, { seed, numRuns: runs });
  });

  test("are varied, and without limits where they are not wanted", () => {
    const fields = new Set(fc.sample(distributions(), { seed, numRuns: 200 }).flatMap(Object.keys));
    for (const field of [
      "limits",
      "slots",
      "tiedRemainders",
      "ties",
      "groups",
      "minimumGroup",
      "smallGroups",
      "best",
    ])
      expect(fields).toContain(field);
    const free = fc.sample(distributions({ limits: false, maxLevels: 2 }), { seed, numRuns: 100 });
    expect(free.every(({ limits, levels }) => limits === undefined && levels.length <= 2)).toBe(true);
  });

  test("have equal values in a tenth of the cases at least", () => {
    const levels = [{ id: "a" }, { id: "b" }];
    const document = { kind: "distribution", id: "d", levels, tieBreak: [{ field: "quota" }] } as const;
    const drawn = fc.sample(distributionItems(document), { seed, numRuns: 100 });
    const tied = drawn.filter((items) => new Set(items.map(({ value }) => value)).size < items.length);
    expect(tied.length).toBeGreaterThan(10);
    expect(drawn.flat().every(({ fields }) => fields?.quota !== undefined)).toBe(true);
  });
});

describe.each(lawNames.distribution)("the law of distributions %s", (id) => {
  test("has a breakage", () => {
    expect(distributionBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(distributionBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound).length).toBeGreaterThan(0);
    expect(checkLaws(only(sound), { seed, runs: 100 }).failures).toEqual([]);
    const { failures } = checkLaws(only(broken), { seed, runs: RUNS });
    expect(new Set(failures.map((failure) => failure.id))).toEqual(new Set([id]));
  });
});
