import { type KpiCode, lintRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";

const four = ["a", "b", "c", "d"].map((id) => ({ id, measure: id, source: "CRM" }));
const base = { kind: "rubric", id: "r", weights: "equal", indicators: four };
const gate = { kind: "gate", id: "veto", when: { field: "violations", gte: "1" }, set: "0" };
const bonus = { kind: "add", id: "bonus", amount: { measure: "points" } };
const round = (places: number) => ({ kind: "round", id: `to-${places}`, mode: "halfUp", places });
const grades = (bands: readonly object[], more: object = {}) => ({
  grades: { kind: "bands", mode: "whole", bands, ...more },
});
const points = (...values: readonly string[]) => values.map((value, index) => ({ at: String(index), value }));

/** The rubric with its first indicator changed. */
const first = (more: object) => ({ indicators: [{ ...four[0], ...more }, ...four.slice(1)] });

function lint(more: object): readonly (readonly [string, string, string])[] {
  return lintRubric({ ...base, ...more }).map(({ code, path, severity }) => [code, path, severity]);
}

describe("what is seldom meant", () => {
  test.each<[string, object, readonly [KpiCode | string, string, string]]>([
    ["three indicators", { indicators: four.slice(1) }, ["kpi.indicator_count", "", "hint"]],
    [
      "eleven indicators",
      {
        indicators: Array.from({ length: 11 }, (_, index) => ({
          id: `i${index}`,
          measure: `m${index}`,
          source: "CRM",
        })),
      },
      ["kpi.indicator_count", "", "hint"],
    ],
    ["a source that is not told", first({ source: undefined }), ["kpi.no_source", "/indicators/0", "hint"]],
    [
      "one measure scored twice",
      first({ measure: "b" }),
      ["kpi.measure_scored_twice", "/indicators/1/measure", "warning"],
    ],
    ["few results", first({ category: "result" }), ["kpi.results_share", "", "hint"]],
    ["a target of zero", first({ target: "0" }), ["kpi.zero_target", "/indicators/0/target", "warning"]],
    [
      "steps of a target of zero",
      first({ target: "0", curve: { kind: "steps", size: "1", of: "target", points: "1" } }),
      ["kpi.zero_target", "/indicators/0/target", "warning"],
    ],
    [
      "a target beside a rating",
      first({ target: "1", rating: { from: "1", to: "5" } }),
      ["kpi.unused_target", "/indicators/0/target", "warning"],
    ],
    [
      "a target beside a range",
      first({ target: "1", curve: { kind: "inRange", low: "1", high: "5" } }),
      ["kpi.unused_target", "/indicators/0/target", "warning"],
    ],
    [
      "a stretch that is clipped",
      first({
        target: "100",
        curve: { kind: "threshold", threshold: "80", stretch: "120", atThreshold: "0.5", atStretch: "1.5" },
      }),
      ["kpi.clipped_stretch", "/indicators/0/curve/atStretch", "warning"],
    ],
    [
      "a descriptor off the scale",
      first({
        rating: {
          from: "1",
          to: "5",
          descriptors: [
            { at: "5", text: "best" },
            { at: "6", text: "better still" },
          ],
        },
      }),
      ["kpi.descriptor_off_scale", "/indicators/0/rating/descriptors/1/at", "warning"],
    ],
    [
      "bands that worsen upward and do not say who owns a bound",
      first({
        curve: {
          kind: "bands",
          mode: "whole",
          bands: [
            { from: "0", amount: "1" },
            { from: "2", amount: "0" },
          ],
        },
      }),
      ["scale.boundary_unstated", "/indicators/0/curve/boundary", "warning"],
    ],
    ["bonus points behind a gate", { steps: [gate, bonus] }, ["kpi.lifts_gate", "/steps/1", "warning"]],
    [
      "a floor behind a gate",
      { steps: [gate, { kind: "floor", id: "least", at: "10" }] },
      ["kpi.lifts_gate", "/steps/1", "warning"],
    ],
    [
      "another value behind a gate",
      { steps: [gate, { kind: "replace", id: "new", value: "1" }] },
      ["kpi.lifts_gate", "/steps/1", "warning"],
    ],
    [
      "a higher gate behind a gate",
      { steps: [gate, { ...gate, id: "limit", when: { field: "late", gte: "1" }, set: "60" }] },
      ["kpi.lifts_gate", "/steps/1", "warning"],
    ],
    [
      "a factor behind a gate that sets more than zero",
      {
        steps: [
          { ...gate, set: "60" },
          { kind: "multiply", id: "factor", by: "1.1" },
        ],
      },
      ["kpi.lifts_gate", "/steps/1", "warning"],
    ],
    [
      "a cap that a later step passes",
      { steps: [{ kind: "cap", id: "most", at: "100" }, bonus] },
      ["steps.passes_cap", "/steps/1", "warning"],
    ],
    [
      "two roundings, the second coarser",
      { steps: [round(1), round(0)] },
      ["kpi.rounded_twice", "/steps/0", "warning"],
    ],
    [
      "a rounding and a coarser one in the end",
      { steps: [round(3)], rounding: { mode: "halfUp", places: 2 } },
      ["kpi.rounded_twice", "/steps/0", "warning"],
    ],
    [
      "a rounding that is scaled afterwards",
      { steps: [round(0), { kind: "multiply", id: "factor", by: "1.05" }] },
      ["kpi.rounded_twice", "/steps/0", "warning"],
    ],
    [
      "a grid that does not hold the first",
      {
        steps: [
          { kind: "round", id: "half", mode: "halfUp", step: "0.5" },
          { kind: "round", id: "third", mode: "halfUp", step: "0.3" },
        ],
      },
      ["kpi.rounded_twice", "/steps/0", "warning"],
    ],
    [
      "a rounding within a curve",
      first({ curve: { kind: "curve", points: points("0", "1"), steps: [round(2)] } }),
      ["kpi.rounded_twice", "/indicators/0/curve/steps/0", "warning"],
    ],
    [
      "bands that are rounded within a curve",
      first({
        curve: {
          kind: "bands",
          mode: "graduated",
          bands: [{ from: "0", rate: "0.1" }],
          roundEachBand: { mode: "halfUp", places: 2 },
        },
      }),
      ["kpi.rounded_twice", "/indicators/0/curve/roundEachBand", "warning"],
    ],
    [
      "scores below all grades",
      grades([{ from: "60" }], { mode: undefined }),
      ["kpi.grade_gap", "/grades/bands/0/from", "warning"],
    ],
    [
      "scores below all grades, where bounds belong to the band below",
      grades([{ from: "60" }], { mode: undefined, boundary: "lowerBand" }),
      ["kpi.grade_gap", "/grades/bands/0/from", "warning"],
    ],
    [
      "scores above all grades",
      grades([{ from: "0", to: "100" }], { mode: undefined, above: "refuse" }),
      ["kpi.grade_gap", "/grades/bands/0/to", "warning"],
    ],
    [
      "a coefficient that falls",
      grades([
        { from: "0", amount: "0.7" },
        { from: "60", amount: "1.2" },
        { from: "90", amount: "1" },
      ]),
      ["kpi.coefficient_falls", "/grades/bands/2/amount", "warning"],
    ],
    [
      "a curve of coefficients that falls",
      { coefficients: { kind: "curve", points: points("1", "0.5") } },
      ["kpi.coefficient_falls", "/coefficients/points/1/value", "warning"],
    ],
  ])("%s", (_name, more, found) => {
    // As JSON, which has no undefined: a field that is undefined here is one that is left out.
    expect(lint(JSON.parse(JSON.stringify(more)))).toEqual([found]);
  });

  test("single weights that are small or large", () => {
    const weights = ["0.04", "0.05", "0.3", "0.61"];
    const indicators = four.map((each, index) => ({ ...each, weight: weights[index] }));
    expect(lint({ weights: "relative", indicators })).toEqual([
      ["kpi.unusual_weight", "/indicators/0/weight", "hint"],
      ["kpi.unusual_weight", "/indicators/3/weight", "hint"],
    ]);
    const [small, ...others] = four.map(({ id }) => ({ id, measure: id, source: "CRM" }));
    const remainder = [
      small,
      ...others.map((each, index) => ({ ...each, weight: ["0.36", "0.3", "0.3"][index] })),
    ];
    expect(lint({ weights: "remainder", indicators: remainder }).map(([, path]) => path)).toEqual([
      "/indicators/0",
      "/indicators/1/weight",
    ]);
  });

  test.each<[string, object]>([
    ["nothing", {}],
    [
      "bounds of its own",
      {
        weights: "relative",
        indicators: four.map((each, index) => ({
          ...each,
          category: index === 0 ? "result" : "process",
          weight: String(index + 1),
        })),
        bounds: { categories: [{ id: "result" }], indicator: {} },
      },
    ],
    ["a gate behind bonus points", { steps: [bonus, gate] }],
    ["a gate that is asked again", { steps: [gate, bonus, { ...gate, id: "again" }] }],
    [
      "points that are taken behind a gate",
      {
        steps: [
          gate,
          { kind: "add", id: "deduction", amount: "-5" },
          { kind: "cap", id: "most", at: "100" },
          { kind: "multiply", id: "factor", by: "2" },
        ].slice(0, 3),
      },
    ],
    [
      "a rounding that a finer one leaves alone",
      { steps: [round(0), { kind: "add", id: "bonus", amount: "1" }] },
    ],
    [
      "a rounding to a multiple that a finer one leaves alone",
      {
        steps: [{ kind: "round", id: "half", mode: "halfUp", step: "0.5" }],
        rounding: { mode: "halfUp", places: 1 },
      },
    ],
    ["a last rounding", { steps: [bonus, round(0)] }],
    [
      "a score of zero, which a first band from zero holds wherever bounds belong",
      grades([{ from: "0", amount: "1" }], { boundary: "lowerBand" }),
    ],
    [
      "a target of zero that nothing divides by",
      first({ target: "0", curve: { kind: "worstToTarget", worst: "9" } }),
    ],
  ])("says nothing of %s", (_name, more) => {
    expect(lint(more)).toEqual([]);
  });

  test("tells every weight where all are equal, on both levels", () => {
    const [a, ...others] = four;
    const dimensions = [
      { id: "one", indicators: [{ ...a, weight: "0.7" }] },
      { id: "two", weight: "0.3", indicators: others },
    ];
    const found = lintRubric({ kind: "rubric", id: "r", weights: "equal", dimensions });
    expect(found.flatMap(({ code, path }) => (code === "kpi.unused_weight" ? [path] : []))).toEqual([
      "/dimensions/1/weight",
      "/dimensions/0/indicators/0/weight",
    ]);
  });

  test("shows a share that does not end to 6 places", () => {
    const three = four
      .slice(1)
      .map((each, index) => ({ ...each, category: index === 0 ? "result" : "process" }));
    const share = lintRubric({ ...base, indicators: three }).find(({ code }) => code === "kpi.results_share");
    expect(share?.message).toContain("Results have 0.333333 of the weight");
  });

  test("gives errors alone where there are any", () => {
    expect(lint({ outOf: "-1", indicators: four.slice(1) })).toEqual([
      ["kpi.not_positive", "/outOf", "error"],
    ]);
    expect(lint({ indicators: 1 }).map(([code]) => code)).toEqual(["document.wrong_type"]);
  });
});
