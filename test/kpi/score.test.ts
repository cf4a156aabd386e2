import { compileRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";
import { nodesOf, rubricOf, traced } from "./rate.js";

const indicators = [{ id: "i", measure: "x", weight: "1" }];
const base = { kind: "rubric", id: "r", outOf: "1", indicators };
const halfUp = { mode: "halfUp" } as const;

describe("the score", () => {
  test.each<[string, object, string, string | null]>([
    ["is rounded to 2 places, a tie away from zero", {}, "84.995", "85.00"],
    ["is out of 100 by default", { outOf: "100" }, "0.9", "90.00"],
    ["is rounded as the rubric says", { rounding: { mode: "floor", places: 1 } }, "84.99", "84.9"],
    [
      "is not rounded again where the last step rounds",
      { steps: [{ kind: "round", id: "s", ...halfUp, places: 0 }] },
      "84.5",
      "85",
    ],
    [
      "is rounded where the last step rounds only at times",
      { steps: [{ kind: "round", id: "s", ...halfUp, places: 0, when: { field: "x", gt: "100" } }] },
      "84.5",
      "84.50",
    ],
    [
      "is rounded by the rubric behind its last step",
      { steps: [{ kind: "round", id: "s", ...halfUp, places: 1 }], rounding: { ...halfUp, places: 0 } },
      "84.45",
      "85",
    ],
    [
      "goes through the steps in their order",
      {
        steps: [
          { kind: "multiply", id: "difficulty", by: "1.1" },
          { kind: "add", id: "bonus", amount: "5" },
          { kind: "cap", id: "most", at: "100" },
        ],
      },
      "90",
      "100.00",
    ],
    [
      "is capped before it is multiplied where the order says so",
      {
        steps: [
          { kind: "cap", id: "most", at: "80" },
          { kind: "multiply", id: "modifier", by: "1.25" },
        ],
      },
      "90",
      "100.00",
    ],
    [
      "is set by a gate",
      { steps: [{ kind: "gate", id: "veto", when: { field: "x", gt: "50" }, set: "0" }] },
      "90",
      "0.00",
    ],
  ])("%s", (_name, more, x, value) => {
    expect(traced({ ...base, ...more }, { x }).value).toBe(value);
  });

  test.each<[string, object, string]>([
    ["a measure of a step", { kind: "add", id: "bonus", amount: { measure: "y" } }, "missing_measure"],
    [
      "a condition of a gate",
      { kind: "gate", id: "veto", when: { field: "y", gt: "0" }, set: "0" },
      "missing_condition",
    ],
  ])("is null where %s is", (_name, step, reason) => {
    const result = traced({ ...base, steps: [step], coefficients: curve }, { x: "80", y: null });
    expect(result).toMatchObject({ value: null, reason, grade: null, coefficient: null });
    expect(result.indicators[0]).toMatchObject({ weight: "1", contribution: "80" });
  });

  test("is the sum of what indicators contribute, thirds included", () => {
    const third = (id: string) => ({ id, measure: id, target: "3" });
    const document = { kind: "rubric", id: "r", weights: "equal", indicators: ["a", "b", "c"].map(third) };
    const result = traced(document, { a: "1", b: "2", c: "3" });
    expect(result.value).toBe("66.67");
    expect(result.indicators.map(({ contribution }) => contribution)).toEqual([
      "11.11111111111111111111111111111111",
      "22.22222222222222222222222222222222",
      "33.33333333333333333333333333333333",
    ]);
  });

  test("takes its weights from what the others leave", () => {
    const [a, b] = [
      { id: "a", measure: "a", weight: "0.7" },
      { id: "b", measure: "b" },
    ];
    const document = { kind: "rubric", id: "r", weights: "remainder", indicators: [a, b] };
    expect(traced(document, { a: "1", b: "0.5" }).value).toBe("85.00");
    const indicators = [a, b, { id: "c", measure: "c" }];
    const { value, indicators: lines } = traced({ ...document, indicators }, { a: "1", b: "0.5", c: "0" });
    expect([value, lines.map(({ weight }) => weight)]).toEqual(["77.50", ["0.7", "0.15", "0.15"]]);
  });
});

const curve = {
  kind: "curve",
  points: [
    { at: "0", value: "0" },
    { at: "100", value: "1" },
  ],
} as const;
const bands = [
  { id: "C", from: "0", amount: "0.7" },
  { id: "B", from: "70", amount: "1" },
  { id: "A", from: "85", amount: "1.2" },
];
const grades = { kind: "bands", mode: "whole", bands } as const;

describe("grade and coefficient", () => {
  test.each<[string, object, string, string | null, string | null]>([
    ["the band reached", { grades }, "84.99", "B", "1"],
    ["the printed score decides", { grades }, "84.996", "A", "1.2"],
    ["the unrounded one, where the rubric says so", { grades, gradeFrom: "unrounded" }, "84.996", "B", "1"],
    [
      "unrounded is before a last step that rounds",
      { grades, gradeFrom: "unrounded", steps: [{ kind: "round", id: "s", ...halfUp, places: 0 }] },
      "84.5",
      "B",
      "1",
    ],
    [
      "bands without amounts have no coefficient",
      { grades: { kind: "bands", bands: [{ id: "C", from: "0" }] } },
      "5",
      "C",
      null,
    ],
    [
      "a coefficient that is interpolated",
      { grades: { kind: "bands", bands: [{ id: "C", from: "0" }] }, coefficients: curve },
      "50",
      "C",
      "0.5",
    ],
    ["a coefficient without grades", { coefficients: curve }, "25", null, "0.25"],
    [
      "a coefficient that is rounded",
      { coefficients: { ...curve, steps: [{ kind: "round", id: "s", ...halfUp, places: 1 }] } },
      "95",
      null,
      "1.0",
    ],
    ["neither, where the rubric has none", {}, "80", null, null],
    [
      "a band without an id is named by where it begins",
      { grades: { kind: "bands", bands: [{ from: "0" }, { from: "60" }] } },
      "60",
      "60",
      null,
    ],
  ])("%s", (_name, more, x, grade, coefficient) => {
    expect(traced({ ...base, ...more }, { x })).toMatchObject({ grade, coefficient, issues: [] });
  });

  test.each<[string, object, string | null]>([
    ["grades", { grades: { kind: "bands", bands: [{ id: "C", from: "60" }] } }, null],
    ["coefficients", { coefficients: { ...curve, outside: { below: "refuse" } } }, null],
  ])("a score that %s do not hold is told", (field, more, coefficient) => {
    const result = traced({ ...base, ...more }, { x: "-1" });
    expect(result).toMatchObject({ value: "-1.00", grade: null, coefficient });
    expect(result.issues.map(({ code, params }) => [code, params.field])).toEqual([["kpi.no_grade", field]]);
  });
});

describe("a score in no band of grades that have amounts", () => {
  const low = { kind: "bands", mode: "whole", bands: bands.slice(1) };

  test.each<[string, object, string, string]>([
    ["has what the scale gives there by default, and is told", low, "69.99", "0"],
    ["has what the scale says, and is told", { ...low, below: "0.5" }, "69.99", "0.5"],
    [
      "above the last is told too",
      { ...low, bands: [{ id: "C", from: "0", to: "60", amount: "0.7" }], above: "0.9" },
      "60",
      "0.9",
    ],
  ])("%s", (_name, scale, x, coefficient) => {
    const result = traced({ ...base, grades: scale }, { x });
    expect(result).toMatchObject({ grade: null, coefficient });
    expect(result.issues.map(({ code, severity, params }) => [code, severity, params.reason])).toEqual([
      ["kpi.no_grade", "warning", "no_band"],
    ]);
    expect(result.issues[0]?.message).toContain(`the coefficient is ${coefficient}`);
  });

  test("is none where the last band is clamped to, or the first starts at the score", () => {
    const clamped = { ...low, bands: [{ id: "C", from: "0", to: "60", amount: "0.7" }], above: "clamp" };
    for (const x of ["0", "60", "99"]) {
      const result = traced({ ...base, grades: { ...clamped, boundary: "lowerBand" } }, { x });
      expect(result).toMatchObject({ grade: "C", coefficient: "0.7", issues: [] });
    }
  });
});

describe("the result", () => {
  test("has titles, categories, targets and what a low ratio suggests", () => {
    const document = {
      kind: "rubric",
      id: "r",
      dimensions: [
        {
          id: "d",
          title: "Results",
          weight: "1",
          indicators: [
            {
              id: "i",
              title: "Sales",
              measure: "x",
              weight: "1",
              category: "result",
              target: { measure: "quota" },
              suggests: { below: "0.6", training: ["closing-deals"] },
            },
          ],
        },
      ],
    };
    expect(traced(document, { x: "50", quota: "100" })).toEqual({
      value: "50.00",
      rubricId: "r",
      period: "2026-Q3",
      grade: null,
      coefficient: null,
      dimensions: [{ id: "d", title: "Results", ratio: "0.5", weight: "1" }],
      indicators: [
        {
          id: "i",
          title: "Sales",
          dimensionId: "d",
          category: "result",
          status: "rated",
          measure: "x",
          actual: "50",
          target: "100",
          ratio: "0.5",
          weight: "1",
          contribution: "50",
          training: ["closing-deals"],
        },
      ],
      issues: [],
    });
    expect(traced(document, { x: "60", quota: "100" }).indicators[0]).not.toHaveProperty("training");
    expect(traced(document, { x: null, quota: "100" }).indicators[0]).not.toHaveProperty("training");
  });

  test("is explained down to the facts, in nodes with ids of the document", () => {
    const rubric = compileRubric({
      ...Object(rubricOf({ target: "4" })),
      grades,
      tooNew: { field: "months", lt: "3" },
    });
    const { trace } = rubric.evaluate(
      { period: "2026-Q3", measures: { x: "3", months: "9" } },
      { trace: true },
    );
    expect(nodesOf(trace).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "r line",
      "r.rounding round",
      "r.total product",
      "r.outOf constant",
      "r.mean weightedMean",
      "r.i line",
      "r.i.most cap",
      "r.i.least floor",
      "r.i.attained quotient",
      "r.i.actual input",
      "r.i.target constant",
      "r.grades.scale scale",
      "r.grades.scale.C band",
      "r.grades.scale.B band",
      "r.grades.scale.A band",
      "r.tooNew condition",
    ]);
  });
});
