import {
  compileGoalTree,
  type Goal,
  type GoalTargetChange,
  lintGoalTree,
  safeCompileGoalTree,
} from "attainment/goals";
import { describe, expect, test } from "vitest";
import { above, goal, tree } from "../documents.js";

const lost: GoalTargetChange = {
  from: "2026-08-15",
  reason: "lostAccount",
  add: "-60000",
  note: "Acme left",
};
const leave: GoalTargetChange = { from: "2026-08-01", reason: "leave", absentTo: "2026-08-24", step: "100" };
const territory: GoalTargetChange = { from: "2026-09-01", reason: "territoryChange", target: "200000" };
const better: GoalTargetChange = { from: "2026-09-10", reason: "market", multiply: "1.1" };

function changed(changes: readonly GoalTargetChange[], fields: Partial<Goal> = {}) {
  return tree(goal({ id: "a", direction: "increase", target: "300000", changes, ...fields }));
}

function targetOn(on: string, changes: readonly GoalTargetChange[], fields: Partial<Goal> = {}) {
  const facts = { period: "2026-Q3", on, measures: { sales: "100000", plan: "300000" } };
  return compileGoalTree(changed(changes, fields)).evaluate(facts, { trace: true }).goals[0]?.target;
}

describe("a target that changes", () => {
  test.each([
    ["2026-07-31", "300000"],
    ["2026-08-01", "225000"],
    ["2026-08-14", "225000"],
    ["2026-08-15", "165000"],
    ["2026-09-01", "200000"],
    ["2026-09-30", "220000"],
  ])("on %s is that in force: %s", (on, target) => {
    // Twenty-three of ninety-two days are a quarter of them.
    expect(targetOn(on, [lost, territory, better, leave])).toBe(target);
  });

  test("of facts without a day is that of their last day", () => {
    const compiled = compileGoalTree(changed([lost]));
    const { goals } = compiled.evaluate({ period: "2026-07", measures: { sales: "150000" } });
    expect(goals[0]).toMatchObject({ progress: "0.5", target: "300000" });
    expect(compiled.evaluate({ period: "2026-Q3", measures: { sales: "120000" } }).value).toBe("0.5");
  });

  test("keeps its history", () => {
    const { goals } = compileGoalTree(changed([lost, leave])).evaluate({
      period: "2026-Q3",
      measures: { sales: "0" },
    });
    expect(goals[0]?.versions).toEqual([
      { from: "2026-07-01", target: "300000" },
      { from: "2026-08-01", target: "225000", reason: "leave" },
      { from: "2026-08-15", target: "165000", reason: "lostAccount" },
    ]);
  });

  test("by days is the mean of those in force on each day", () => {
    const half: GoalTargetChange = { from: "2026-08-16", reason: "product", target: "100000" };
    expect(targetOn("2026-07-31", [half], { targetBy: "days" })).toBe("200000");
    expect(targetOn("2026-07-31", [{ ...half, from: "2026-10-01" }], { targetBy: "days" })).toBe("300000");
    expect(targetOn("2026-07-31", [{ ...half, from: "2026-01-01" }], { targetBy: "days" })).toBe("100000");
  });

  test("may be a measure", () => {
    expect(targetOn("2026-09-30", [lost], { target: { measure: "plan" } })).toBe("240000");
  });

  test("changes of one day act in the order of the document", () => {
    const first: GoalTargetChange = { from: "2026-08-01", reason: "other", multiply: "2" };
    const second: GoalTargetChange = { from: "2026-08-01", reason: "correction", add: "1" };
    expect(targetOn("2026-08-01", [first, second])).toBe("600001");
    expect(targetOn("2026-08-01", [second, first])).toBe("600002");
  });

  test("decides what is expected, by the version in force", () => {
    const document = { ...changed([lost]), pace: { kind: "linear" } } as const;
    const expectedOn = (on: string) => {
      const facts = { period: "2026-Q3", on, measures: { sales: "100000" } };
      return compileGoalTree(document).evaluate(facts).goals[0]?.pace?.expectedActual;
    };
    expect(expectedOn("2026-08-14")).toBe("146739.1304347826086956521739130435");
    expect(expectedOn("2026-08-15")).toBe("120000");
  });

  test("an absence counts the days that the pace counts", () => {
    const calendar = { weekend: ["saturday", "sunday"] } as const;
    const week: GoalTargetChange = { from: "2026-06-08", reason: "leave", absentTo: "2026-06-13" };
    const own = goal({ id: "a", direction: "increase", target: "220", period: "2026-06", changes: [week] });
    const facts = { period: "2026-06", measures: { sales: "0" } };
    const document = { ...tree(own), calendar, pace: { kind: "linear", days: "working" } } as const;
    expect(compileGoalTree(document).evaluate(facts).goals[0]?.target).toBe("170");
  });

  test("is pooled, and weighs, as it is in force", () => {
    const common = { parentId: "top", direction: "increase" } as const;
    const a = goal({ ...common, id: "a", target: "300", changes: [{ ...lost, add: "-200" }] });
    const b = goal({ ...common, id: "b", target: "100", measure: "cash" });
    const of = (rollUp: Goal["rollUp"]) => {
      const top = above({ id: "top", ...(rollUp === undefined ? {} : { rollUp }) });
      const facts = { period: "2026-Q3", measures: { sales: "100", cash: "0" } };
      return compileGoalTree(tree(top, a, b)).evaluate(facts).value;
    };
    expect(of({ of: "actuals" })).toBe("0.5");
    expect(of({ weights: "target" })).toBe("0.5");
  });
});

