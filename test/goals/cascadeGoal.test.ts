import { cascadeGoal, compileGoalTree, type Goal, lintGoalTree } from "attainment/goals";
import { add, isAttainmentError } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { above, goal, tree } from "./documents.js";

const company = above({
  id: "company",
  ownerId: "company",
  key: "revenue",
  target: "1000000",
  title: "Revenue",
});
const three = ["a", "b", "c"].map((id) => ({ id, ownerId: id, weight: "1" }));

function codes(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

describe("a cascade of a goal that adds up", () => {
  test("sums to the goal to the last unit", () => {
    const { value, goals, goalId } = cascadeGoal(company, three);
    expect([value, goalId]).toEqual(["1000000.00", "company"]);
    expect(goals.map(({ target }) => target)).toEqual(["333333.34", "333333.33", "333333.33"]);
  });

  test("sums to more with an over-assignment, in whole steps", () => {
    const { value, goals } = cascadeGoal(company, three, { overAssignment: "1.1", step: "100" });
    expect(value).toBe("1100000");
    expect(goals.map(({ target }) => target)).toEqual(["366700", "366700", "366600"]);
  });

  test("follows seasonal weights over months, by exact ratios too", () => {
    const months = ["2026-07", "2026-08", "2026-09"].map((period, index) => ({
      id: period,
      period,
      weight: { numerator: index + 1, denominator: 6 },
    }));
    const calls = goal({
      id: "calls",
      unit: "count",
      measure: "calls",
      target: "100",
      ownerId: "ann",
      key: "calls",
    });
    const { goals } = cascadeGoal(calls, months);
    expect(goals.map(({ target, period, ownerId, key }) => [target, period, ownerId, key])).toEqual([
      ["17", "2026-07", "ann", undefined],
      ["33", "2026-08", "ann", undefined],
      ["50", "2026-09", "ann", undefined],
    ]);
  });

  test("gives nothing to a weight of zero, and nothing to anybody of a target of zero", () => {
    const [one, two] = three;
    expect(
      one && two && cascadeGoal(company, [{ ...one, weight: 0 }, two]).goals.map(({ target }) => target),
    ).toEqual(["0.00", "1000000.00"]);
    const idle = three.map((share) => ({ ...share, weight: 0 }));
    expect(cascadeGoal({ ...company, target: "0" }, idle).value).toBe("0.00");
  });

  test("shares out threshold and stretch with the target, and a constant baseline without the over-assignment", () => {
    const grow = { ...company, baseline: "800000", threshold: "900000", stretch: "1200000" };
    const { goals } = cascadeGoal(grow, three.slice(0, 2), { overAssignment: "1.2" });
    expect(goals[0]).toMatchObject({
      baseline: "400000.00",
      threshold: "540000.00",
      target: "600000.00",
      stretch: "720000.00",
    });
    const measured = { ...company, baseline: { measure: "lastYear" } };
    expect(cascadeGoal(measured, three).goals[0]?.baseline).toEqual({ measure: "lastYear" });
  });

  test("keeps the sign of a target below zero", () => {
    const losses = { ...company, baseline: "-400", target: "-100" };
    expect(cascadeGoal(losses, three).goals.map(({ target }) => target)).toEqual([
      "-33.34",
      "-33.33",
      "-33.33",
    ]);
  });
});

describe("a cascade of a goal that does not add up", () => {
  const satisfaction: Goal = {
    id: "csat",
    measure: "csat",
    unit: "score",
    direction: "atLeast",
    target: "4.50",
    threshold: "4.0",
    period: "2026-Q3",
  };

  test("gives every share the same target", () => {
    const { value, goals } = cascadeGoal(satisfaction, three);
    expect(value).toBe("4.5");
    expect(goals.map(({ target, threshold }) => [target, threshold])).toEqual([
      ["4.50", "4.0"],
      ["4.50", "4.0"],
      ["4.50", "4.0"],
    ]);
    expect(cascadeGoal({ ...company, aggregation: "mean" }, three).goals[2]?.target).toBe("1000000");
  });

  test("is never split nor over-assigned", () => {
    expect(codes(() => cascadeGoal(satisfaction, three, { overAssignment: "1.1" }))).toEqual([
      "goals.ratio_goal_split /options/overAssignment",
    ]);
    expect(codes(() => cascadeGoal({ ...company, aggregation: "ratio" }, three, { step: "1" }))).toEqual([
      "goals.ratio_goal_split /options/step",
    ]);
  });
});

describe("a new goal", () => {
  test("takes from the one above what it does not name", () => {
    const rich: Goal = {
      ...goal({ id: "top", ownerId: "top", key: "k", source: "CRM", checkIn: "week", aggregation: "sum" }),
      title: "All",
      weight: "0.5",
      clamp: { most: "1" },
      scope: { productId: "p", regionId: "r" },
    };
    const [first, second] = cascadeGoal(rich, [
      { id: "x", weight: 1, ownerId: "x", title: "Own", measure: "own", scope: { regionId: "s" } },
      { id: "y", weight: 1, period: "2026-08" },
    ]).goals;
    const { weight: _weight, clamp: _clamp, ...rest } = rich;
    expect(first).toEqual({
      ...rest,
      id: "x",
      parentId: "top",
      ownerId: "x",
      title: "Own",
      measure: "own",
      target: "50.00",
      scope: { productId: "p", regionId: "s" },
    });
    // Its owner is that of the goal above in the same time, so that the key would stand for two goals.
    expect([second?.key, second?.ownerId, second?.period]).toEqual([undefined, "top", "2026-08"]);
  });

  test("rolls up as the goal above does, save for a goal that weight moves to", () => {
    const rollUp = { of: "progress", weights: "target", missing: { moveTo: "a" } } as const;
    expect(cascadeGoal({ ...company, rollUp }, three).goals[0]?.rollUp).toEqual({
      of: "progress",
      weights: "target",
    });
    const pooled = { of: "actuals", missing: "zero" } as const;
    expect(cascadeGoal({ ...company, rollUp: pooled }, three).goals[0]?.rollUp).toEqual(pooled);
    expect(cascadeGoal({ ...company, measure: "m", rollUp: pooled }, three).goals[0]?.rollUp).toBe(undefined);
  });

  test("fits into the tree without a word from the linter about sums or keys", () => {
    const teams = cascadeGoal(company, three).goals;
    const people = teams.flatMap(
      (team) =>
        cascadeGoal(
          team,
          ["1", "2"].map((nth) => ({
            id: team.id + nth,
            ownerId: team.id + nth,
            measure: "sales",
            weight: nth,
          })),
        ).goals,
    );
    const whole = tree(
      { ...company, rollUp: { of: "actuals" } },
      ...teams.map((team) => ({ ...team, rollUp: { of: "actuals" } as const })),
      ...people,
    );
    expect(compileGoalTree(whole).document.goals).toHaveLength(10);
    expect(
      lintGoalTree(whole)
        .map(({ code }) => code)
        .filter((code) => !/no_/.test(code)),
    ).toEqual([]);
    const sum = people.reduce((all, { target }) => add(all, String(target)), "0");
    expect(sum).toBe("1000000");
  });

  test("rolls up nothing where its share names a measure", () => {
    const pooling = above({ id: "company", target: "1000000", rollUp: { of: "actuals" } });
    const { goals } = cascadeGoal(pooling, [
      { id: "a", measure: "sales", weight: "1" },
      { id: "b", weight: "1" },
    ]);
    expect(goals.map(({ rollUp }) => rollUp)).toEqual([undefined, { of: "actuals" }]);
  });

  test("leaves what it was handed as it was", () => {
    const [before, shares] = [structuredClone(company), structuredClone(three)];
    cascadeGoal(company, three);
    expect([company, three]).toEqual([before, shares]);
  });
});
