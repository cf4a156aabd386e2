import { checkLaws, lawNames, planLaws, plans } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { fixedPlans } from "./fixedPlans.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

describe("the laws of plans", () => {
  test("hold for any plan", { timeout: PATIENCE }, () => {
    const holds = fc.property(plans(), (document) => {
      expect(checkLaws(planLaws(document), { seed, runs: 10 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 2) });
  });

  test.each(Object.entries(fixedPlans))("hold for %s", { timeout: PATIENCE }, (_name, document) => {
    expect(checkLaws(planLaws(document), { seed, runs: Math.ceil(runs / 2) }).failures).toEqual([]);
  });

  test("are each about some of the plans that are drawn, and lay no scenario aside", () => {
    const laws = fc.sample(plans(), { seed, numRuns: 60 }).flatMap((document) => planLaws(document));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.plan));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });
});
