import { compileLadder, lintLadder, safeCompileLadder } from "attainment/tiers";
import { describe, expect, test } from "vitest";
import { quarters, scored } from "./quarters.js";

const above = { field: "w", gte: "1" };
const withWindow = (window: object, rest: object = {}) => ({
  kind: "ladder",
  id: "l",
  windows: [{ id: "w", ...window }],
  tiers: [{ id: "a" }, { id: "b", enter: above }],
  ...rest,
});

/** What the window came to in each quarter. */
function values(window: object, scores: readonly (string | number | null)[], rest: object = {}) {
  return scored(withWindow(window, rest), scores).map(({ next }) => next?.criteria[0]?.actual);
}

describe("a window", () => {
  test.each<[string, object, readonly (string | number | null)[], readonly unknown[]]>([
    ["the sum of the last two", { sum: "score", periods: 2 }, [1, 2, 4], [null, "3", "6"]],
    ["the sum of all", { sum: "score" }, [1, 2, 4], ["1", "3", "7"]],
    ["the mean, not rounded", { mean: "score", periods: 3 }, [1, 0, 0], [null, null, `0.${"3".repeat(34)}`]],
    ["the mean of fewer", { mean: "score", periods: 3, fewest: 1 }, [1, 2, 6], ["1", "1.5", "3"]],
    ["the least", { min: "score", periods: 2 }, [3, 1, 2, 5], [null, "1", "1", "2"]],
    ["the most", { max: "score", periods: 2 }, [3, 1, 2, 5], [null, "3", "2", "5"]],
    [
      "a count of three",
      { count: { field: "score", gte: "2" }, periods: 2 },
      [2, 1, 3, 2],
      ["1", "1", "1", "2"],
    ],
    ["a count of all", { count: { field: "score", gte: "2" } }, [2, 1, 3], ["1", "1", "2"]],
    ["a run", { consecutive: { field: "score", gte: "2" } }, [2, 3, 1, 2], ["1", "2", "0", "1"]],
    ["a gap", { sum: "score", periods: 2 }, [1, null, 3, 4], [null, null, null, "7"]],
    ["a gap passed over", { sum: "score", periods: 2, whenMissing: "skip" }, [1, null, 3], [null, null, "4"]],
    ["a gap in the sum of all", { sum: "score" }, [1, null, 3], ["1", null, "4"]],
    ["a gap in a run", { consecutive: { field: "score", gte: "2" } }, [2, null, 2], ["1", null, "2"]],
  ])("%s", (_name, window, scores, expected) => {
    expect(values(window, scores)).toEqual(expected);
  });

  test("a ratio is pooled, and has no value over nothing", () => {
    const ladder = withWindow({ ratio: { numerator: "won", denominator: "quota" }, periods: 2, fewest: 1 });
    const series = [
      ["0", "0"],
      ["1", "3"],
      ["2", "3"],
    ].map(([won = null, quota = null]) => ({ measures: { won, quota } }));
    const results = quarters(ladder, series);
    expect(results.map(({ next }) => next?.criteria[0]?.actual)).toEqual([
      null,
      `0.${"3".repeat(34)}`,
      "0.5",
    ]);
    expect(results[2]?.state.windows).toEqual([{ id: "w", values: ["1", "2"], bases: ["3", "3"] }]);
  });

  test("carries a quotient exactly from period to period", () => {
    const third = { id: "w", values: ["1/3", "1/3"] };
    const state = { tierId: "a", since: "2026-01-01", periodsInTier: 2, periodsReached: 0, periodsMissed: 0 };
    const ladder = compileLadder(withWindow({ sum: "score", periods: 3 }));
    const facts = { period: "2026-Q3", measures: { score: "0.5" }, state: { ...state, windows: [third] } };
    const { next, state: after } = ladder.evaluate(facts);
    expect(next?.criteria[0]?.actual).toBe(`1.1${"6".repeat(31)}7`);
    expect(after.windows).toEqual([{ id: "w", values: ["1/3", "1/3", "0.5"] }]);
    const sum = compileLadder(withWindow({ sum: "score" }));
    const long = { ...facts, state: { ...state, windows: [{ id: "w", values: [`1/${"7".repeat(59)}`] }] } };
    const carried = sum.evaluate({ ...long, measures: { score: "11.1" } }).state.windows?.[0]?.values[0];
    expect(carried).toBe("11.1");
  });

  test("begins anew in each tier where it says so", () => {
    const rest = { promoteAfter: 1, minimumPeriods: 0, movesBy: "proposal" };
    const results = scored(withWindow({ sum: "score", restart: "tierChange" }, rest), [1, 2]);
    expect(results.map(({ state }) => state.windows)).toEqual([[], [{ id: "w", values: ["2"] }]]);
    const kept = scored(withWindow({ sum: "score" }, rest), [1, 2]);
    expect(kept.at(-1)?.state.windows).toEqual([{ id: "w", values: ["3"] }]);
  });

  test.each<[string, object, object, readonly string[]]>([
    ["goes on while a plan is running", {}, { improvementPlan: "open" }, ["1", "1"]],
    ["stands still in a protected period", {}, { attributes: { away: true } }, ["1"]],
    ["or goes on there", { whileProtected: "count" }, { attributes: { away: true } }, ["1", "1"]],
  ])("%s", (_name, rest, given, expected) => {
    const rules = { protectedWhen: { field: "away", is: true }, ...rest };
    const facts = { measures: { score: "1" }, attributes: { away: false } };
    const results = quarters(withWindow({ sum: "score", periods: 2 }, rules), [
      facts,
      { ...facts, ...given },
    ]);
    expect(results.at(-1)?.state.windows).toEqual([{ id: "w", values: expected }]);
  });

  test("is listed by what it looks at, not by its own name", () => {
    expect(compileLadder(withWindow({ count: { field: "grade", is: "A" } })).inputs).toEqual(["grade"]);
    expect(compileLadder(withWindow({ sum: "score" })).inputs).toEqual(["score"]);
    const found = compileLadder(withWindow({ sum: "score" })).safeEvaluate({ period: "2026-Q1" });
    expect(found.ok ? [] : found.issues.map(({ code }) => code)).toEqual(["tiers.missing_measure"]);
  });

  test("ladders without windows have none in their state", () => {
    const [result] = scored({ tiers: [{ id: "a", stay: { field: "score", gte: "1" } }] }, [1]);
    expect(Object.keys(result?.state ?? {})).not.toContain("windows");
  });
});

