import { checkLaws, lawNames, planLaws, plans } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { fixedPlans } from "./fixedPlans.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

describe("the laws of plans", () => {
  const ids = new Set<string>();

  test("hold for any plan, and lay no scenario aside", { timeout: PATIENCE }, () => {
    const holds = fc.property(plans(), (document) => {
      const laws = planLaws(document);
      for (const { id } of laws) ids.add(id);
      expect(checkLaws(laws, { seed, runs: 3 })).toMatchObject({ failures: [], skipped: 0 });
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
  });

  test.each(Object.entries(fixedPlans))("hold for %s", { timeout: PATIENCE }, (_name, document) => {
    const laws = planLaws(document);
    for (const { id } of laws) ids.add(id);
    expect(checkLaws(laws, { seed, runs: Math.ceil(runs / 8) }).failures).toEqual([]);
  });

  test("are each about some plan", () => {
    expect(ids).toEqual(new Set(lawNames.plan));
  });
});
