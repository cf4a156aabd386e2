import { compileGoalTree, type Goal, type GoalPaceResult, type GoalTree } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { above, goal, tree } from "../documents.js";

type Shown = Partial<GoalPaceResult>;

function paceOf(document: GoalTree, on: string, sales: string | null, period = "2025-01"): Shown {
  const facts = { period, on, measures: { sales } };
  return compileGoalTree(document).evaluate(facts).goals[0]?.pace ?? {};
}

function paced(fields: Partial<Goal> = {}, more: Partial<GoalTree> = {}): GoalTree {
  const own = goal({ id: "a", direction: "increase", target: "5000", period: "2025-01", ...fields });
  return { ...tree(own), pace: { kind: "linear" }, ...more };
}

describe("expected progress", () => {
  // goal-12 of the reference: 15/30 inclusive, 14/29 exclusive.
  test.each([
    ["inclusive", "2026-06-15", "0.5"],
    ["exclusive", "2026-06-15", "0.4827586206896551724137931034482759"],
    ["inclusive", "2026-06-30", "1"],
    ["exclusive", "2026-06-01", "0"],
    ["exclusive", "2026-06-30", "1"],
  ] as const)("counts days %s: %s", (count, on, expected) => {
    const document = paced({ period: "2026-06" }, { pace: { kind: "linear", count } });
    expect(paceOf(document, on, "0", "2026-06").expected).toBe(expected);
  });

  test("of a goal of one day is all of it", () => {
    for (const count of ["inclusive", "exclusive"] as const) {
      const document = paced({ period: "2026-06-15" }, { pace: { kind: "linear", count } });
      expect(paceOf(document, "2026-06-15", "0", "2026-06-15").expected).toBe("1");
    }
  });

  test("by working days leaves out weekends and holidays", () => {
    const calendar = {
      weekend: ["saturday", "sunday"],
      holidays: ["2026-06-01"],
      workdays: ["2026-06-07"],
    } as const;
    const document = paced(
      { period: "2026-06", target: "220" },
      { calendar, pace: { kind: "linear", days: "working" } },
    );
    const found = paceOf(document, "2026-06-07", "60", "2026-06");
    expect(found).toMatchObject({ daysGone: 5, daysLeft: 17, currentRate: "12" });
    expect(found.expected).toBe("0.2272727272727272727272727272727273");
    expect(paceOf(document, "2026-06-06", "0", "2026-06").daysGone).toBe(4);
  });

  test("in phases runs on straight lines through the points", () => {
    const points = [
      { on: "2026-07-31", progress: "0.2" },
      { on: "2026-08-31", progress: "0.2" },
    ];
    const document = paced({ period: "2026-Q3", pace: { kind: "phased", points } });
    const at = (on: string) => paceOf(document, on, "0", "2026-Q3").expected;
    expect(["2026-07-31", "2026-08-15", "2026-09-15", "2026-09-30"].map(at)).toEqual([
      "0.2",
      "0.2",
      "0.6",
      "1",
    ]);
    expect(at("2026-07-01")).toBe("0.006451612903225806451612903225806452");
  });

  test("by a season takes the weights of the months that are over, and the days of the one that runs", () => {
    const season = { kind: "seasonal", weights: ["20", "30", "50"] } as const;
    const document = paced({ period: "2026-Q3", pace: season });
    const at = (on: string) => paceOf(document, on, "0", "2026-Q3").expected;
    expect(["2026-07-31", "2026-08-31", "2026-09-15", "2026-09-30"].map(at)).toEqual([
      "0.2",
      "0.5",
      "0.75",
      "1",
    ]);
  });

  test("of a goal that is kept is all of it, and of one that is done or not nothing before its end", () => {
    const at = (fields: Partial<Goal>, on: string) => paceOf(paced(fields), on, "4").expected;
    expect(at({ direction: "atMost" }, "2025-01-05")).toBe("1");
    expect(at({ direction: "inRange", low: "1", high: "2" }, "2025-01-05")).toBe("1");
    expect(at({ direction: "atLeast", unit: "score" }, "2025-01-05")).toBe("1");
    expect(at({ direction: "binary" }, "2025-01-05")).toBe("0");
    expect(at({ direction: "binary" }, "2025-01-31")).toBe("1");
    expect(at({ unit: "score", baseline: "4" }, "2025-01-31")).toBe("1");
  });

  test("of a mean is the mean of what is expected below, unless it has a pace of its own", () => {
    const children = [
      goal({ id: "a", parentId: "top", weight: "0.75", direction: "increase", period: "2025-01" }),
      goal({ id: "b", parentId: "top", weight: "0.25", direction: "atMost", period: "2025-01" }),
    ];
    const top = above({ id: "top", period: "2025-01" });
    const document = (own: Goal): GoalTree => ({ ...tree(own, ...children), pace: { kind: "linear" } });
    expect(paceOf(document(top), "2025-01-31", "10").expected).toBe("1");
    expect(paceOf(document(top), "2025-01-10", "10").expected).toBe("0.4919354838709677419354838709677419");
    const own = document({ ...top, pace: { kind: "linear" } });
    expect(paceOf(own, "2025-01-10", "10").expected).toBe("0.3225806451612903225806451612903226");
    expect(paceOf(document(top), "2025-01-10", "10")).toMatchObject({ remaining: null, projected: null });
  });
});

