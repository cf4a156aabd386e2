import {
  type CascadeLevel,
  cascadeGoal,
  cascadeLevels,
  compileGoalTree,
  type Goal,
  lintGoalTree,
} from "attainment/goals";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";

const company: Goal = {
  id: "company",
  key: "revenue",
  ownerId: "company",
  unit: "money",
  direction: "atLeast",
  target: "1200000",
  period: "2026",
  rollUp: { of: "actuals" },
};
const regions: CascadeLevel = {
  by: "region",
  parts: [
    { id: "north", weight: "3" },
    { id: "south", weight: "1" },
  ],
};
const people: CascadeLevel = {
  by: "owner",
  overAssignment: "1.1",
  parts: [
    { id: "ann", under: "north", weight: "2" },
    { id: "bob", under: "north", weight: "1" },
    { id: "cho", under: "south" },
  ],
};
const SEASON = ["5", "5", "8", "8", "9", "9", "6", "6", "9", "10", "12", "13"];

function targets(goal: Goal, levels: readonly CascadeLevel[]): Readonly<Record<string, Goal["target"]>> {
  const result = cascadeLevels(goal, levels, { trace: true });
  expect(replayFinding(result)).toBe(null);
  return Object.fromEntries(result.goals.map(({ id, target }) => [id, target]));
}

