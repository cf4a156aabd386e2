import { compileProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import type { Goal } from "../../src/goals/types.js";
import type { Program } from "../../src/program/types.js";
import { facts, program } from "./quarter.js";

const quarter = { ...facts, period: "2026-Q3" };
const goal: Omit<Goal, "id"> = {
  unit: "money",
  direction: "increase",
  measure: "sales",
  target: "1000",
  period: "2026-Q3",
};

function closeWith(changes: Partial<Program>) {
  return compileProgram({ ...program, ...changes }).evaluate(quarter);
}

function goalsOf(goals: readonly Goal[], changes: Partial<Program> = {}) {
  const extra = { kind: "goalTree", id: "extra", goals } as const;
  const close = closeWith({ goals: [...(program.goals ?? []), extra], ...changes });
  return close.goals
    .find(({ treeId }) => treeId === "extra")
    ?.goals.map(({ id, actual, progress, reason }) => [id, actual, progress ?? reason]);
}

describe("goals of the whole tree", () => {
  test("of a team are judged by what its people reached together, of the program by what all did", () => {
    const goals = [
      { ...goal, id: "t", ownerId: "north", key: "north" },
      { ...goal, id: "all", ownerId: "team-2026", key: "all" },
    ];
    expect(goalsOf(goals)).toEqual([
      ["t", "13000.5", "13.0005"],
      ["all", "13000.5", "13.0005"],
    ]);
  });

  test("for everybody are judged by the mean of those who have a value", () => {
    const goals = [
      { ...goal, id: "visit", key: "visit", measure: "visits", unit: "count", target: "1" } as const,
      { ...goal, id: "happy", key: "happy", measure: "satisfaction", unit: "score", target: "8" } as const,
    ];
    expect(goalsOf(goals)).toEqual([
      ["visit", "0.3333333333333333333333333333333333", "0.3333333333333333333333333333333333"],
      ["happy", "6", "0.75"],
    ]);
  });

  test("pool ratios, and have no value where scores of people would have to be added up", () => {
    const measures = [
      ...(program.measures ?? []),
      { id: "perVisit", unit: "money", ratio: { numerator: "sales", denominator: "visits" } } as const,
    ];
    const goals = [
      { ...goal, id: "pooled", ownerId: "north", key: "pooled", measure: "perVisit" },
      {
        ...goal,
        id: "score",
        ownerId: "north",
        key: "score",
        measure: "satisfaction",
        unit: "score",
      } as const,
    ];
    expect(goalsOf(goals, { measures })).toEqual([
      ["pooled", "13000.5", "13.0005"],
      ["score", null, "missing_measure"],
    ]);
  });

  test("of somebody who is not there have no value", () => {
    expect(goalsOf([{ ...goal, id: "gone", ownerId: "zoe" }])).toEqual([["gone", null, "missing_owner"]]);
  });
});

describe("totals", () => {
  test("are the sum of the statements, for everybody and for each team", () => {
    const close = compileProgram(program).evaluate(quarter);
    expect(close.value).toBe("2900.05");
    expect(close.teams.map(({ id, people, cost, known }) => [id, people, cost, known])).toEqual([
      [null, 3, "2900.05", "2900.05"],
      ["north", 3, "2900.05", "2900.05"],
    ]);
  });

  test("are null where somebody's pay is not known, and the rest is told", () => {
    const { measures: _, ...without } = quarter;
    const close = compileProgram(program).evaluate({
      ...without,
      measures: facts.measures?.slice(0, 1) ?? [],
    });
    expect([close.value, close.reason]).toEqual([null, "missing_pay"]);
    expect(close.teams[0]).toMatchObject({ cost: null, known: "1950.05" });
    expect(close.people.map(({ value, reason }) => value ?? reason)).toEqual([
      "1950.05",
      "missing_pay",
      "0.00",
    ]);
  });

  test("of a program without plans are zero", () => {
    const close = closeWith({ plans: [], parts: [], rankings: [] });
    expect([close.value, close.currency]).toEqual(["0", null]);
  });

  test("count grades, tiers and moves in the order of the documents", () => {
    const [all] = compileProgram(program).evaluate(quarter).teams;
    expect(all?.distributions).toEqual([
      {
        documentId: "score",
        of: "grade",
        counts: [
          { id: "C", count: 1 },
          { id: "B", count: 0 },
          { id: "A", count: 1 },
        ],
      },
      {
        documentId: "levels",
        of: "tier",
        counts: [
          { id: "junior", count: 3 },
          { id: "senior", count: 0 },
        ],
      },
      {
        documentId: "levels",
        of: "move",
        counts: ["promote", "hold", "improvementPlan", "demote", "exitReview"].map((id, index) => ({
          id,
          count: [1, 2, 0, 0, 0][index],
        })),
      },
    ]);
  });
});

describe("rankings", () => {
  const { rankings } = compileProgram(program).evaluate(quarter);

  test("put the best first, equal ones by id", () => {
    expect(rankings[0]?.entries.map(({ personId, value, rank }) => [personId, value, rank])).toEqual([
      ["ann", "10000.5", "1"],
      ["bob", "3000", "2"],
      ["eve", "0", "3"],
    ]);
  });

  test("take only those whose condition is met, and name those without a value", () => {
    expect(rankings[1]).toMatchObject({ entries: [{ personId: "ann", rank: "1" }], unranked: [] });
    const everybody = closeWith({
      rankings: [{ id: "r", title: "Score", measure: "kpi.score", ties: "dense" }],
    }).rankings[0];
    expect([everybody?.title, everybody?.unranked]).toEqual(["Score", ["eve"]]);
  });

  test("can rank pay, the lowest first", () => {
    expect(rankings[2]?.entries.map(({ personId, value }) => [personId, value])).toEqual([
      ["eve", "0"],
      ["bob", "150"],
      ["ann", "750.05"],
    ]);
  });

  test("add up a component that several plans have", () => {
    const [commission] = program.plans ?? [];
    if (commission === undefined) throw new Error("no plan");
    const close = closeWith({
      plans: [commission, { ...commission, id: "again" }],
      parts: [],
      rankings: [
        { id: "line", measure: "pay.on-sales" },
        { id: "plan", measure: "pay.again" },
      ],
    });
    expect(close.rankings.map(({ entries }) => entries[0]?.value)).toEqual(["1500.1", "750.05"]);
  });
});

describe("what a person gets besides pay", () => {
  const [ann, bob] = compileProgram(program).evaluate(quarter).people;

  test("recognition, by plan and line", () => {
    expect(ann?.recognition).toEqual([
      { planId: "bonus", lineId: "club", kind: "points", amount: "100" },
      { planId: "bonus", lineId: "club", kind: "training", name: "masterclass" },
    ]);
    expect(bob?.recognition).toEqual([]);
  });

  test("training, from low indicators, the tier proposed, and recognition", () => {
    expect(ann?.training).toEqual([
      { courseId: "coaching", because: "tier", documentId: "levels", elementId: "senior" },
      { courseId: "masterclass", because: "recognition", documentId: "bonus", elementId: "club" },
    ]);
    expect(bob?.training).toEqual([
      { courseId: "listening", because: "indicator", documentId: "score", elementId: "satisfaction" },
    ]);
  });
});