describe("what comes of it", () => {
  // kleegr-pace-half
  test("kleegr-pace-half: 2,500 of 5,000 on the 16th of January make 4,843.75", () => {
    expect(paceOf(paced(), "2025-01-16", "2500")).toEqual({
      on: "2025-01-16",
      expected: "0.5161290322580645161290322580645161",
      expectedActual: "2580.645161290322580645161290322581",
      gap: "-0.01612903225806451612903225806451613",
      ratio: "0.96875",
      projected: "4843.75",
      projectedProgress: "0.96875",
      finishOn: null,
      remaining: "2500",
      daysGone: 16,
      daysLeft: 15,
      currentRate: "156.25",
      requiredRate: "166.6666666666666666666666666666667",
    });
  });

  test("kleegr-pace-2700: on track, and the day on which it is reached", () => {
    const pace = paceOf(paced(), "2025-01-16", "2700");
    expect(pace).toMatchObject({ projected: "5231.25", finishOn: "2025-01-30" });
    expect(paceOf(paced(), "2025-01-16", "5150")).toMatchObject({ remaining: "0", finishOn: "2025-01-16" });
  });

  // okr-tracker, key-result progress
  test.each([
    ["0", "100", "0", "100"],
    ["0", "100", "20", "80"],
    ["0", "100", "150", "0"],
    ["20", "100", "20", "80"],
    ["20", "100", "0", "100"],
    ["20", "100", "-20", "120"],
    ["100", "0", "80", "80"],
    ["100", "0", "0", "0"],
    ["100", "20", "80", "60"],
    ["100", "20", "20", "0"],
  ])("okrtracker-%s-%s-%s: %s remain", (baseline, target, actual, remaining) => {
    const direction = Number(baseline) < Number(target) ? "increase" : "decrease";
    expect(paceOf(paced({ baseline, target, direction }), "2025-01-16", actual).remaining).toBe(remaining);
  });

  test("a way from a baseline goes on from there", () => {
    const document = paced({ unit: "score", baseline: "4", target: "4.5" });
    const pace = paceOf(document, "2025-01-16", "4.32");
    expect(pace).toMatchObject({ projected: "4.62", projectedProgress: "1.24", finishOn: "2025-01-25" });
    expect(pace).toMatchObject({ currentRate: "0.02", requiredRate: "0.012" });
    expect(paceOf(document, "2025-01-16", "3.9")).toMatchObject({ finishOn: null, remaining: "0.6" });
  });

  test("a way down is made at a rate above zero, and one back at a rate below", () => {
    const document = paced({ unit: "days", direction: "decrease", baseline: "62", target: "31" });
    const down = { remaining: "15", currentRate: "1", requiredRate: "1" };
    expect(paceOf(document, "2025-01-16", "46")).toMatchObject({ ...down, finishOn: "2025-01-31" });
    const back = { remaining: "47", currentRate: "-1", finishOn: null };
    expect(paceOf(document, "2025-01-16", "78")).toMatchObject(back);
  });

  test("is projected between two milestones too", () => {
    const document = paced({ unit: "count", direction: "milestone", target: "4" });
    const half = { projected: "3.875", projectedProgress: "0.96875" };
    expect(paceOf(document, "2025-01-16", "2")).toMatchObject(half);
  });

  test("what moves away from a target behind its start never arrives", () => {
    const loss = paced({ target: "-20", whenUndefined: "binary" });
    expect(paceOf(loss, "2025-01-16", "-30")).toMatchObject({ finishOn: null, remaining: "10" });
    expect(paceOf(loss, "2025-01-16", "-20").finishOn).toBe("2025-01-16");
  });

  test("what is reached before the goal begins is reached on its first day", () => {
    const document = paced({ period: "2025-02" });
    const periods = [{ period: "2025-02", measures: { sales: "6000" } }];
    const facts = { period: "2025-01", measures: { sales: "0" }, periods };
    expect(compileGoalTree(document).evaluate(facts).goals[0]?.pace).toMatchObject({
      on: "2025-01-31",
      expected: "0",
      finishOn: "2025-02-01",
    });
  });

  test("of a limit is what may still come", () => {
    const limit = paced({ direction: "atMost", unit: "count", target: "31" });
    const pace = paceOf(limit, "2025-01-16", "20");
    expect(pace).toMatchObject({ expectedActual: "16", remaining: "11", projected: "38.75", finishOn: null });
    expect(pace.projectedProgress).toBe("0.75");
    expect(paceOf(limit, "2025-01-16", "40").remaining).toBe("0");
  });

  test("of a level is the level", () => {
    const level = paced({ direction: "atLeast", unit: "score", target: "4.5" });
    expect(paceOf(level, "2025-01-16", "4.2")).toMatchObject({
      expected: "1",
      expectedActual: "4.5",
      projected: "4.2",
      remaining: "0.3",
      requiredRate: null,
      finishOn: null,
    });
    const most = paced({ direction: "atMost", unit: "score", target: "4" });
    expect(paceOf(most, "2025-01-16", "4.2").remaining).toBe("0.2");
  });

  test("without a value, and before anything is expected, there is none", () => {
    expect(paceOf(paced(), "2025-01-16", null)).toMatchObject({
      expected: "0.5161290322580645161290322580645161",
      gap: null,
      projected: null,
    });
    const late = paced({ pace: { kind: "phased", points: [{ on: "2025-01-20", progress: "0" }] } });
    expect(paceOf(late, "2025-01-16", "5")).toMatchObject({ ratio: null, projected: null, finishOn: null });
  });
});

