import { compileGoalTree, type Goal } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { above, goal, tree } from "./documents.js";

describe("one measure for goals of several months", () => {
  const months = (rollUp: Goal["rollUp"]) =>
    tree(
      above({ id: "quarter", ownerId: "a", target: "300", ...(rollUp === undefined ? {} : { rollUp }) }),
      goal({ id: "july", parentId: "quarter", ownerId: "a", period: "2026-07" }),
      goal({ id: "august", parentId: "quarter", ownerId: "a", period: "2026-08" }),
      goal({ id: "visits", parentId: "quarter", ownerId: "a", period: "2026-08", measure: "visits" }),
    );
  const close = (period: string) => {
    const measures = { sales: "300", visits: "50" };
    const facts = { period, owners: [{ id: "a", measures }] };
    const { goals } = compileGoalTree(months({ of: "actuals", missing: "zero" })).evaluate(facts);
    return goals.map(({ reason, progress, actual }) => [progress ?? reason, actual]);
  };

  test("is not added up month by month from facts of the quarter", () => {
    const none = ["ambiguous_period", null];
    expect(close("2026-Q3")).toEqual([
      ["0.1666666666666666666666666666666667", "50"],
      none,
      none,
      ["0.5", "50"],
    ]);
  });

  test("is that of the month of which the facts are", () => {
    const other = ["outside_period", null];
    expect(close("2026-07")).toEqual([["1", "300"], ["1", "300"], other, other]);
    expect(close("2026-08-03")[2]).toEqual(["1", "300"]);
  });
});
