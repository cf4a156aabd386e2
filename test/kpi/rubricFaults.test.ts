import { compileRubric, type KpiCode, safeCompileRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";

const one = { id: "i", measure: "x", weight: "1" };
const curve = (points: object) => ({ indicators: [{ ...one, ...points }] });
const scale = {
  kind: "curve",
  points: [
    { at: "0", value: "0" },
    { at: "1", value: "1" },
  ],
};
const grade = (band: object, more: object = {}) => ({
  indicators: [one],
  grades: {
    kind: "bands",
    mode: "whole",
    bands: [
      { from: "0", amount: "1" },
      { from: "60", ...band },
    ],
    ...more,
  },
});
const threshold = {
  kind: "threshold",
  threshold: "80",
  stretch: "120",
  atThreshold: "0.5",
  atStretch: "1.2",
};

/** Code and place of every fault. */
function faults(document: unknown): readonly (readonly [string, string])[] {
  const compiled = safeCompileRubric(document);
  return compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path]);
}

describe("a rubric at fault", () => {
  test.each<[string, object, readonly [KpiCode | string, string]]>([
    [
      "curve and rating",
      curve({ curve: scale, rating: { from: "1", to: "5" } }),
      ["kpi.curve_and_rating", "/indicators/0/rating"],
    ],
    [
      "a curve without target",
      curve({ curve: { kind: "mirrored" } }),
      ["kpi.target_needed", "/indicators/0/target"],
    ],
    [
      "a faulty target is told once",
      curve({ target: "much", curve: { kind: "mirrored" } }),
      ["decimal.not_decimal", "/indicators/0/target"],
    ],
    [
      "the worst is the target",
      curve({ target: "5", curve: { kind: "worstToTarget", worst: "5.0" } }),
      ["kpi.bad_range", "/indicators/0/curve/worst"],
    ],
    [
      "a threshold beyond the target",
      curve({ target: "70", curve: threshold }),
      ["kpi.bad_range", "/indicators/0/curve"],
    ],
    [
      "a threshold that gives too much",
      curve({ target: "100", curve: { ...threshold, atThreshold: "1.01" } }),
      ["kpi.bad_range", "/indicators/0/curve/atThreshold"],
    ],
    [
      "a stretch that gives too little",
      curve({ target: "100", curve: { ...threshold, atStretch: "0.99" } }),
      ["kpi.bad_range", "/indicators/0/curve/atStretch"],
    ],
    [
      "a range that is turned",
      curve({ curve: { kind: "inRange", low: "2", high: "1" } }),
      ["kpi.bad_range", "/indicators/0/curve/high"],
    ],
    [
      "a clip that is turned",
      curve({ target: "1", curve: { kind: "ratio", least: "1", most: "0.9" } }),
      ["kpi.bad_range", "/indicators/0/curve/most"],
    ],
    [
      "a least above the usual most",
      curve({ target: "1", curve: { kind: "ratio", least: "1.3" } }),
      ["kpi.bad_range", "/indicators/0/curve/least"],
    ],
    [
      "a rating scale that is turned",
      curve({ rating: { from: "5", to: "1" } }),
      ["kpi.bad_range", "/indicators/0/rating/to"],
    ],
    [
      "a top of zero",
      curve({ rating: { from: "-5", to: "0", ratio: "top" } }),
      ["kpi.bad_range", "/indicators/0/rating/to"],
    ],
    [
      "a step without size",
      curve({ target: "1", curve: { kind: "steps", size: "0", of: "value", points: "1" } }),
      ["kpi.not_positive", "/indicators/0/curve/size"],
    ],
    [
      "a step without points",
      curve({ target: "1", curve: { kind: "steps", size: "1", of: "value", points: "-1" } }),
      ["kpi.not_positive", "/indicators/0/curve/points"],
    ],
    [
      "a fall over nothing",
      curve({ curve: { kind: "inRange", low: "1", high: "2", falls: "0" } }),
      ["kpi.not_positive", "/indicators/0/curve/falls"],
    ],
    ["out of nothing", { outOf: "0", indicators: [one] }, ["kpi.not_positive", "/outOf"]],
    [
      "a weight below zero",
      { weights: "relative", indicators: [{ ...one, weight: "-1" }] },
      ["kpi.negative_weight", "/indicators/0/weight"],
    ],
    ["weights that do not sum to one", curve({ weight: "0.9" }), ["weighting.sum_not_one", "/indicators"]],
    [
      "no weight",
      { indicators: [{ id: "i", measure: "x" }] },
      ["weighting.missing_weight", "/indicators/0/weight"],
    ],
    [
      "a scale of grades as a curve",
      curve({ curve: { kind: "bands", bands: [{ from: "0" }] } }),
      ["kpi.scale_of_grades", "/indicators/0/curve/bands"],
    ],
    [
      "a scale of grades as coefficients",
      { indicators: [one], coefficients: { kind: "bands", bands: [{ from: "0" }] } },
      ["kpi.scale_of_grades", "/coefficients/bands"],
    ],
    [
      "bounds in a quota in a curve",
      curve({ curve: { ...scale, boundsIn: "quota" } }),
      ["kpi.bounds_in_quota", "/indicators/0/curve/boundsIn"],
    ],
    [
      "bounds in a quota in grades",
      grade({ amount: "1" }, { boundsIn: "quota" }),
      ["kpi.bounds_in_quota", "/grades/boundsIn"],
    ],
    [
      "a faulty scale",
      curve({ curve: { ...scale, points: [] } }),
      ["scale.too_few_points", "/indicators/0/curve/points"],
    ],
    ["faulty grades", grade({ id: "B", from: "0", amount: "1" }), ["scale.unsorted", "/grades/bands/1/from"]],
    ["grades on a curve", { indicators: [one], grades: scale }, ["kpi.grades_not_bands", "/grades/kind"]],
    ["a grade with a rate", grade({ amount: "1", rate: "0.1" }), ["kpi.grade_not_whole", "/grades/bands/1"]],
    [
      "a grade that is graduated",
      grade({ amount: "1", mode: "graduated" }),
      ["kpi.grade_not_whole", "/grades/bands/1"],
    ],
    [
      "a grade by blocks",
      grade({ amount: "1", per: { size: "1", partial: "up" } }),
      ["kpi.grade_not_whole", "/grades/bands/1"],
    ],
    ["a grade without coefficient", grade({}), ["kpi.grade_without_amount", "/grades/bands/1/amount"]],
    [
      "two coefficients",
      { ...grade({ amount: "1" }), coefficients: scale },
      ["kpi.two_coefficients", "/coefficients"],
    ],
    [
      "weight that moves nowhere",
      { indicators: [one], missing: { moveTo: "j" } },
      ["kpi.unknown_indicator", "/missing/moveTo"],
    ],
    [
      "an indicator beyond its bounds",
      { indicators: [one], bounds: { indicator: { most: "0.3" } } },
      ["kpi.weight_out_of_bounds", "/indicators/0/weight"],
    ],
    [
      "a category below its bounds",
      { indicators: [one], bounds: { categories: [{ id: "result", least: "0.35" }] } },
      ["kpi.category_out_of_bounds", "/bounds/categories/0"],
    ],
    [
      "bounds that are turned",
      { indicators: [one], bounds: { indicator: { least: "0.3", most: "0.2" } } },
      ["kpi.bad_range", "/bounds/indicator/most"],
    ],
    [
      "bounds of a category twice",
      { indicators: [one], bounds: { categories: [{ id: "result" }, { id: "result" }] } },
      ["document.duplicate_id", "/bounds/categories/1/id"],
    ],
    [
      "a step named like an indicator",
      { indicators: [one], steps: [{ kind: "cap", id: "i", at: "1" }] },
      ["document.duplicate_id", "/steps/0/id"],
    ],
    [
      "a faulty step",
      { indicators: [one], steps: [{ kind: "cap", id: "c", at: "x" }] },
      ["decimal.not_decimal", "/steps/0/at"],
    ],
    [
      "a faulty condition",
      curve({ appliesWhen: { all: [] } }),
      ["condition.empty_list", "/indicators/0/appliesWhen/all"],
    ],
    [
      "a faulty condition of newness",
      { indicators: [one], tooNew: { any: [] } },
      ["condition.empty_list", "/tooNew/any"],
    ],
    [
      "a name that no measure can have",
      curve({ measure: "__proto__" }),
      ["document.forbidden_key", "/indicators/0/measure"],
    ],
    ["no indicator", { indicators: [] }, ["document.wrong_value", "/indicators"]],
    ["neither indicators nor dimensions", {}, ["document.missing_field", "/indicators"]],
    [
      "both",
      { indicators: [one], dimensions: [{ id: "d", weight: "1", indicators: [one] }] },
      ["document.unknown_field", "/dimensions"],
    ],
    [
      "a field of a curve that is not known",
      curve({ curve: { kind: "ratio", better: "lower", mots: "1" } }),
      ["document.unknown_field", "/indicators/0/curve/mots"],
    ],
    [
      "a curve that is not known",
      curve({ curve: { kind: "exponential" } }),
      ["document.unknown_kind", "/indicators/0/curve/kind"],
    ],
  ])("%s", (_name, more, fault) => {
    expect(faults({ kind: "rubric", id: "r", ...more })).toEqual([fault]);
  });

  test("in two dimensions has every fault with its place", () => {
    const dimensions = [
      {
        id: "d",
        weight: "0.5",
        indicators: [
          { ...one, weight: "0.5" },
          { ...one, curve: { kind: "complement" } },
        ],
      },
      { id: "i", weight: "0.4", indicators: [{ ...one, id: "k", suggests: { below: "low", training: [] } }] },
    ];
    expect(faults({ kind: "rubric", id: "r", dimensions })).toEqual([
      ["document.duplicate_id", "/dimensions/0/indicators/1/id"],
      ["document.duplicate_id", "/dimensions/1/id"],
      ["kpi.target_needed", "/dimensions/0/indicators/1/target"],
      ["decimal.not_decimal", "/dimensions/1/indicators/0/suggests/below"],
      ["weighting.sum_not_one", "/dimensions/0/indicators"],
      ["weighting.sum_not_one", "/dimensions"],
    ]);
  });

  test("is thrown by compileRubric", () => {
    expect(() => compileRubric({ kind: "rubric", id: "r", indicators: [{ ...one, weight: "2" }] })).toThrow(
      "weighting.sum_not_one",
    );
  });
});

describe("bounds that hold", () => {
  test("are inclusive", () => {
    const indicators = [
      { ...one, id: "a", weight: "0.35", category: "result" },
      { ...one, id: "b", weight: "0.65", category: "quality" },
    ];
    const categories = [
      { id: "result", least: "0.35", most: "0.35" },
      { id: "process", most: "0" },
    ];
    const bounds = { categories, indicator: { least: "0.35", most: "0.65" } };
    expect(faults({ kind: "rubric", id: "r", indicators, bounds })).toEqual([]);
  });
});
