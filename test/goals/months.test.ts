import { compileGoalTree, type Goal, type GoalFacts } from "attainment/goals";
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
  const close = (period: string, periods: GoalFacts["periods"] = []) => {
    const measures = { sales: "300", visits: "50" };
    const facts = { period, owners: [{ id: "a", measures }], periods };
    const { goals } = compileGoalTree(months({ of: "actuals", missing: "zero" })).evaluate(facts);
    return goals.map(({ reason, progress, actual }) => [progress ?? reason, actual]);
  };

  test("is not added up month by month from facts of the quarter", () => {
    const none = ["ambiguous_period", null];
    expect(close("2026-Q3")).toEqual([["all_missing", null], none, none, none]);
  });

  test("is that of its own month where the facts of the quarter hold it", () => {
    const months = [
      { ownerId: "a", period: "2026-07", measures: { sales: "120" } },
      { ownerId: "a", period: "2026-08", measures: { sales: "60", visits: null } },
    ];
    expect(close("2026-Q3", months)).toEqual([
      ["0.6", "180"],
      ["1", "120"],
      ["0.6", "60"],
      ["missing_measure", null],
    ]);
  });

  test("of a month that lies before the facts is known too", () => {
    const july = [{ ownerId: "a", period: "2026-07", measures: { sales: "50" } }];
    expect(close("2026-08", july).slice(1, 3)).toEqual([
      ["0.5", "50"],
      ["1", "300"],
    ]);
  });

  test("is that of the month of which the facts are", () => {
    const other = ["outside_period", null];
    expect(close("2026-07")).toEqual([["1", "300"], ["1", "300"], other, other]);
    expect(close("2026-08-03")[2]).toEqual(["1", "300"]);
  });
});

describe("kpi-10: a year by its quarters' values, 90, 110, 120 and 100 of 100, 100, 100 and 80 (lwmeta.com)", () => {
  const targets = ["100", "100", "100", "80"];
  const progress = (
    rollUp: Goal["rollUp"],
    weights: readonly string[] = [],
    actuals = ["90", "110", "120", "100"],
  ) => {
    const quarters = targets.map((target, index) =>
      goal({
        id: `q${index + 1}`,
        parentId: "year",
        direction: "increase",
        ownerId: "a",
        period: `2026-Q${index + 1}`,
        target,
        ...(weights[index] === undefined ? {} : { weight: weights[index] }),
      }),
    );
    const year = above({
      id: "year",
      ownerId: "a",
      period: "2026",
      ...(rollUp === undefined ? {} : { rollUp }),
    });
    const periods = actuals.map((sales, index) => ({
      ownerId: "a",
      period: `2026-Q${index + 1}`,
      measures: { sales },
    }));
    const { value, reason } = compileGoalTree(tree(year, ...quarters)).evaluate({ period: "2026", periods });
    return value?.slice(0, 12) ?? reason;
  };

  test("is their sum over the sum of targets where they are pooled", () => {
    expect(progress({ of: "actuals" })).toBe("1.1052631578");
  });

  test("is their mean over the mean of targets by weights in proportion to targets", () => {
    expect(progress({ weights: "target" })).toBe("1.1052631578");
    expect(progress({ weights: "target", missing: "reweight" }, [], ["90", "110"])).toBe("1");
  });

  test("is the last of them where that one has all weight", () => {
    expect(progress({}, ["0", "0", "0", "1"])).toBe("1.25");
    expect(progress({}, ["0", "0", "0", "1"], ["90", "110", "120"])).toBe("all_missing");
  });
});

describe("measures of a period that no goal reads", () => {
  const quarter = goal({ id: "quarter" });
  const july = goal({ id: "july", ownerId: "a", period: "2026-07" });
  const told = (...periods: NonNullable<GoalFacts["periods"]>) =>
    compileGoalTree(tree(quarter, july))
      .evaluate({ period: "2026-Q3", measures: { sales: "1" }, periods })
      .issues.map(({ code, severity, path }) => `${severity} ${code} ${path}`);
  const measures = { sales: "1" };

  test("are told, and those that one reads are not", () => {
    expect(told({ period: "2026-07", ownerId: "a", measures })).toEqual([]);
    expect(told({ period: "2026-07-01/2026-08-01", ownerId: "a", measures })).toEqual([]);
    expect(told({ period: "2026-07", measures }, { period: "2026-08", ownerId: "a", measures })).toEqual([
      "warning goals.unread_period /periods/0",
      "warning goals.unread_period /periods/1",
    ]);
  });

  test("are told where the facts are of that period themselves", () => {
    expect(told({ period: "2026-Q3", measures })).toEqual(["warning goals.unread_period /periods/0"]);
  });

  test("are those of a stranger, where nobody of that name owns a goal", () => {
    expect(told({ period: "2026-07", ownerId: "zoe", measures })).toEqual([
      "warning goals.unknown_owner /periods/0",
    ]);
  });
});
