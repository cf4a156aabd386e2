import { compileRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";
import { traced } from "./rate.js";

describe("published cases: whole rubrics", () => {
  test("kpi-16 (sxsjbj.com 19293918): the sum times the difficulty, plus bonus, less deduction", () => {
    const rubric = compileRubric({
      kind: "rubric",
      id: "r",
      outOf: "3",
      weights: "equal",
      indicators: ["profit", "eva", "class"].map((id) => ({ id, measure: id })),
      steps: [
        { kind: "multiply", id: "difficulty", by: { measure: "difficulty-factor" } },
        { kind: "add", id: "bonus", amount: { measure: "bonus-points" } },
        { kind: "add", id: "deduction", amount: { measure: "deducted-points" } },
      ],
    });
    const measures = {
      profit: "33",
      eva: "44",
      class: "32",
      "difficulty-factor": "1.05",
      "bonus-points": "1",
      "deducted-points": "-0.5",
    };
    expect(rubric.evaluate({ period: "2026", measures }).value).toBe("114.95");
  });

  test("kpi-25 (sec.gov 1377789): 60 and 40 per cent of two payout curves, nothing below the threshold", () => {
    const curve = (from: string, low: string, top: string) => ({
      kind: "threshold",
      threshold: from,
      stretch: "120",
      atThreshold: low,
      atStretch: top,
      most: top,
    });
    const indicators = [
      { id: "revenue", measure: "revenue", weight: "0.6", target: "100", curve: curve("90", "0.5", "2") },
      { id: "income", measure: "income", weight: "0.4", target: "100", curve: curve("80", "0.5", "2") },
    ];
    const result = traced({ kind: "rubric", id: "r", indicators }, { revenue: "110", income: "90" });
    expect([result.value, ...result.indicators.map(({ ratio }) => ratio)]).toEqual(["120.00", "1.5", "0.75"]);
    const below = traced({ kind: "rubric", id: "r", indicators }, { revenue: "89.9", income: "79.9" });
    expect(below.value).toBe("0.00");
  });

  test("kpi-20 (51dongshi.net): the multiple of pay is continuous from level to level", () => {
    const points = [
      { at: "70", value: "0" },
      { at: "100", value: "1" },
      { at: "110", value: "1.5" },
      { at: "120", value: "2" },
    ];
    const rubric = compileRubric({
      kind: "rubric",
      id: "r",
      outOf: "1",
      indicators: [{ id: "i", measure: "x", weight: "1" }],
      coefficients: { kind: "curve", points },
    });
    const scores = ["69", "70", "85", "100", "105", "110", "115"];
    const read = scores.map((x) => rubric.evaluate({ period: "2026", measures: { x } }).coefficient);
    expect(read).toEqual(["0", "0", "0.5", "1", "1.25", "1.5", "1.75"]);
  });

  test("kpi-29 (community.oracle.com 900731): rounded to the nearest half", () => {
    const rubric = compileRubric({
      kind: "rubric",
      id: "r",
      outOf: "1",
      indicators: [{ id: "i", measure: "x", weight: "1" }],
      steps: [{ kind: "round", id: "half", step: "0.5", mode: "halfUp" }],
    });
    const read = ["1.2", "1.25", "1.51", "1.74"].map(
      (x) => rubric.evaluate({ period: "2026", measures: { x } }).value,
    );
    expect(read).toEqual(["1.0", "1.5", "1.5", "1.5"]);
  });

  test("kpi-31 (Wukong HRM): two levels of weights, rounded once, give 85 and not 86", () => {
    const rater = (id: string, weight: string) => ({
      id,
      weight,
      indicators: [{ id: `${id}-score`, measure: id, weight: "1" }],
    });
    const result = traced(
      {
        kind: "rubric",
        id: "r",
        outOf: "1",
        dimensions: [rater("first", "0.5"), rater("second", "0.5")],
        rounding: { mode: "halfUp", places: 0 },
      },
      { first: "84.5", second: "85.5" },
    );
    expect(result.value).toBe("85");
  });

  test("kpi-35 (15Five 50989015617563): weights of any sum, section by review", () => {
    const dimension = (id: string, weight: string, indicators: unknown) => ({ id, weight, indicators });
    const result = traced(
      {
        kind: "rubric",
        id: "r",
        outOf: "1",
        weights: "relative",
        dimensions: [
          dimension("first", "70", [
            { id: "a", measure: "a", weight: "60" },
            { id: "b", measure: "b", weight: "40" },
          ]),
          dimension("second", "30", [{ id: "c", measure: "c", weight: "100" }]),
        ],
      },
      { a: "80", b: "90", c: "70" },
    );
    expect(result.value).toBe("79.80");
    expect(result.indicators.map(({ weight }) => weight)).toEqual(["0.42", "0.28", "0.3"]);
  });

  test("kpi-04 (SAP KBA 3218955): the average divides by the total of the weights", () => {
    const weights = { a: "20", b: "30", c: "10" };
    const indicators = Object.entries(weights).map(([id, weight]) => ({ id, measure: id, weight }));
    const document = { kind: "rubric", id: "r", outOf: "1", weights: "relative", indicators };
    expect(traced(document, { a: "3", b: "4", c: "5" }).value).toBe("3.83");
  });

  test("kpi-34 (ask.fsou.com 17110850): bands of integers hold every score once they meet", () => {
    const rubric = compileRubric({
      kind: "rubric",
      id: "r",
      outOf: "1",
      indicators: [{ id: "i", measure: "x", weight: "1" }],
      rounding: { mode: "halfUp", places: 0 },
      grades: {
        kind: "bands",
        bands: [
          { id: "C", from: "80" },
          { id: "B", from: "100" },
          { id: "A", from: "116" },
        ],
      },
    });
    const read = ["79", "80", "99", "99.5", "115", "115.4", "116", "120"].map(
      (x) => rubric.evaluate({ period: "2026", measures: { x } }).grade,
    );
    expect(read).toEqual([null, "C", "C", "B", "B", "B", "A", "A"]);
  });

  test("kpi-40 (5 CFR 430.208): only a critical element leads to the lowest level", () => {
    const document = {
      kind: "rubric",
      id: "r",
      outOf: "1",
      weights: "equal",
      indicators: ["first", "second", "other"].map((id) => ({ id, measure: id })),
      steps: [
        {
          kind: "gate",
          id: "unacceptable",
          when: {
            any: [
              { field: "first", lt: "2" },
              { field: "second", lt: "2" },
            ],
          },
          set: "0",
        },
      ],
      grades: {
        kind: "bands",
        bands: [
          { id: "unacceptable-level", from: "0" },
          { id: "passed", from: "1" },
        ],
      },
    };
    const grade = (first: string, second: string, other: string) =>
      traced(document, { first, second, other }).grade;
    expect(grade("3", "1", "5")).toBe("unacceptable-level");
    expect(grade("3", "3", "1")).toBe("passed");
  });
});