describe("a cascade over several levels", () => {
  test("shares out each goal among the parts that stand under it", () => {
    expect(targets(company, [regions, people])).toEqual({
      "company.north": "900000.00",
      "company.south": "300000.00",
      "company.north.ann": "660000.00",
      "company.north.bob": "330000.00",
      "company.south.cho": "330000.00",
    });
  });

  test("keeps the order of its parts, under one or below all", () => {
    const mixed: CascadeLevel = {
      by: "owner",
      parts: [{ id: "ann", under: "north" }, { id: "pool" }, { id: "bob", under: "north" }],
    };
    expect(Object.keys(targets(company, [regions, mixed])).slice(2)).toEqual([
      "company.north.ann",
      "company.north.pool",
      "company.north.bob",
      "company.south.pool",
    ]);
  });

  test("tells what each level comes to", () => {
    const { value, levels, goalId } = cascadeLevels(company, [
      regions,
      people,
      { by: "month", season: SEASON },
    ]);
    expect([goalId, value]).toEqual(["company", "1320000.00"]);
    expect(levels).toEqual([
      { by: "region", goals: 2, value: "1200000.00" },
      { by: "owner", goals: 3, value: "1320000.00" },
      { by: "month", goals: 36, value: "1320000.00" },
    ]);
  });

  test("cuts quarters into their months by the season of the whole year", () => {
    const found = targets(company, [
      { by: "quarter", season: ["18", "26", "21", "35"] },
      { by: "month", season: SEASON },
    ]);
    expect(found["company.2026-Q4"]).toBe("420000.00");
    expect(["2026-10", "2026-11", "2026-12"].map((month) => found[`company.2026-Q4.${month}`])).toEqual([
      "120000.00",
      "144000.00",
      "156000.00",
    ]);
  });

  test("shares out a baseline like cascadeGoal does, whatever the direction", () => {
    const based = { ...company, baseline: "800000" };
    const level = { by: "owner", parts: [{ id: "a" }, { id: "b" }] } as const;
    const below = cascadeLevels(based, [level]).goals.map(({ baseline }) => baseline);
    expect(below).toEqual(["400000.00", "400000.00"]);
    const shares = ["a", "b"].map((id) => ({ id, weight: 1 }));
    expect(cascadeGoal(based, shares).goals.map(({ baseline }) => baseline)).toEqual(below);
  });

  test("without weights shares out equally, parts of months by month", () => {
    const found = targets({ ...company, period: "2026-02-10/2026-04-11" }, [{ by: "month" }]);
    expect(found).toEqual({
      "company.2026-02-10/2026-03-01": "400000.00",
      "company.2026-03": "400000.00",
      "company.2026-04-01/2026-04-11": "400000.00",
    });
  });

  test("makes goals that say whose they are, what about, and how measured", () => {
    const levels: readonly CascadeLevel[] = [
      { by: "product", parts: [{ id: "cloud", title: "Cloud" }] },
      { by: "customerGroup", parts: [{ id: "banks" }] },
      { ...people, measure: "bookings", parts: [{ id: "ann", measure: "sales" }, { id: "bob" }] },
    ];
    const { goals } = cascadeLevels(company, [regions, ...levels]);
    expect(goals.find(({ id }) => id === "company.north.cloud.banks.ann")).toEqual({
      id: "company.north.cloud.banks.ann",
      parentId: "company.north.cloud.banks",
      title: "Cloud",
      ownerId: "ann",
      scope: { regionId: "north", productId: "cloud", customerGroupId: "banks" },
      measure: "sales",
      unit: "money",
      direction: "atLeast",
      target: "495000.00",
      period: "2026",
    });
    expect(goals.find(({ id }) => id.endsWith("bob"))?.measure).toBe("bookings");
  });

  test("rounds a whole to steps where that is named", () => {
    const rounded = { ...people, step: "1000", rounding: "halfUp" } as const;
    const found = targets({ ...company, target: "1234567" }, [regions, rounded]);
    // 925,925.25 and 308,641.75 times 1.1, to thousands.
    expect(found["company.north.ann"]).toBe("679000");
    expect(found["company.north.bob"]).toBe("340000");
    expect(found["company.south.cho"]).toBe("340000");
  });

  test("makes a tree that compiles, and that lint finds nothing but missing sources in", () => {
    const { goals } = cascadeLevels(company, [
      regions,
      { ...people, overAssignment: "1", measure: "bookings" },
    ]);
    const tree = { kind: "goalTree", id: "year", goals: [company, ...goals] } as const;
    const facts = {
      period: "2026",
      owners: ["ann", "bob", "cho"].map((id) => ({ id, measures: { bookings: "150000" } })),
    };
    expect(compileGoalTree(tree).evaluate(facts).value).toBe("0.375");
    const told = lintGoalTree(tree).map(({ code }) => code);
    expect([...new Set(told)].filter((code) => !/no_(?:source|check_in)/.test(code))).toEqual([]);
  });

  test("leaves out a key that would stand for two goals of one owner at a time", () => {
    const both = [
      { id: "ann", under: "north" },
      { id: "ann", under: "south" },
      { id: "bob", under: "south" },
    ];
    const teams: CascadeLevel = { by: "owner", parts: [{ id: "north" }, { id: "south" }] };
    const { goals } = cascadeLevels(company, [teams, { by: "owner", parts: both }]);
    expect(goals.map(({ id, key }) => [id, key])).toEqual([
      ["company.north", "revenue"],
      ["company.south", "revenue"],
      ["company.north.ann", undefined],
      ["company.south.ann", undefined],
      ["company.south.bob", "revenue"],
    ]);
    compileGoalTree({ kind: "goalTree", id: "year", goals: [company, ...goals] });
  });

  test("leaves a key to the goal of the upper level, down to the people", () => {
    const { goals } = cascadeLevels(company, [regions, people, { by: "quarter" }]);
    const keyed = goals.filter(({ key }) => key !== undefined);
    expect(keyed.map(({ id, key }) => [id, key])).toEqual([
      ["company.north.ann", "revenue"],
      ["company.north.bob", "revenue"],
      ["company.south.cho", "revenue"],
    ]);
    compileGoalTree({ kind: "goalTree", id: "year", goals: [company, ...goals] });
  });

  test("leaves what was agreed, what changed, and the pace of another period to the goal above", () => {
    const paced: Goal = {
      ...company,
      pace: { kind: "linear" },
      changes: [{ from: "2026-07-01", target: "1100000", reason: "lostAccount" }],
      targetBy: "days",
    };
    const { goals } = cascadeLevels(paced, [{ by: "owner", parts: [{ id: "ann" }] }, { by: "quarter" }]);
    expect(goals.slice(0, 2).map(({ pace, changes, targetBy }) => [pace, changes, targetBy])).toEqual([
      [{ kind: "linear" }, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });
});
