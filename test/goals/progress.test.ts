import { compileGoalTree, type Goal } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { goal, tree } from "./documents.js";

function progress(fields: Partial<Goal>, actual: string | number | null, others: object = {}) {
  const compiled = compileGoalTree(tree(goal({ id: "one", ...fields })));
  const [only] = compiled.evaluate({ period: "2026-Q3", measures: { sales: actual, ...others } }).goals;
  return only?.reason ?? only?.progress;
}

type Row = readonly [fields: Partial<Goal>, actual: string | null, expected: string];

const fromTo = { baseline: "40", target: "100" } as const;
const down = { direction: "decrease", baseline: "10", target: "4" } as const;
const range = { direction: "inRange", low: "10", high: "20" } as const;

const rows: readonly Row[] = [
  [{ direction: "increase", ...fromTo }, "40", "0"],
  [{ direction: "increase", ...fromTo }, "70", "0.5"],
  [{ direction: "increase", ...fromTo }, "100", "1"],
  [{ direction: "increase", ...fromTo }, "10", "-0.5"],
  [{ direction: "increase", ...fromTo }, "130", "1.5"],
  [{ direction: "increase" }, "50", "0.5"],
  [{ direction: "increase" }, "-50", "-0.5"],
  [{ direction: "increase", target: "3" }, "1", "0.3333333333333333333333333333333333"],
  [down, "10", "0"],
  [down, "7", "0.5"],
  [down, "4", "1"],
  [{ direction: "decrease" }, "80", "1.2"],
  [{ direction: "decrease" }, "250", "-0.5"],
  [{ direction: "atLeast" }, "99.99", "0.9999"],
  [{ direction: "atLeast" }, "100", "1"],
  [{ direction: "atLeast" }, "100.01", "1"],
  [{ direction: "atMost" }, "99.99", "1"],
  [{ direction: "atMost" }, "100", "1"],
  [{ direction: "atMost" }, "150", "0.5"],
  [range, "9.99", "0"],
  [range, "10", "1"],
  [range, "20", "1"],
  [range, "20.01", "0"],
  [{ direction: "milestone", target: "6" }, "3", "0.5"],
  [{ direction: "milestone", target: "6" }, "2.5", "not_whole"],
  [{ direction: "binary", target: "1" }, "1", "1"],
  [{ direction: "binary", target: "1" }, "0", "0"],
  [{ direction: "control", target: "12" }, "9", "0.75"],
  [{}, null, "missing_measure"],
];

describe("the progress of a goal", () => {
  test.each(rows)("%j at %s is %s", (fields, actual, expected) => {
    expect(progress(fields, actual)).toBe(expected);
  });
});

const zero: readonly Row[] = [
  [{ direction: "increase", target: "0" }, "5", "zero_target"],
  [{ direction: "decrease", target: "0" }, "5", "zero_target"],
  [{ direction: "atLeast", target: "0" }, "-5", "zero_target"],
  [{ direction: "atLeast", target: "0" }, "0", "1"],
  [{ direction: "atMost", target: "0" }, "1", "zero_target"],
  [{ direction: "atMost", target: "0" }, "0", "1"],
  [{ direction: "milestone", target: "0" }, "0", "zero_target"],
  [{ direction: "control", target: "0" }, "0", "zero_target"],
  [{ direction: "binary", target: "0" }, "0", "1"],
  [{ direction: "increase", target: "-10" }, "-5", "negative_target"],
  [{ direction: "atLeast", target: "-10" }, "-10", "1"],
  [{ direction: "atLeast", target: "-10" }, "-11", "negative_target"],
  [{ direction: "atMost", target: "-10" }, "-9", "negative_target"],
  [{ direction: "increase", baseline: "-30", target: "-10" }, "-20", "0.5"],
  [{ direction: "increase", baseline: "-10", target: "10" }, "0", "0.5"],
  [{ direction: "increase", baseline: "5", target: "5" }, "5", "zero_distance"],
];

describe("targets of zero and below", () => {
  test.each(zero)("%j at %s is %s", (fields, actual, expected) => {
    expect(progress(fields, actual)).toBe(expected);
  });
});

describe("numbers that are measures", () => {
  const target = { measure: "plan" };
  const measured: readonly (readonly [Partial<Goal>, object, string])[] = [
    [{ target }, { plan: "200" }, "0.25"],
    [{ target }, { plan: null }, "missing_target"],
    [{ direction: "increase", baseline: { measure: "plan" } }, { plan: "0" }, "0.5"],
    [{ direction: "increase", baseline: { measure: "plan" } }, { plan: null }, "missing_baseline"],
    [{ direction: "increase", baseline: { measure: "plan" } }, { plan: "100" }, "zero_distance"],
    [{ direction: "increase", baseline: { measure: "plan" } }, { plan: "120" }, "wrong_direction"],
    [{ direction: "decrease", baseline: { measure: "plan" } }, { plan: "20" }, "wrong_direction"],
    [{ direction: "milestone", target }, { plan: "100" }, "0.5"],
    [{ direction: "milestone", target }, { plan: "99.5" }, "not_whole"],
    [{ ...range, high: target }, { plan: "60" }, "1"],
    [{ ...range, high: target }, { plan: null }, "missing_range"],
    [{ ...range, high: target }, { plan: "9" }, "bad_range"],
  ];

  test.each(measured)("%j with %j", (fields, others, expected) => {
    expect(progress(fields, "50", others)).toBe(expected);
  });
});

describe("published cases", () => {
  test("goal-01 (rework.withgoogle.com): 3 of 6 features", () => {
    expect(progress({ direction: "milestone", target: "6" }, "3")).toBe("0.5");
    expect(progress({ direction: "increase", baseline: "0", target: "6" }, 3)).toBe("0.5");
  });

  test("goal-02 (rework.withgoogle.com): launched or not", () => {
    expect([1, 0].map((actual) => progress({ direction: "binary", target: "1" }, actual))).toEqual([
      "1",
      "0",
    ]);
  });

  test("goal-25 (profit.co): 2 less actual over target", () => {
    const actuals = [0.8, 1, 0.5, 0.75, 0.25, 1, 1.5, 1.2, 1.35, 1.5, 1.75, 1];
    const published = [120, 100, 150, 125, 175, 100, 50, 80, 65, 50, 25, 100];
    const found = actuals.map((actual) => progress({ direction: "decrease", target: "1" }, actual));
    expect(found.map((each) => Number(each) * 100)).toEqual(published);
  });
});
