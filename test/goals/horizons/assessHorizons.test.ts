import { assessHorizons, type Goal } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { goal, tree } from "../documents.js";

/** A goal of a person in a period, with a key of its own. */
function of(period: string, target: Goal["target"], fields: Partial<Goal> = {}): Goal {
  const id = fields.id ?? period;
  return goal({
    ownerId: "ann",
    direction: "increase",
    period,
    ...(target === undefined ? {} : { target }),
    ...fields,
    id,
  });
}

function checks(...goals: readonly Goal[]) {
  return assessHorizons(tree(...goals)).checks.map(({ goalId, unit, verdict, gap }) => [
    goalId,
    unit,
    verdict,
    gap,
  ]);
}

const months = [of("2026-07", "20"), of("2026-08", "30"), of("2026-09", "50")];

describe("horizons", () => {
  test("agree where the shorter targets sum to the longer one", () => {
    expect(checks(of("2026-Q3", "100"), ...months)).toEqual([["2026-Q3", "month", "agrees", "0"]]);
    expect(checks(of("2026-Q3", "110"), ...months)).toEqual([["2026-Q3", "month", "differs", "-10"]]);
  });

  test("are compared for each unit below", () => {
    const year = [
      of("2026", "400"),
      of("2026-Q1", "100"),
      of("2026-Q2", "100"),
      of("2026-Q3", "100"),
      of("2026-Q4", "100"),
    ];
    const { value, checks: found } = assessHorizons(
      tree(...year, ...months.map((each) => ({ ...each, target: "30" }))),
    );
    expect(found.map(({ goalId, unit, verdict }) => `${goalId} ${unit} ${verdict}`)).toEqual([
      "2026 quarter agrees",
      "2026 month incomplete",
      "2026-Q3 month differs",
    ]);
    expect(value).toBe("0.5");
  });

  test("of several years are compared with years", () => {
    const years = [of("2026", "100"), of("2027", "120"), of("2028", "150")];
    expect(checks(of("2026..2028", "370"), ...years)).toEqual([["2026..2028", "year", "agrees", "0"]]);
  });

  test("of a quarter are never filled by whole weeks", () => {
    const weeks = ["2026-W28", "2026-W29"].map((period) => of(period, "10"));
    expect(checks(of("2026-Q3", "100"), ...weeks)).toEqual([["2026-Q3", "week", "incomplete", null]]);
  });

  test("of what is done or not have no parts", () => {
    const done = { direction: "binary", unit: "count" } as const;
    expect(checks(of("2026-Q3", "1", done), ...months.map((each) => ({ ...each, ...done })))).toEqual([]);
  });

  test("of what does not add up agree where the last one is the longer one's", () => {
    const level = { unit: "score", measure: "csat" } as const;
    const quarter = of("2026-Q3", "4.5", level);
    const below = ["2026-07", "2026-08", "2026-09"].map((period, index) =>
      of(period, `4.${index + 3}`, level),
    );
    expect(checks(quarter, ...below)).toEqual([["2026-Q3", "month", "agrees", "0"]]);
    expect(checks({ ...quarter, target: "4.6" }, ...below)).toEqual([
      ["2026-Q3", "month", "differs", "-0.1"],
    ]);
  });

  test("with days twice, or a target that is a measure, are not compared", () => {
    const twice = { ...of("2026-08", "30"), id: "again", key: "again", ownerId: "ann" };
    expect(checks(of("2026-Q3", "100"), ...months, twice)).toEqual([
      ["2026-Q3", "month", "overlapping", null],
    ]);
    expect(checks(of("2026-Q3", { measure: "plan" }), ...months)).toEqual([
      ["2026-Q3", "month", "unknown", null],
    ]);
  });

  test("look at targets as they were changed last", () => {
    const changes = [{ from: "2026-09-01", reason: "lostAccount", add: "-10" }] as const;
    expect(checks(of("2026-Q3", "110", { changes }), ...months)).toEqual([
      ["2026-Q3", "month", "agrees", "0"],
    ]);
  });

  test("of other people, measures and products have nothing to do with one another", () => {
    const other = months.map((each) => ({ ...each, ownerId: "bob" }));
    const product = months.map((each) => ({ ...each, id: `${each.id}-p`, scope: { productId: "p" } }));
    expect(checks(of("2026-Q3", "100"), ...other, ...product)).toEqual([]);
    expect(assessHorizons(tree(of("2026-Q3", "100")))).toMatchObject({ value: null, reason: "no_horizons" });
  });

  test("are short, mid and long", () => {
    const periods = [
      "2026-07-01",
      "2026-W30",
      "2026-07",
      "2026-Q3",
      "2026-H2",
      "2026",
      "2026-07-10/2026-08-10",
      "2026-01-01/2026-06-01",
      "2026..2028",
    ];
    const { goals } = assessHorizons(tree(...periods.map((period) => of(period, "1", { measure: period }))));
    expect(goals.map(({ unit, horizon }) => `${unit} ${horizon}`)).toEqual([
      "day short",
      "week short",
      "month short",
      "quarter mid",
      "half mid",
      "year long",
      "range short",
      "range mid",
      "range long",
    ]);
  });

  test("are told for each owner, with results and activities", () => {
    const calls = of("2026-07", "200", { id: "calls", measure: "calls", unit: "count", nature: "activity" });
    const { owners } = assessHorizons(tree(of("2026", "1"), calls, goal({ id: "bob", ownerId: "bob" })));
    expect(owners).toEqual([
      { ownerId: "ann", horizons: ["short", "long"], results: 1, activities: 1 },
      { ownerId: "bob", horizons: ["mid"], results: 1, activities: 0 },
    ]);
  });
});
