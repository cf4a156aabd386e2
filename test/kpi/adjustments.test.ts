import { compileRubric, lintRubric, safeCompileRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";
import { traced } from "./rate.js";

const indicators = [{ id: "i", measure: "x", weight: "1" }];
const base = { kind: "rubric", id: "r", outOf: "1", indicators };

function faults(document: unknown) {
  const compiled = safeCompileRubric(document);
  return compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path]);
}

function lints(document: unknown) {
  return lintRubric(document)
    .filter(({ severity }) => severity === "warning")
    .map(({ code, path }) => [code, path]);
}

describe("points within bounds", () => {
  const steps = [
    { kind: "points", id: "bonus", amount: { measure: "earned" }, least: "0", most: "5" },
    { kind: "gate", id: "veto", when: { field: "points.bonus", gte: "5" }, set: "1" },
  ];

  test("are cut to them, and can be asked about by later steps", () => {
    const read = ["-3", "0", "4.5", "5", "7"].map((earned) => {
      const { value, adjustments } = traced({ ...base, steps }, { x: "80", earned });
      return [value, adjustments?.[0]?.kind, adjustments?.[0]?.after];
    });
    expect(read).toEqual([
      ["80.00", "points", "80"],
      ["80.00", "points", "80"],
      ["84.50", "points", "84.5"],
      ["1.00", "points", "85"],
      ["1.00", "points", "85"],
    ]);
    expect(compileRubric({ ...base, steps }).inputs).toEqual(["earned", "x"]);
  });

  test("that are missing leave no score, and what stands behind them is not told", () => {
    const { value, reason, adjustments } = traced({ ...base, steps }, { x: "80", earned: null });
    expect([value, reason, adjustments?.map(({ id }) => id)]).toEqual([null, "missing_measure", ["bonus"]]);
  });

  test("are made of what the rubric knows, behind its limits", () => {
    const limits = [{ id: "half", when: { field: "earned", gte: "1" }, at: "0.5" }];
    const own = [{ kind: "points", id: "b", amount: { measure: "ratio.i" }, most: "0.4" }];
    const read = (amount: string) =>
      traced({ ...base, outOf: "100", limits, steps: own }, { x: amount, earned: "1" });
    expect(["0.9", "0.3"].map((x) => read(x).value)).toEqual(["50.40", "30.30"]);
    expect(compileRubric({ ...base, steps: own }).inputs).toEqual(["x"]);
  });

  test("apply where their condition is met alone", () => {
    const when = { field: "earned", gte: "2" };
    const only = { ...base, steps: [{ kind: "points", id: "b", when, amount: "-2" }] };
    expect(traced(only, { x: "80", earned: "1" }).value).toBe("80.00");
    expect(traced(only, { x: "80", earned: "2" }).value).toBe("78.00");
  });
});

test("a level cap holds the score that is graded too, where that is the one before a last rounding", () => {
  const capped = {
    ...base,
    steps: [{ kind: "round", id: "whole", mode: "halfUp", places: 0 }],
    gradeFrom: "unrounded",
    grades: {
      kind: "bands",
      bands: [
        { id: "B", from: "0" },
        { id: "A", from: "85" },
      ],
    },
    levelCaps: [{ id: "c", when: { field: "late", gte: "1" }, grade: "B" }],
  };
  const read = ["0", "1"].map((late) => traced(capped, { x: "90.4", late }));
  expect(read.map(({ value, grade }) => [value, grade])).toEqual([
    ["90", "A"],
    ["84", "B"],
  ]);
});