describe("a duration", () => {
  const ladder = (duration: object) =>
    compileLadder({
      kind: "ladder",
      id: "l",
      durations: [{ id: "w", ...duration }],
      tiers: [{ id: "a" }, { id: "b", enter: above }],
    });

  test.each<[object, string | null, string | null]>([
    [{ since: "hiredOn", unit: "months" }, "2026-01-31", "2"],
    [{ since: "hiredOn", unit: "days" }, "2026-01-31", "60"],
    [{ since: "hiredOn", unit: "days", until: "start" }, "2025-12-31", "1"],
    [{ since: "hiredOn", unit: "months" }, "2026-05-01", "-1"],
    [{ since: "hiredOn", unit: "months" }, null, null],
    [{ since: "hiredOn", unit: "months" }, "soon", null],
  ])("%j since %s", (duration, hiredOn, expected) => {
    const { next } = ladder(duration).evaluate({ period: "2026-Q1", attributes: { hiredOn } });
    expect(next?.criteria[0]?.actual).toBe(expected);
  });

  test("counts from the first day in the tier", () => {
    const state = { tierId: "a", since: "2025-07-01", periodsInTier: 2, periodsReached: 0, periodsMissed: 0 };
    const { next } = ladder({ unit: "months" }).evaluate({ period: "2026-Q1", state });
    expect(next?.criteria[0]?.actual).toBe("9");
  });
});

