import { breakdownFacts, breakdownLaws, breakdownRequests, checkLaws, lawNames } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakDown } from "../../src/kernel/breakdown/index.js";
import { runs, seed } from "../seed.js";
import { breakdownBreakages } from "./breakages/breakdownBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

describe("the laws of breakdowns", () => {
  test("hold for any breakdown", { timeout: PATIENCE }, () => {
    const holds = fc.property(breakdownRequests(), ({ measures, options }) => {
      expect(checkLaws(breakdownLaws(measures, options), { seed, runs: 2 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 20) });
  });

  test("are each about some of the breakdowns that are drawn, and lay no scenario aside", () => {
    const laws = fc
      .sample(breakdownRequests(), { seed, numRuns: 15 })
      .flatMap(({ measures, options }) => breakdownLaws(measures, options));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.breakdown));
    expect(checkLaws(laws.slice(0, 20), { seed, runs: 2 }).skipped).toBe(0);
  });

  test("are not made of a measure with an error", () => {
    const wrong = {
      id: "a",
      unit: "ratio",
      from: "deals",
      sum: "amount",
      person: "ownerId",
      date: "on",
    } as const;
    expect(() => breakdownLaws([wrong], { by: [] })).toThrow();
  });
});

describe("facts of breakdowns", () => {
  test("have records without the field, keys without a match, and earlier records in a tenth of the cases", () => {
    const measures = [
      { id: "wins", unit: "count", from: "deals", count: true, person: "ownerId", date: "closedOn" },
    ] as const;
    const options = {
      by: ["region", "teamId"],
      lookups: [{ field: "teamId", from: "teams", key: "region" }],
      compareWith: ["previous"],
    } as const;
    const results = fc
      .sample(breakdownFacts(measures, options), { seed, numRuns: 60 })
      .map((facts) => breakDown(facts, measures, options));
    const tenth = (holds: (result: (typeof results)[number]) => boolean) =>
      expect(results.filter(holds).length).toBeGreaterThan(6);
    tenth(({ parts }) => parts.some(({ path }) => path[0] === null));
    tenth(({ unmatched }) => unmatched.length > 0);
    tenth(({ total }) => (total.measures[0]?.changes?.[0]?.base ?? "0") !== "0");
  });
});

describe.each(lawNames.breakdown)("the law of breakdowns %s", (id) => {
  test("has a breakage", () => {
    expect(breakdownBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(breakdownBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(checkLaws(only(sound), { seed, runs: 30 }).failures).toEqual([]);
    const { failures } = checkLaws(only(broken), { seed, runs: RUNS });
    expect(failures.map((failure) => failure.id)).toEqual([id]);
  });
});
