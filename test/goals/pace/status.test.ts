import { compileGoalTree, type GoalStatusRule, type GoalTree } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { above, goal, tree } from "../documents.js";

const percent = (id: string) => goal({ id, unit: "count", direction: "increase", period: "2026-Q3" });

function withStatus(status: GoalStatusRule, ...goals: GoalTree["goals"]): GoalTree {
  return { ...tree(...goals), pace: { kind: "linear" }, status };
}

function bands(...all: readonly (readonly [id: string, from: string])[]): GoalStatusRule["scale"] {
  return { kind: "bands", bands: all.map(([id, from]) => ({ id, from })) };
}

const byGap: GoalStatusRule = {
  by: "gap",
  achieved: "achieved",
  scale: bands(["atRisk", "-1"], ["behind", "-0.33"], ["onTrack", "-0.165"]),
};

/** A goal whose expected progress is a constant, by the day on which its phase ends. */
function expecting(progress: string, status: GoalStatusRule): GoalTree {
  const points = [{ on: "2026-08-15", progress }];
  return withStatus(status, { ...percent("a"), pace: { kind: "phased", points } });
}

function statusAt(document: GoalTree, sales: string | null): string | null | undefined {
  const facts = { period: "2026-Q3", on: "2026-08-15", measures: { sales } };
  return compileGoalTree(document).evaluate(facts).goals[0]?.status;
}

describe("the status by the gap", () => {
  // goal-13: https://help.engagedly.com/automatic-status-updates-for-goals
  test.each([
    ["40", "onTrack"],
    ["33.5", "onTrack"],
    ["33.4", "behind"],
    ["17", "behind"],
    ["16.9", "atRisk"],
    ["100", "achieved"],
    ["-70", "atRisk"],
  ])("goal-13: at %s of 50 that are expected it is %s", (actual, status) => {
    expect(statusAt(expecting("0.5", byGap), actual)).toBe(status);
  });

  // goal-14: https://support.microsoft.com/en-gb/topic/phased-targets-8d0587f7-016c-4e00-9c5d-9fc411c219e2
  test.each([
    ["33", "onTrack"],
    ["32.9", "behind"],
  ])("goal-14: at %s of 33 that are expected it is %s", (actual, status) => {
    const rule: GoalStatusRule = { by: "gap", scale: bands(["behind", "-1"], ["onTrack", "0"]) };
    expect(statusAt(expecting("0.33", rule), actual)).toBe(status);
  });

  test("a bound that is reached stays in the band below it where the scale says so", () => {
    const rule = { ...byGap, scale: { ...byGap.scale, boundary: "lowerBand" as const } };
    expect(statusAt(expecting("0.5", rule), "33.5")).toBe("behind");
    expect(statusAt(expecting("0.5", rule), "33.51")).toBe("onTrack");
  });

  test("there is none without progress", () => {
    expect(statusAt(expecting("0.5", byGap), null)).toBeNull();
  });
});

describe("a goal that is kept", () => {
  const limit = goal({ id: "a", unit: "count", direction: "atMost", target: "10" });
  const on = (day: string, sales: string, ...goals: GoalTree["goals"]) =>
    compileGoalTree(withStatus(byGap, ...goals))
      .evaluate({ period: "2026-Q3", on: day, measures: { sales } })
      .goals.map(({ status }) => status);

  test("is on track while it runs, and achieved at its end", () => {
    expect(on("2026-07-01", "0", limit)).toEqual(["onTrack"]);
    expect(on("2026-09-29", "10", limit)).toEqual(["onTrack"]);
    expect(on("2026-09-30", "10", limit)).toEqual(["achieved"]);
    expect(on("2026-09-30", "20", limit)).toEqual(["atRisk"]);
  });

  test("keeps the goal above from being achieved before", () => {
    const both = [
      above({ id: "top", unit: "count" }),
      { ...limit, parentId: "top" },
      { ...percent("b"), parentId: "top", target: "5" },
    ];
    expect(on("2026-08-15", "5", ...both)).toEqual(["onTrack", "onTrack", "achieved"]);
    expect(on("2026-09-30", "5", ...both)).toEqual(["achieved", "achieved", "achieved"]);
  });
});