describe("what is wrong with a window", () => {
  test.each<[string, object, readonly (readonly [string, string])[]]>([
    ["no kind", withWindow({ periods: 2 }), [["tiers.window_form", "/windows/0"]]],
    ["two kinds", withWindow({ sum: "x", mean: "x", periods: 2 }), [["tiers.window_form", "/windows/0"]]],
    ["a mean of all", withWindow({ mean: "x" }), [["tiers.window_length", "/windows/0"]]],
    [
      "more than it has",
      withWindow({ sum: "x", periods: 2, fewest: 3 }),
      [["tiers.window_length", "/windows/0"]],
    ],
    [
      "a run of few",
      withWindow({ consecutive: above, periods: 2 }),
      [
        ["tiers.window_length", "/windows/0"],
        ["tiers.window_not_known_yet", "/windows/0/consecutive"],
      ],
    ],
    ["its own measure", withWindow({ sum: "w" }), [["tiers.derived_name_taken", "/windows/0/id"]]],
    [
      "a name given twice",
      withWindow({ sum: "x" }, { durations: [{ id: "w", unit: "days" }] }),
      [["tiers.derived_name_taken", "/windows/0/id"]],
    ],
    [
      "protection by a window",
      withWindow({ sum: "x" }, { protectedWhen: { all: [above] } }),
      [["tiers.window_not_known_yet", "/protectedWhen/all/0"]],
    ],
    ["121 periods", withWindow({ sum: "x", periods: 121 }), [["document.wrong_value", "/windows/0/periods"]]],
  ])("%s", (_name, document, expected) => {
    const read = safeCompileLadder(document);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual(expected);
  });

  test.each<[string, unknown, string, string]>([
    [
      "a window that there is not",
      [{ id: "x", values: [] }],
      "tiers.state_of_unknown_window",
      "/state/windows/0/id",
    ],
    ["no number", [{ id: "w", values: ["1", "one"] }], "tiers.bad_window_value", "/state/windows/0/values/1"],
    ["over nothing", [{ id: "w", values: ["1/0"] }], "tiers.bad_window_value", "/state/windows/0/values/0"],
    ["three parts", [{ id: "w", values: ["1/2/3"] }], "tiers.bad_window_value", "/state/windows/0/values/0"],
    ["no values", [{ id: "w" }], "document.missing_field", "/state/windows/0/values"],
    ["no list", {}, "document.wrong_type", "/state/windows"],
    [
      "a window twice",
      [
        { id: "w", values: ["1"] },
        { id: "w", values: ["9"] },
      ],
      "document.duplicate_id",
      "/state/windows/1/id",
    ],
    [
      "bases of no ratio",
      [{ id: "w", values: ["1"], bases: ["1"] }],
      "tiers.bad_window_value",
      "/state/windows/0",
    ],
    ["a field too many", [{ id: "w", values: [], x: 1 }], "document.unknown_field", "/state/windows/0/x"],
  ])("in a state: %s", (_name, windows, code, path) => {
    const state = {
      tierId: "a",
      since: "2026-01-01",
      periodsInTier: 2,
      periodsReached: 0,
      periodsMissed: 0,
      windows,
    };
    const facts = { period: "2026-Q3", measures: { score: "1" }, state };
    const read = compileLadder(withWindow({ sum: "score", periods: 3 })).safeEvaluate(facts, {
      onInvalid: "report",
    });
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });

  test.each<[string, object, object]>([
    ["a ratio without bases", { ratio: { numerator: "x", denominator: "y" }, periods: 2 }, { values: ["1"] }],
    [
      "a ratio with a base too few",
      { ratio: { numerator: "x", denominator: "y" }, periods: 2 },
      { values: ["1", "2"], bases: ["1"] },
    ],
    [
      "a ratio with a value over no base",
      { ratio: { numerator: "x", denominator: "y" }, periods: 2 },
      { values: ["1"], bases: [null] },
    ],
    ["the last periods, where one number of all is carried", { sum: "x" }, { values: ["1", "2"] }],
  ])("in a state of an older document: %s", (_name, window, held) => {
    const counts = { periodsInTier: 2, periodsReached: 0, periodsMissed: 0 };
    const state = { tierId: "a", since: "2026-01-01", ...counts, windows: [{ id: "w", ...held }] };
    const facts = { period: "2026-Q3", measures: { x: "1", y: "1" }, state };
    const read = compileLadder(withWindow(window)).safeEvaluate(facts);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["tiers.bad_window_value", "/state/windows/0"],
    ]);
  });

  test("lint: more than it can count, and a window that nothing looks at", () => {
    const window = { count: { field: "x", gte: "1" }, periods: 4 };
    const asks = (enter: object) =>
      lintLadder(
        withWindow(window, {
          tiers: [
            { id: "a", stay: { field: "x", gte: "0" } },
            { id: "b", enter },
          ],
        }),
      ).map(({ code, path }) => [code, path]);
    expect(asks({ field: "w", gte: "5" })).toEqual([["tiers.window_too_short", "/tiers/1/enter"]]);
    expect(asks({ field: "w", gt: "4" })).toEqual([["tiers.window_too_short", "/tiers/1/enter"]]);
    expect(asks({ field: "w", gte: "4" })).toEqual([]);
    expect(asks({ field: "w", lte: "9" })).toEqual([]);
    expect(asks({ field: "x", gte: "1" })).toEqual([["tiers.unused_derived", "/windows/0"]]);
  });
});