describe("faults and lint", () => {
  const grades = {
    kind: "bands",
    bands: [
      { id: "B", from: "0" },
      { id: "A", from: "85" },
    ],
  };
  const when = { field: "x", lt: "0" };

  test.each<[string, object, readonly (readonly string[])[]]>([
    [
      "points whose bounds are turned around",
      { steps: [{ kind: "points", id: "p", amount: "1", least: "2", most: "1" }] },
      [["kpi.bad_range", "/steps/0/most"]],
    ],
    [
      "a limit for nobody",
      { limits: [{ id: "l", when, at: "1", indicators: ["j"] }] },
      [["kpi.unknown_indicator", "/limits/0/indicators/0"]],
    ],
    [
      "a limit that is no number",
      { limits: [{ id: "l", when, at: "one" }] },
      [["decimal.not_decimal", "/limits/0/at"]],
    ],
    [
      "a level cap at no grade",
      { grades, levelCaps: [{ id: "c", when, grade: "Z" }] },
      [["kpi.unknown_grade", "/levelCaps/0/grade"]],
    ],
    [
      "a level cap without grades",
      { levelCaps: [{ id: "c", when, grade: "A" }] },
      [["kpi.unknown_grade", "/levelCaps/0/grade"]],
    ],
    [
      "a level cap with the id of a step",
      { grades, steps: [{ kind: "add", id: "c", amount: "1" }], levelCaps: [{ id: "c", when, grade: "B" }] },
      [["document.duplicate_id", "/levelCaps/0/id"]],
    ],
    [
      "a team without a person",
      { grades, teamCoefficient: "1.1" },
      [["kpi.team_coefficient_alone", "/teamCoefficient"]],
    ],
    ["a scale that ends at its start", { outOf: { from: "5", to: "5" } }, [["kpi.bad_range", "/outOf/to"]]],
    [
      "signed points of incidents",
      { incidents: { rules: [{ id: "a", effect: "negative", points: "-1" }] } },
      [["kpi.negative_points", "/incidents/rules/0/points"]],
    ],
    [
      "two rules of one id",
      {
        incidents: {
          rules: [
            { id: "a", effect: "negative", points: "1" },
            { id: "a", effect: "positive", points: "1" },
          ],
        },
      },
      [["document.duplicate_id", "/incidents/rules/1/id"]],
    ],
    [
      "flags that are turned around",
      {
        incidents: {
          rules: [{ id: "a", effect: "negative", points: "1" }],
          flags: { high: "0.4", low: "0.5" },
        },
      },
      [["kpi.bad_range", "/incidents/flags/low"]],
    ],
    [
      "points of points",
      { steps: [{ kind: "points", id: "a", amount: { measure: "points.a" } }] },
      [["kpi.points_of_points", "/steps/0/amount/measure"]],
    ],
    [
      "a level cap at a grade between two printed scores",
      {
        rounding: { mode: "halfUp", places: 0 },
        grades: {
          kind: "bands",
          bands: [
            { id: "C", from: "0" },
            { id: "B", from: "84.5" },
            { id: "A", from: "85" },
          ],
        },
        levelCaps: [{ id: "c", when, grade: "B" }],
      },
      [["kpi.unprinted_grade", "/levelCaps/0/grade"]],
    ],
    [
      "a level cap at a grade that holds only its own bound, which belongs to the grade below",
      {
        rounding: { mode: "halfUp", places: 0 },
        grades: {
          kind: "bands",
          boundary: "lowerBand",
          bands: [
            { id: "C", from: "0" },
            { id: "B", from: "84" },
            { id: "A", from: "84.5" },
          ],
        },
        levelCaps: [{ id: "c", when, grade: "B" }],
      },
      [["kpi.unprinted_grade", "/levelCaps/0/grade"]],
    ],
    [
      "a guard without a target",
      {
        indicators: [
          {
            ...indicators[0],
            guard: {
              baseline: "1",
              most: {
                kind: "curve",
                points: [
                  { at: "0", value: "1" },
                  { at: "1", value: "0" },
                ],
              },
            },
          },
        ],
      },
      [["kpi.target_needed", "/indicators/0/target"]],
    ],
  ])("%s", (_name, change, expected) => {
    expect(faults({ ...base, ...change })).toEqual(expected);
  });

  test.each<[string, object, readonly (readonly string[])[]]>([
    [
      "a level cap at the best grade",
      { grades, levelCaps: [{ id: "c", when, grade: "A" }] },
      [["kpi.idle_level_cap", "/levelCaps/0/grade"]],
    ],
    [
      "incidents that nothing reads",
      { incidents: { rules: [{ id: "a", effect: "negative", points: "1" }] } },
      [["kpi.unread_incidents", "/incidents"]],
    ],
    ["factors that are shares", { weights: "factors" }, [["kpi.factors_sum_to_one", "/weights"]]],
    [
      "points that lift a veto",
      {
        steps: [
          { kind: "gate", id: "v", when, set: "0" },
          { kind: "points", id: "p", amount: "1" },
        ],
      },
      [["kpi.lifts_gate", "/steps/1"]],
    ],
    [
      "deductions behind a veto",
      {
        steps: [
          { kind: "gate", id: "v", when, set: "0" },
          { kind: "points", id: "p", amount: { measure: "m" }, most: "0" },
        ],
      },
      [],
    ],
    [
      "a rating that is an opinion",
      { indicators: [{ ...indicators[0], rating: { from: "1", to: "5" } }] },
      [["kpi.not_measurable", "/indicators/0/rating"]],
    ],
  ])("%s", (_name, change, expected) => {
    expect(lints({ ...base, ...change })).toEqual(expected);
  });

  test("bands 80 to 99 and 100 to 115 leave 99.5 in none of them, and are refused with the hole", () => {
    const bands = [
      { id: "C", from: "80", to: "99" },
      { id: "B", from: "100", to: "115" },
    ];
    const issues = safeCompileRubric({ ...base, grades: { kind: "bands", above: "clamp", bands } });
    expect(issues.ok ? [] : issues.issues.map(({ code, path }) => [code, path])).toEqual([
      ["scale.gap", "/grades/bands/0/to"],
    ]);
  });

  test("a level cap at the best grade changes nothing", () => {
    const cap = { ...base, grades, levelCaps: [{ id: "c", when: { field: "x", gte: "0" }, grade: "A" }] };
    expect(traced(cap, { x: "90" }).value).toBe("90.00");
  });

  test.each<[string, object, string]>([
    ["to whole points", { rounding: { mode: "halfUp", places: 0 } }, "84"],
    [
      "by a last step of 0.5",
      { steps: [{ kind: "round", id: "half", step: "0.5", mode: "halfUp" }] },
      "84.5",
    ],
    ["where a bound belongs to the band below", { grades: { ...grades, boundary: "lowerBand" } }, "85.00"],
    ["by a grade of the unrounded score", { gradeFrom: "unrounded" }, "84.99"],
  ])("a level cap cuts to the highest printed score of its grade, rounded %s", (_name, change, expected) => {
    const cap = { ...base, grades, levelCaps: [{ id: "c", when: { field: "x", gte: "0" }, grade: "B" }] };
    const { value, grade } = traced({ ...cap, ...change }, { x: "93.3" });
    expect([value, grade]).toEqual([expected, "B"]);
  });
});