describe("the status by other numbers", () => {
  const colors = bands(["red", "0"], ["yellow", "0.3333"], ["green", "0.6666"]);

  // goal-26: https://help.qulture.rocks/en/articles/3980362-calculation-method-for-the-okrs-progress
  test.each([
    ["33.32", "red"],
    ["33.33", "yellow"],
    ["66.65", "yellow"],
    ["66.66", "green"],
    ["-5", "red"],
  ])("goal-26: progress of %s is %s", (actual, color) => {
    expect(statusAt({ ...tree(percent("a")), status: { by: "progress", scale: colors } }, actual)).toBe(
      color,
    );
  });

  // frappe/hrms test_goal.py
  test.each([
    ["0", "pending"],
    ["50", "inProgress"],
    ["100", "completed"],
  ])("hrms-goal-status: progress of %s is %s", (actual, status) => {
    const scale = { ...bands(["pending", "-1"], ["inProgress", "0"]), boundary: "lowerBand" as const };
    const rule: GoalStatusRule = { by: "progress", achieved: "completed", scale };
    expect(statusAt({ ...tree(percent("a")), status: rule }, actual)).toBe(status);
  });

  test("the ratio is to what is expected, and the projection to the whole", () => {
    const ratio: GoalStatusRule = { by: "ratio", scale: bands(["low", "0"], ["fine", "0.9"]) };
    expect(statusAt(expecting("0.5", ratio), "45")).toBe("fine");
    expect(statusAt(expecting("0.5", ratio), "44.9")).toBe("low");
    const limit = goal({ id: "a", direction: "atMost", unit: "count", target: "10" });
    const projection: GoalStatusRule = { by: "projection", scale: bands(["over", "0"], ["kept", "1"]) };
    expect(statusAt(withStatus(projection, limit), "5")).toBe("kept");
    expect(statusAt(withStatus(projection, limit), "6")).toBe("over");
    expect(statusAt(withStatus({ ...projection, by: "gap", scale: bands(["kept", "0"]) }, limit), "6")).toBe(
      "kept",
    );
  });
});

describe("the status of a goal above others", () => {
  const two = [
    above({ id: "top", unit: "count", rollUp: { missing: "reweight" } }),
    { ...percent("a"), parentId: "top" },
    { ...percent("b"), parentId: "top", measure: "calls" },
  ];
  const statuses = (rule: GoalStatusRule, calls: string | null) => {
    const facts = { period: "2026-Q3", on: "2026-08-15", measures: { sales: "100", calls } };
    return compileGoalTree(withStatus(rule, ...two))
      .evaluate(facts)
      .goals.map(({ status }) => status);
  };

  test("is by its own number, or that of the weakest below", () => {
    expect(statuses(byGap, "20")).toEqual(["onTrack", "achieved", "behind"]);
    expect(statuses({ ...byGap, parents: "weakestChild" }, "20")).toEqual(["behind", "achieved", "behind"]);
  });

  test("looks away from one of weight zero", () => {
    const [top, a, b] = two;
    const rule: GoalStatusRule = { ...byGap, parents: "weakestChild" };
    const weighed = two.map((each) => (each === top ? each : { ...each, weight: each === a ? "1" : "0" }));
    const facts = { period: "2026-Q3", on: "2026-08-15", measures: { sales: "100", calls: "20" } };
    const { goals } = compileGoalTree(withStatus(rule, ...weighed)).evaluate(facts);
    expect(goals.map(({ id, status }) => [id, status])).toEqual([
      [top?.id, "achieved"],
      [a?.id, "achieved"],
      [b?.id, "behind"],
    ]);
  });

  test("looks at one whose written weight counts for nothing", () => {
    const equal = two.map((each, index) =>
      index === 0 ? { ...each, rollUp: { weights: "equal" } as const } : { ...each, weight: "0" },
    );
    const rule: GoalStatusRule = { ...byGap, parents: "weakestChild" };
    const facts = { period: "2026-Q3", on: "2026-08-15", measures: { sales: "100", calls: "20" } };
    const { goals } = compileGoalTree(withStatus(rule, ...equal)).evaluate(facts);
    expect(goals.map(({ status }) => status)).toEqual(["behind", "achieved", "behind"]);
  });

  test("looks away from one without a status", () => {
    expect(statuses({ ...byGap, parents: "weakestChild" }, null)).toEqual(["achieved", "achieved", null]);
  });
});

describe("grades", () => {
  const points = {
    kind: "curve",
    points: [
      { at: "0", value: "0" },
      { at: "1", value: "1" },
    ],
  } as const;
  const score = { ...points, steps: [{ id: "print", kind: "round", places: 1, mode: "halfUp" }] } as const;
  const gradesOf = (document: GoalTree, sales: string | null) =>
    compileGoalTree(document)
      .evaluate({ period: "2026-Q3", measures: { sales } })
      .goals.map(({ grade }) => grade);

  // goal-01: https://rework.withgoogle.com/guides/set-goals-with-okrs/steps/grade-OKRs/
  test("goal-01: three features of six are 0.5", () => {
    const launched = goal({ id: "a", unit: "count", direction: "milestone", target: "6" });
    const document = { ...tree(launched), grades: { committed: score } };
    expect(gradesOf(document, "3")).toEqual(["0.5"]);
    expect(gradesOf(document, "9")).toEqual(["1.0"]);
    expect(gradesOf(document, null)).toEqual([null]);
  });

  test("a goal that asks for more than can be expected has colors of its own", () => {
    const document: GoalTree = {
      ...tree(percent("a"), { ...percent("b"), commitment: "aspirational" }),
      grades: {
        committed: bands(["red", "0"], ["yellow", "0.8"], ["green", "1"]),
        aspirational: bands(["red", "0"], ["yellow", "0.4"], ["green", "0.7"]),
      },
    };
    expect(gradesOf(document, "70")).toEqual(["red", "green"]);
    expect(gradesOf({ ...document, grades: { committed: score } }, "70")).toEqual(["0.7", "0.7"]);
  });
});
