import { type CascadeShare, cascadeGoal, type Goal } from "attainment/goals";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";

/** Equal parts that largest remainders alone would take past one another: 25 of 26 shared out by these weights. */
const weights = [22, 10, 9, 10, 6, 22, 25];

function shares(each: readonly number[]): readonly CascadeShare[] {
  return each.map((weight, index) => ({ id: `p${index}`, weight }));
}

function numbers(goals: readonly Goal[], name: "target" | "threshold" | "stretch" | "baseline"): number[] {
  return goals.map((goal) => Number(goal[name]));
}

function sum(each: readonly number[]): number {
  return each.reduce((all, one) => all + one, 0);
}

describe("threshold, stretch and baseline of a share", () => {
  test("stay on their side of the target where largest remainders would turn them round", () => {
    const goal: Goal = {
      id: "visits",
      unit: "count",
      direction: "increase",
      baseline: "34",
      target: "36",
      period: "2026-Q3",
    };
    const { goals } = cascadeGoal(goal, shares(weights));
    // 34 shared out by itself is 7, 4, 3, 3, 2, 7, 8: four for the second, of whom three are asked.
    expect(numbers(goals, "target")).toEqual([8, 3, 3, 3, 2, 8, 9]);
    expect(numbers(goals, "baseline")).toEqual([8, 3, 3, 3, 2, 7, 8]);
  });

  test("keep their order and their sums, whatever the weights and the direction", () => {
    const cases = fc.record({
      target: fc.integer({ min: -60, max: 60 }),
      below: fc.nat(30),
      above: fc.nat(30),
      isMore: fc.boolean(),
      each: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }),
    });
    const holds = fc.property(cases, ({ target, below, above, isMore, each }) => {
      const sign = isMore ? 1 : -1;
      const goal: Goal = {
        id: "g",
        unit: "count",
        direction: isMore ? "increase" : "decrease",
        baseline: target - sign * below,
        threshold: target - sign * below,
        target,
        stretch: target + sign * above,
        period: "2026-Q3",
      };
      const { goals } = cascadeGoal(goal, shares(each));
      for (const name of ["target", "baseline", "threshold", "stretch"] as const)
        expect(sum(numbers(goals, name))).toBe(Number(goal[name]));
      const middle = numbers(goals, "target");
      for (const [index, own] of middle.entries()) {
        for (const name of ["baseline", "threshold"] as const)
          expect((own - (numbers(goals, name)[index] ?? 0)) * sign).toBeGreaterThanOrEqual(0);
        expect(((numbers(goals, "stretch")[index] ?? 0) - own) * sign).toBeGreaterThanOrEqual(0);
      }
    });
    fc.assert(holds, { seed, numRuns: runs });
  });
});