describe("what is refused of a change", () => {
  const from = "2026-08-01";
  const codes = (change: GoalTargetChange, fields: Partial<Goal> = {}) => {
    const compiled = safeCompileGoalTree(changed([change], fields));
    return compiled.ok ? [] : compiled.issues.map(({ code, path }) => `${code} ${path}`);
  };

  test.each([
    [{ from, reason: "other" }, "goals.bad_change /goals/0/changes/0"],
    [{ from, reason: "other", add: "1", multiply: "2" }, "goals.bad_change /goals/0/changes/0"],
    [{ from: "2026-8-1", reason: "other", add: "1" }, "date.not_a_date /goals/0/changes/0/from"],
    [{ from, reason: "leave", absentTo: "2026-08-01" }, "goals.bad_absence /goals/0/changes/0/absentTo"],
    [
      { from: "2026-06-01", reason: "leave", absentTo: "2026-10-01" },
      "goals.bad_absence /goals/0/changes/0/absentTo",
    ],
    [{ from, reason: "leave", absentTo: "soon" }, "date.not_a_date /goals/0/changes/0/absentTo"],
    [{ from, reason: "other", add: "1", step: "0" }, "goals.bad_step /goals/0/changes/0/step"],
    [{ from, reason: "other", add: "a" }, "decimal.not_decimal /goals/0/changes/0/add"],
  ] as const)("%j", (change, issue) => {
    expect(codes(change)).toEqual([issue]);
  });

  test("a goal without a target has nothing to change", () => {
    const range: Partial<Goal> = { direction: "inRange", low: "1", high: "2" };
    expect(codes(lost, range)).toEqual(["goals.nothing_to_change /goals/0/changes/0"]);
  });

  test("a change after the end, and a rule for changes that are not there, are told", () => {
    const told = (document: unknown) =>
      lintGoalTree(document).flatMap(({ code, path }) =>
        path.includes("/goals/0/") ? [`${code} ${path}`] : [],
      );
    expect(told(changed([{ ...lost, from: "2026-10-01" }]))).toContain(
      "goals.change_after_end /goals/0/changes/0/from",
    );
    expect(told(changed([], { targetBy: "days" }))).toContain("goals.unused_field /goals/0/targetBy");
  });
});
