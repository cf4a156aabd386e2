import { setTarget, setTargets } from "attainment/goals";
import { subtract } from "attainment/kernel";
import { checkLaws, lawNames, targetLaws, targetRequests } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reconcileScenarios } from "../../src/testing/laws/goals/settingLaws.js";
import { runs, seed } from "../seed.js";
import { targetBreakages } from "./breakages/targetBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

/** Sound requests are tried at length above; here it is enough that the law does not cry out at once. */
const SOUND_RUNS = 25;

describe("the laws of targets", () => {
  test("hold for any requests", { timeout: PATIENCE }, () => {
    const holds = fc.property(targetRequests(), (requests) => {
      expect(checkLaws(targetLaws(requests), { seed, runs: 4 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 8) });
  });

  test("hold for requests with every number", { timeout: PATIENCE }, () => {
    const holds = fc.property(targetRequests({ complete: true }), (requests) => {
      expect(checkLaws(targetLaws(requests), { seed, runs: 4 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 8) });
  });
});

describe("requests for targets that are drawn", () => {
  const drawn = fc.sample(targetRequests(), { seed, numRuns: 200 });

  test("are valid by construction, and varied", () => {
    const results = drawn.map((requests) => setTargets(requests));
    const reasons = new Set(results.flatMap(({ targets }) => targets.map(({ reason }) => reason)));
    for (const reason of [undefined, "missing_value", "no_history", "missing_factor", "all_missing"])
      expect(reasons).toContain(reason);
    const kinds = new Set(drawn.flatMap((requests) => requests.map(({ basis }) => basis.kind)));
    expect(kinds.size).toBe(6);
  });

  test("keep to their constraints", () => {
    const complete = fc.sample(targetRequests({ complete: true, maxRequests: 2 }), { seed, numRuns: 50 });
    expect(complete.every((requests) => requests.length <= 2)).toBe(true);
    expect(complete.every((requests) => setTargets(requests).value !== null)).toBe(true);
  });

  test("are asked for what they come to, and for just less and just more, each in a tenth of the cases", () => {
    const requests = [{ id: "a", basis: { kind: "forecast", value: "500" } }] as const;
    const gaps = fc
      .sample(reconcileScenarios({ setTarget, setTargets }, requests), { seed, numRuns: 1000 })
      .map(({ options }) => Number(subtract(options.topDown ?? "0", "500")));
    const share = (is: (gap: number) => boolean) => gaps.filter(is).length / gaps.length;
    expect(share((gap) => gap === 0)).toBeGreaterThan(0.1);
    expect(share((gap) => gap >= -1 && gap < 0)).toBeGreaterThan(0.1);
    expect(share((gap) => gap > 0 && gap <= 1)).toBeGreaterThan(0.1);
  });
});

describe.each(lawNames.target)("the law of targets %s", (id) => {
  test("has a breakage", () => {
    expect(targetBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(targetBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(checkLaws(only(sound), { seed, runs: SOUND_RUNS }).failures).toEqual([]);
    expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([id]);
  });
});
