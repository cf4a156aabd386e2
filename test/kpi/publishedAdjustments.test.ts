import { compileRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";
import { rate, traced } from "./rate.js";

const SASAC = "sxsjbj.com 19293918";

/** Points per 3 % of the target, as the yearly assessment of state-owned companies counts them. */
const profit = (own: object = {}) => ({
  target: "100",
  curve: {
    kind: "steps",
    size: "0.03",
    of: "target",
    points: "1",
    atTarget: "30",
    least: "24",
    most: "36",
    ...own,
  },
});

describe("published cases: points by step", () => {
  test.each([
    ["kpi-13", {}, ["100", "109", "118", "130", "91", "70"], ["30", "33", "36", "36", "27", "24"]],
    ["kpi-14, step", {}, ["104", "108"], ["31", "32"]],
  ] as const)(
    `%s (${SASAC}): a point per 3 %%, at most 6, on a base of 30`,
    (_id, own, actuals, expected) => {
      const indicator: Parameters<typeof rate>[0] = JSON.parse(JSON.stringify(profit(own)));
      expect(actuals.map((x) => rate(indicator, { x }).ratio)).toEqual(expected);
    },
  );

  test(`kpi-14, linear (${SASAC}): a started step counts in part`, () => {
    const indicator: Parameters<typeof rate>[0] = JSON.parse(JSON.stringify(profit({ partial: "prorate" })));
    const ratios = ["104", "108"].map((x) => Number(rate(indicator, { x }).ratio));
    expect(ratios.map((ratio) => ratio.toFixed(12))).toEqual(["31.333333333333", "32.666666666667"]);
  });

  test("kpi-19 (fsou.com 126408_8): no bonus, a point per 0.4, at most 8", () => {
    const curve = {
      kind: "steps",
      size: "0.4",
      of: "value",
      points: "1",
      atTarget: "0",
      least: "-8",
      most: "0",
    } as const;
    const read = ["1", "-0.4", "-2", "-4"].map((x) => rate({ target: "0", curve }, { x }).ratio);
    expect(read).toEqual(["0", "-1", "-5", "-8"]);
  });
});

describe("published cases: totals", () => {
  const total = (own: object, ratings: readonly string[], weights: readonly string[]) =>
    traced(
      {
        kind: "rubric",
        id: "r",
        outOf: "1",
        indicators: ratings.map((_, index) => ({
          id: `i${index}`,
          measure: `m${index}`,
          ...(weights[index] === undefined ? {} : { weight: weights[index] }),
        })),
        ...own,
      },
      Object.fromEntries(ratings.map((rating, index) => [`m${index}`, rating])),
    );

  test("kpi-04 (SAP KBA 3218955): sum and friendly total", () => {
    const ratings = ["3", "4", "5"];
    const weights = ["0.2", "0.3", "0.1"];
    const rounding = { mode: "halfUp", places: 12 };
    expect(total({ weights: "relative", rounding }, ratings, weights).value).toBe("3.833333333333");
    expect(total({ weights: "factors" }, ratings, weights).value).toBe("2.30");
    expect(total({ weights: "factors" }, ratings, []).value).toBe("12.00");
  });

  test("kpi-05 (sapdatasheet.org EVALUATION): weights multiply, and lines add up", () => {
    const { value, indicators } = total({ weights: "factors" }, ["3", "9", "5"], ["2", "1", "2"]);
    expect([value, ...indicators.map(({ contribution }) => contribution)]).toEqual(["25.00", "6", "9", "10"]);
  });

  test("kpi-38 (sapdatasheet.org APP_FB_SUM): more than the top of the scale is cut to it", () => {
    const steps = [{ kind: "cap", id: "top", at: "10" }];
    expect(total({ weights: "factors", steps }, ["4", "4"], ["2", "2"]).value).toBe("10.00");
  });

  test("kpi-44 (fsou.net 17271719_5): quarters are 95 %, and leadership adds up to 5 points", () => {
    const ratings = ["92", "88", "95", "90", "4"];
    const weights = ["0.2375", "0.2375", "0.2375", "0.2375", "1"];
    const rounding = { mode: "halfUp", places: 4 };
    expect(total({ weights: "factors", rounding }, ratings, weights).value).toBe("90.6875");
  });

  test("factors in two levels multiply", () => {
    const document = {
      kind: "rubric",
      id: "r",
      outOf: "1",
      weights: "factors",
      dimensions: [
        {
          id: "a",
          weight: "2",
          indicators: [
            { id: "x", measure: "x", weight: "3" },
            { id: "y", measure: "y" },
          ],
        },
        { id: "b", indicators: [{ id: "z", measure: "z", weight: "5" }] },
      ],
    };
    const result = traced(document, { x: "1", y: "2", z: "3" });
    expect(result.value).toBe("25.00");
    expect(result.indicators.map(({ contribution }) => contribution)).toEqual(["6", "4", "15"]);
  });
});

describe("published cases: scales of ratings", () => {
  test("kpi-01 (SAP KBA 2525218): 12 goals on 1 to 10 average 5.4375, which is 6.465278 on 4 to 9", () => {
    const ratings = ["6", "6", "4", "4", "4", "10", "5", "7.5", "5", "8", "3", "7"];
    const weights = ["10", "10", "10", "10", "15", "2.5", "5", "2.5", "10", "10", "5", "10"];
    const indicators = ratings.map((_, index) => ({
      id: `i${index}`,
      measure: `m${index}`,
      weight: weights[index],
      rating: { from: "1", to: "10" },
    }));
    const measures = Object.fromEntries(ratings.map((rating, index) => [`m${index}`, rating]));
    const score = (from: string, to: string) =>
      traced(
        {
          kind: "rubric",
          id: "r",
          outOf: { from, to },
          weights: "relative",
          rounding: { mode: "halfUp", places: 12 },
          indicators,
        },
        measures,
      ).value;
    expect([score("1", "10"), score("4", "9")]).toEqual(["5.437500000000", "6.465277777778"]);
  });

  test("kpi-02 (SAP KBA 2435115): 3.4 on 1 to 5 becomes 3.1 on 0.25 to 5, and the trace shows both scales", () => {
    const rubric = compileRubric({
      kind: "rubric",
      id: "r",
      outOf: { from: "0.25", to: "5" },
      indicators: [{ id: "i", measure: "x", weight: "1", rating: { from: "1", to: "5" } }],
    });
    const { value, trace } = rubric.evaluate({ period: "2026", measures: { x: "3.4" } }, { trace: true });
    expect(value).toBe("3.10");
    const text = JSON.stringify(trace);
    for (const id of ["r.from", "r.outOf", "r.scaled", "r.i.from", "r.i.to"])
      expect(text).toContain(`"${id}"`);
  });
});

describe("published cases: gates within a rubric", () => {
  const parts = { profit: "30", eva: "40", class: "30" };
  const indicators = Object.entries(parts).map(([id, base]) => ({
    id,
    measure: id,
    weight: `0.${base}`,
    target: base,
    curve: { kind: "ratio", most: "2" },
  }));
  const isBelow = {
    any: [
      { field: "ratio.profit", lt: "1" },
      { field: "ratio.class", lt: "1" },
    ],
  };
  const document = {
    kind: "rubric",
    id: "r",
    indicators,
    limits: [{ id: "base", when: isBelow, at: "1" }],
    steps: [{ kind: "multiply", id: "difficulty", by: { measure: "factor" }, when: { not: isBelow } }],
  };

  test(`kpi-17 (${SASAC}): below its base, the others are held to theirs, and no factor applies`, () => {
    const low = traced(document, { profit: "28", eva: "44", class: "32", factor: "1.05" });
    expect(low.value).toBe("98.00");
    const sound = traced(document, { profit: "33", eva: "44", class: "32", factor: "1.05" });
    expect(sound.value).toBe("114.45");
    const exempt = traced(document, { profit: "33", eva: "36", class: "32", factor: "1" });
    expect(exempt.value).toBe("101.00");
  });

  test.each([
    [["below", "threshold", "target", "superior"], "1", ["0", "37.5", "100", "200"]],
    [["below", "threshold", "target", "superior"], "0", ["0", "12.5", "25", "50"]],
  ])("kpi-26 (sec.gov 66756): a threshold missed closes two of three (%s, %s)", (columns, open, expected) => {
    const payouts = { net: [0, 25, 50, 100], cash: [0, 12.5, 25, 50], strategic: [0, 0, 25, 50] };
    const rubric = {
      kind: "rubric",
      id: "r",
      outOf: "1",
      weights: "factors",
      rounding: { mode: "halfUp", places: 1 },
      indicators: Object.entries(payouts).map(([id, amounts]) => ({
        id,
        measure: "column",
        curve: {
          kind: "bands",
          mode: "whole",
          bands: amounts.map((amount, index) => ({ from: String(index), amount: String(amount) })),
        },
      })),
      limits: [
        { id: "gate", when: { field: "open", equals: "0" }, at: "0", indicators: ["net", "strategic"] },
      ],
    };
    const read = columns.map((_, column) => Number(traced(rubric, { column: String(column), open }).value));
    expect(read).toEqual(expected.map(Number));
  });

  test(`level caps (${SASAC}): a loss that remains is not above C, one that turned not above B`, () => {
    const grades = {
      kind: "bands",
      bands: [
        { id: "D", from: "0" },
        { id: "C", from: "100" },
        { id: "B", from: "110" },
        { id: "A", from: "120" },
      ],
    };
    const rubric = {
      kind: "rubric",
      id: "r",
      outOf: "1",
      indicators: [{ id: "i", measure: "x", weight: "1" }],
      grades,
      levelCaps: [
        { id: "still-loss", when: { field: "profit", lt: "0" }, grade: "C" },
        { id: "turned", when: { field: "turned", is: true }, grade: "B" },
      ],
    };
    const read = (x: string, loss: string, turned: boolean) => {
      const { value, grade } = traced(rubric, { x, profit: loss }, { turned });
      return [value, grade];
    };
    expect(read("125", "10", false)).toEqual(["125.00", "A"]);
    expect(read("125", "-1", false)).toEqual(["109.99", "C"]);
    expect(read("125", "5", true)).toEqual(["119.99", "B"]);
    expect(read("104", "-1", true)).toEqual(["104.00", "C"]);
  });

  test(`sandbagging (${SASAC}): a target below the baseline by 20, 50 and 60 % may earn 5, 4 and 3 points`, () => {
    const indicator: Parameters<typeof rate>[0] = {
      target: { measure: "target" },
      curve: {
        kind: "steps",
        size: "0.03",
        of: "target",
        points: "1",
        atTarget: "30",
        least: "24",
        most: "36",
      },
      guard: {
        baseline: { measure: "last-year" },
        most: {
          kind: "bands",
          mode: "whole",
          bands: [
            { from: "0", amount: "35" },
            { from: "0.2", amount: "34" },
            { from: "0.5", amount: "33" },
          ],
        },
      },
    };
    const earned = (target: string) => rate(indicator, { x: "1000", target, "last-year": "100" }).ratio;
    expect(["100", "120", "99", "80.1", "80", "51", "50", "40"].map(earned)).toEqual([
      "36",
      "36",
      "35",
      "35",
      "34",
      "34",
      "33",
      "33",
    ]);
  });
});
