import { compileGoalTree, type Goal, type GoalTargetChange, lintGoalTree } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { goal, tree } from "../documents.js";
import { issueCodes } from "../issueCodes.js";

const absent = (from: string, absentTo: string): GoalTargetChange => ({ from, reason: "leave", absentTo });

/** July to September 2026 has 92 days, of which 23 are a quarter. */
function on(day: string, changes: readonly GoalTargetChange[], fields: Partial<Goal> = {}) {
  const own = goal({ id: "a", direction: "increase", target: "400", changes, ...fields });
  const facts = { period: "2026-Q3", on: day, measures: { sales: "100" } };
  return compileGoalTree(tree(own)).evaluate(facts, { trace: true }).goals[0];
}

describe("absences", () => {
  const august = absent("2026-08-01", "2026-08-24");
  const july = absent("2026-07-01", "2026-07-24");

  test("take off together what they are together, and not one a part of what the other leaves", () => {
    expect(on("2026-08-01", [july, august])?.target).toBe("200");
    expect(on("2026-07-31", [july, august])?.target).toBe("300");
    expect(on("2026-08-01", [august, july])?.target).toBe("200");
  });

  test("count a day of two of them once", () => {
    expect(on("2026-09-30", [august, august])?.target).toBe("300");
    expect(on("2026-09-30", [august, absent("2026-08-10", "2026-08-20")])?.target).toBe("300");
    const twice = [absent("2026-08-01", "2026-08-13"), absent("2026-08-08", "2026-08-24")];
    expect(on("2026-09-30", twice)?.target).toBe("300");
    const within = [august, absent("2026-08-05", "2026-08-08"), absent("2026-08-10", "2026-08-20")];
    expect(on("2026-09-30", within)?.target).toBe("300");
  });

  test("act on the target that was set between them", () => {
    const between: GoalTargetChange = { from: "2026-07-28", reason: "territoryChange", target: "600" };
    expect(on("2026-09-30", [july, between, august])?.target).toBe("400");
  });

  test("outside the period leave the target as it is", () => {
    expect(on("2026-09-30", [absent("2026-06-01", "2026-07-01")])?.target).toBe("400");
    expect(on("2026-09-30", [absent("2026-10-01", "2026-10-09")])?.target).toBe("400");
    expect(on("2026-09-30", [absent("2026-06-01", "2026-07-24")])?.target).toBe("300");
  });

  test("that leave no day together are refused", () => {
    const halves = [absent("2026-08-10", "2026-10-01"), absent("2026-07-01", "2026-08-15")];
    const codes = issueCodes(() => on("2026-09-30", halves));
    expect(codes).toEqual(["goals.bad_absence /goals/0/changes/0/absentTo"]);
  });

  test("by days would be counted by days twice, which is told", () => {
    const told = (fields: Partial<Goal>) =>
      lintGoalTree(tree(goal({ id: "a", changes: [august], ...fields }))).map(
        ({ code, path }) => `${code} ${path}`,
      );
    const code = "goals.absence_by_days /goals/0/targetBy";
    expect(told({ targetBy: "days" })).toContain(code);
    expect(told({ targetBy: "inForce" })).not.toContain(code);
  });
});

describe("the versions of a target", () => {
  const moved = (from: string): GoalTargetChange => ({ from, reason: "market", target: "300" });

  test.each(["2026-06-15", "2026-07-01"])("that changed on %s are in force from the first day", (from) => {
    expect(on("2026-07-01", [moved(from)])).toMatchObject({
      target: "300",
      versions: [
        { from: "2026-07-01", target: "400" },
        { from: "2026-07-01", target: "300", reason: "market" },
      ],
    });
  });

  test("that changed on the last day count on that day alone", () => {
    expect(on("2026-09-29", [moved("2026-09-30")])?.target).toBe("400");
    expect(on("2026-09-30", [moved("2026-09-30")])?.target).toBe("300");
    expect(on("2026-09-30", [moved("2026-10-01")])?.target).toBe("400");
  });
});
