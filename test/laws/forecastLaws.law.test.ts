import { eightStepSale, forecastByCategory, forecastWeighted, sixStepSale } from "attainment/pipeline";
import { checkLaws, forecastFacts, forecastLaws, lawNames, stageModels } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { forecastBreakages } from "./breakages/forecastBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

/** Sound forecasts are tried at length below; here it is enough that the law does not cry out at once. */
const SOUND_RUNS = 25;

describe("the laws of forecasts", () => {
  test("hold for any stage model", { timeout: PATIENCE }, () => {
    const holds = fc.property(stageModels(), (model) => {
      expect(checkLaws(forecastLaws(model), { seed, runs: 2 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 20) });
  });

  test.each([
    ["by default", {}],
    ["rounded, by quarters", { weighted: { rounding: { places: 0, mode: "halfEven" }, unit: "quarter" } }],
    [
      "by stages, and category by category",
      { weighted: { probability: "stage" }, category: { lines: "single" } },
    ],
  ] as const)("hold for a ready model %s", { timeout: PATIENCE }, (_name, options) => {
    for (const model of [eightStepSale, sixStepSale])
      expect(checkLaws(forecastLaws(model, options), { seed, runs: Math.ceil(runs / 20) }).failures).toEqual(
        [],
      );
  });
});

test("facts that are drawn lie on the bounds of the period, and reach every part of a forecast", () => {
  const drawn = fc.sample(forecastFacts(eightStepSale, { period: "2026-Q3" }), { seed, numRuns: 200 });
  const days = drawn.flatMap(({ deals }) => deals.map(({ expectedCloseOn }) => expectedCloseOn));
  for (const day of ["2026-06-30", "2026-07-01", "2026-09-30", "2026-10-01"])
    expect(days.filter((each) => each === day).length / days.length).toBeGreaterThan(0.03);
  const found = drawn.map((facts) => forecastWeighted(facts, { model: eightStepSale }));
  const reasons = new Set(found.flatMap(({ aside }) => aside.map(({ reason }) => reason)));
  for (const reason of ["missing_amount", "missing_date", "overdue", "later_period", "unmapped_stage"])
    expect(reasons).toContain(reason);
  expect(found.some(({ won }) => won !== "0")).toBe(true);
  const sorted = drawn.map((facts) => forecastByCategory(facts, { model: eightStepSale }));
  expect(new Set(sorted.flatMap(({ categories }) => categories.map(({ id }) => id))).size).toBeGreaterThan(4);
});

describe.each(lawNames.forecast)("the law of forecasts %s", (id) => {
  test("has a breakage", () => {
    expect(forecastBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(forecastBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(checkLaws(only(sound), { seed, runs: SOUND_RUNS }).failures).toEqual([]);
    expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([id]);
  });
});