describe("the day of the facts", () => {
  test("is the last of their period where none is named, and never behind the goal's own last day", () => {
    const document = paced({ period: "2025-Q1" });
    const onOf = (period: string, on?: string) => {
      const facts = { period, measures: { sales: "1" }, ...(on === undefined ? {} : { on }) };
      return compileGoalTree(document).evaluate(facts).goals[0]?.pace?.on;
    };
    expect(onOf("2025-01")).toBe("2025-01-31");
    expect(onOf("2025-01", "2025-01-03")).toBe("2025-01-03");
    expect(onOf("2025")).toBe("2025-03-31");
  });

  test("lies in their period", () => {
    const compiled = compileGoalTree(paced());
    const codes = (on: unknown) => {
      const result = compiled.safeEvaluate({ period: "2025-01", on, measures: { sales: "1" } });
      return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
    };
    expect(codes("2025-02-01")).toEqual(["goals.day_outside_period /on"]);
    expect(codes("2024-12-31")).toEqual(["goals.day_outside_period /on"]);
    expect(codes("tomorrow")).toEqual(["date.not_a_date /on"]);
  });

  test("a document without a pace says nothing about it", () => {
    const { goals } = compileGoalTree(tree(goal({ id: "a" }))).evaluate({
      period: "2026-Q3",
      measures: { sales: "1" },
    });
    expect(goals).toEqual([{ id: "a", key: "a", progress: "0.01", actual: "1", target: "100" }]);
  });
});
