import { compileGoalTree, type Goal, type GoalUpdate, progressSeries } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { above, goal, tree } from "../documents.js";

const keyResult = (id: string, target: string): Goal =>
  goal({
    id,
    parentId: "top",
    ownerId: id,
    measure: "current",
    direction: "increase",
    baseline: "0",
    target,
  });
const objective = tree(
  above({ id: "top", rollUp: { missing: "reweight" } }),
  keyResult("a", "10"),
  keyResult("b", "20"),
);

/** Values by the day of July and the owner, in percent of the whole. */
function seriesOf(
  updates: readonly (readonly [day: number, ownerId: string, value: string | null])[],
  from: number,
  days: number,
) {
  const day = (of: number) => `2026-07-${String(of).padStart(2, "0")}`;
  const given = updates.map(
    ([on, ownerId, current]): GoalUpdate => ({ on: day(on), ownerId, measures: { current } }),
  );
  const { points } = progressSeries(objective, { from: day(from), to: day(from + days), updates: given });
  return points.map(({ progress }) => progress);
}

describe("progress over days, as in burningOKR", () => {
  test("burningokr-kr-none: without a value there is none", () => {
    expect(seriesOf([], 4, 10)).toEqual(Array.from({ length: 10 }, () => null));
  });

  test("burningokr-kr-50-100 and -before-start: a value stays until the next", () => {
    expect(
      seriesOf(
        [
          [4, "a", "5"],
          [5, "a", "10"],
        ],
        4,
        2,
      ),
    ).toEqual(["0.5", "1"]);
    expect(seriesOf([[4, "a", "5"]], 2, 4)).toEqual([null, null, "0.5", "0.5"]);
  });

  test("burningokr-objective-two-krs-different-days: those without a value do not count", () => {
    const two = [
      [4, "a", "5"],
      [5, "a", "10"],
      [6, "b", "10"],
      [7, "b", "20"],
    ] as const;
    expect(seriesOf(two, 4, 4)).toEqual(["0.5", "1", "0.75", "1"]);
  });

  test("burningokr-company-ragged: a null ends what was known", () => {
    const teams = [
      [1, "a", "1"],
      [2, "a", "2"],
      [3, "a", "3"],
      [4, "a", "4"],
      [1, "b", "18"],
      [2, "b", "16"],
      [3, "b", null],
    ] as const;
    expect(seriesOf(teams, 1, 4)).toEqual(["0.5", "0.5", "0.3", "0.4"]);
    const short = [...teams.filter(([day]) => day < 3), [3, "a", null], [3, "b", null]] as const;
    expect(seriesOf(short, 1, 4)).toEqual(["0.5", "0.5", null, null]);
  });

  test("updates may come in any order", () => {
    const two = [
      [4, "a", "5"],
      [5, "a", "10"],
      [6, "b", "10"],
      [7, "b", "20"],
    ] as const;
    expect(seriesOf([...two].reverse(), 4, 4)).toEqual(seriesOf(two, 4, 4));
  });
});

describe("a series", () => {
  const one = {
    ...tree(goal({ id: "a", direction: "increase", period: "2026-07" })),
    pace: { kind: "linear" },
  } as const;
  const updates = [{ on: "2026-07-09", measures: { sales: "40" } }];

  test("may have a point for each week, with what was expected", () => {
    const { points, value, treeId } = progressSeries(compileGoalTree(one), {
      from: "2026-07-01",
      to: "2026-08-01",
      every: "week",
      updates,
    });
    expect(points.map(({ on, progress }) => [on, progress])).toEqual([
      ["2026-07-05", null],
      ["2026-07-12", "0.4"],
      ["2026-07-19", "0.4"],
      ["2026-07-26", "0.4"],
      ["2026-07-31", "0.4"],
    ]);
    expect(points[4]?.goals).toEqual([{ id: "a", progress: "0.4", expected: "1" }]);
    expect([value, treeId]).toEqual(["0.4", "q3"]);
  });

  test("says why it ends without progress", () => {
    const { value, reason } = progressSeries(one, { from: "2026-07-30", to: "2026-08-03", updates });
    expect([value, reason]).toEqual([null, "outside_period"]);
  });

  test("knows the person", () => {
    const own = tree(goal({ id: "a", ownerId: "ann" }));
    const series = progressSeries(own, {
      from: "2026-07-01",
      to: "2026-07-02",
      personId: "ann",
      updates: [{ on: "2026-06-01", ownerId: "ann", measures: { sales: "50" } }],
    });
    expect(series.value).toBe("0.5");
  });

  test.each([
    [{ from: "2026-07-02", to: "2026-07-02", updates: [] }, "goals.series_without_days /to"],
    [{ from: "2000-01-01", to: "2030-01-01", updates: [] }, "goals.series_too_long /to"],
    [
      { from: "2026-07-01", to: "2026-07-02", updates: [{ on: "2026-07-02", measures: {} }] },
      "goals.update_outside_series /updates/0/on",
    ],
    [
      { from: "2026-07-01", to: "2026-07-03", updates: [{ on: "soon", measures: {} }] },
      "date.not_a_date /updates/0/on",
    ],
    [
      { from: "2026-07-01", to: "2026-07-03", updates: [{ on: "2026-07-01", measures: { sales: "x" } }] },
      "decimal.not_decimal /updates/0/measures/sales",
    ],
    [{ from: "2026-07-01", to: "2026-07-03", every: "year", updates: [] }, "document.wrong_value /every"],
  ] as const)("refuses %j", (facts, issue) => {
    // A caller in JavaScript may hand over anything.
    const given: Parameters<typeof progressSeries>[1] = JSON.parse(JSON.stringify(facts));
    expect(() => progressSeries(one, given)).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ code: issue.split(" ")[0], path: issue.split(" ")[1] })],
      }),
    );
  });
});
