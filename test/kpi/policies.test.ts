import type { DecimalInput } from "attainment/kernel";
import type { RubricResult } from "attainment/kpi";
import { describe, expect, test } from "vitest";
import { traced } from "./rate.js";

type Values = Readonly<Record<string, DecimalInput | null>>;

const applies = { field: "role", is: "seller" };
const flat = [
  { id: "a", measure: "a", weight: "0.5", appliesWhen: applies },
  { id: "b", measure: "b", weight: "0.3" },
  { id: "c", measure: "c", weight: "0.2" },
];

/** Score or reason, and the weights after the policies. */
function outcome(result: RubricResult): readonly [string, ...string[]] {
  return [result.value ?? `null: ${result.reason}`, ...result.indicators.map(({ weight }) => weight)];
}

function score(policies: object, { a, b, c }: Values, role = "seller"): readonly string[] {
  const document = { kind: "rubric", id: "r", indicators: flat, ...policies };
  return outcome(traced(document, { a: a ?? null, b: b ?? null, c: c ?? null }, { role }));
}

describe("missing values", () => {
  const measures = { a: null, b: "0.8", c: "0.6" };
  test.each<[string, object, readonly string[]]>([
    ["refuse by default", {}, ["null: missing_value", "0.5", "0.3", "0.2"]],
    ["leave their weight to the others", { missing: "reweight" }, ["72.00", "0", "0.6", "0.4"]],
    ["count as zero", { missing: "zero" }, ["36.00", "0.5", "0.3", "0.2"]],
    ["move their weight to one", { missing: { moveTo: "c" } }, ["66.00", "0", "0.3", "0.7"]],
  ])("%s", (_name, policies, expected) => {
    expect(score(policies, measures)).toEqual(expected);
  });

  test("weight cannot move to what is missing itself", () => {
    expect(score({ missing: { moveTo: "c" } }, { a: null, b: "1", c: null })[0]).toBe(
      "null: move_to_missing",
    );
  });

  test.each(["reweight", "zero", { moveTo: "a" }])(
    "where all are missing there is no score: %j",
    (missing) => {
      expect(score({ missing }, { a: null, b: null, c: null })[0]).toBe("null: all_missing");
    },
  );

  test("one without weight has no effect", () => {
    const indicators = [...flat, { id: "d", measure: "d", weight: "0" }];
    const document = { kind: "rubric", id: "r", indicators, missing: "zero" };
    const measures = { a: "1", b: "1", c: "1" };
    expect(traced(document, { ...measures, d: null }, { role: "seller" }).value).toBe("100.00");
    const refusing = { ...document, missing: "refuse" };
    expect(traced(refusing, { ...measures, d: null }, { role: "seller" }).value).toBe("100.00");
    const none = { a: null, b: null, c: null, d: "1" };
    expect(traced(document, none, { role: "seller" }).reason).toBe("all_missing");
  });
});

describe("what does not apply", () => {
  test.each<[string, object, Values, readonly string[]]>([
    ["leaves by default", {}, { a: null, b: "0.8", c: "0.6" }, ["72.00", "0", "0.6", "0.4"]],
    ["leaves also where it has a value", {}, { a: "1", b: "0.8", c: "0.6" }, ["72.00", "0", "0.6", "0.4"]],
    [
      "counts as zero",
      { notApplicable: "zero" },
      { a: "1", b: "0.8", c: "0.6" },
      ["36.00", "0.5", "0.3", "0.2"],
    ],
    [
      "refuses",
      { notApplicable: "refuse", missing: "reweight" },
      { a: "1", b: "0.8", c: "0.6" },
      ["null: not_applicable", "0.5", "0.3", "0.2"],
    ],
    [
      "leaves first, then what is missing",
      { missing: "reweight" },
      { a: "1", b: "0.8", c: null },
      ["80.00", "0", "1", "0"],
    ],
    [
      "counts as zero beside what is missing",
      { notApplicable: "zero", missing: "reweight" },
      { a: "1", b: "0.8", c: null },
      ["30.00", "0.625", "0.375", "0"],
    ],
    [
      "is not what weight moves to",
      { missing: { moveTo: "a" } },
      { a: "1", b: "0.8", c: null },
      ["null: move_to_missing", "0.5", "0.3", "0.2"],
    ],
  ])("%s", (_name, policies, measures, expected) => {
    expect(score(policies, measures, "clerk")).toEqual(expected);
  });

  test("a condition that is missing is not met", () => {
    const document = { kind: "rubric", id: "r", indicators: flat };
    const { indicators } = traced(document, { a: "1", b: "1", c: "1" }, { role: null });
    expect(indicators[0]).toMatchObject({ status: "notApplicable", reason: "not_applicable", ratio: null });
  });

  test("without anything that applies there is no score", () => {
    const indicators = [{ id: "a", measure: "a", weight: "1", appliesWhen: applies }];
    for (const notApplicable of ["reweight", "refuse"]) {
      const result = traced(
        { kind: "rubric", id: "r", indicators, notApplicable },
        { a: "1" },
        { role: "clerk" },
      );
      expect([result.value, result.reason]).toEqual([null, "not_applicable"]);
    }
  });
});

describe("dimensions", () => {
  const dimensions = [
    { id: "result", weight: "0.6", indicators: [flat[0], { ...flat[1], weight: "0.5" }] },
    {
      id: "process",
      weight: "0.4",
      indicators: [
        { ...flat[2], weight: "0.25" },
        { id: "d", measure: "d", weight: "0.75" },
      ],
    },
  ];
  const only = { id: "extra", weight: "0", indicators: [{ id: "e", measure: "e", weight: "1" }] };
  const rubric = { kind: "rubric", id: "r", dimensions };
  const score = (policies: object, measures: Values, role = "seller") =>
    outcome(traced({ ...rubric, ...policies }, measures, { role }));

  test("weigh what their indicators share", () => {
    expect(score({}, { a: "1", b: "0.5", c: "0", d: "1" })).toEqual(["75.00", "0.3", "0.3", "0.1", "0.3"]);
  });

  test("share weight within, as long as something is left of them", () => {
    const measures = { a: null, b: "0.5", c: "0", d: "1" };
    expect(score({ missing: "reweight" }, measures)).toEqual(["60.00", "0", "0.6", "0.1", "0.3"]);
    expect(score({}, { ...measures, a: "1" }, "clerk")).toEqual(["60.00", "0", "0.6", "0.1", "0.3"]);
  });

  test("leave where nothing in them applies", () => {
    const clerk = [{ ...dimensions[0], indicators: [{ ...flat[0], weight: "1" }] }, dimensions[1]];
    const measures = { a: null, c: "0.4", d: "0.8" };
    const result = traced({ ...rubric, dimensions: clerk }, measures, { role: "clerk" });
    expect(result.value).toBe("70.00");
    expect(result.dimensions).toEqual([
      { id: "result", ratio: null, weight: "0" },
      { id: "process", ratio: "0.7", weight: "1" },
    ]);
  });

  test("leave where all in them is missing, or count as zero", () => {
    const measures = { a: null, b: null, c: "0.4", d: "0.8" };
    expect(score({ missing: "reweight" }, measures)).toEqual(["70.00", "0", "0", "0.25", "0.75"]);
    expect(score({ missing: "zero" }, measures)).toEqual(["28.00", "0.3", "0.3", "0.1", "0.3"]);
    expect(score({}, measures)[0]).toBe("null: missing_value");
  });

  test("give weight to an indicator of another dimension as a share of the whole", () => {
    const policies = { missing: { moveTo: "d" } };
    expect(score(policies, { a: null, b: "1", c: "0", d: "0.5" })).toEqual([
      "60.00",
      "0",
      "0.3",
      "0.1",
      "0.6",
    ]);
    expect(score(policies, { a: null, b: null, c: "0", d: "0.5" })).toEqual([
      "45.00",
      "0",
      "0",
      "0.1",
      "0.9",
    ]);
    expect(score(policies, { a: null, b: "1", c: null, d: "0.5" })).toEqual([
      "65.00",
      "0",
      "0.3",
      "0",
      "0.7",
    ]);
  });

  test("receive weight also where they have none of their own", () => {
    const document = { ...rubric, dimensions: [...dimensions, only], missing: { moveTo: "e" } };
    const measures = { a: null, b: "1", c: "0", d: "0.5", e: "1" };
    expect(outcome(traced(document, measures, { role: "seller" }))).toEqual([
      "75.00",
      "0",
      "0.3",
      "0.1",
      "0.3",
      "0.3",
    ]);
  });

  test("without weight do not refuse", () => {
    const document = { ...rubric, dimensions: [...dimensions, only] };
    const measures = { a: "1", b: "1", c: "1", d: "1", e: null };
    expect(traced(document, measures, { role: "seller" }).value).toBe("100.00");
  });
});

describe("too new to rate", () => {
  const grades = { kind: "bands", mode: "whole", bands: [{ id: "B", from: "0", amount: "0.9" }] };
  const rubric = { kind: "rubric", id: "r", indicators: flat, grades, tooNew: { field: "months", lt: "3" } };

  test("has no score, no grade, and the coefficient 1", () => {
    const result = traced(rubric, { a: null, b: "1", c: "1", months: "2" }, { role: "seller" });
    expect(result).toMatchObject({
      value: null,
      reason: "too_new",
      grade: null,
      coefficient: "1",
      issues: [],
    });
    expect(result.indicators.map(({ status, contribution }) => [status, contribution])).toEqual([
      ["missing", "0"],
      ["rated", "0"],
      ["rated", "0"],
    ]);
  });

  test.each(["3", null])("is nobody where the condition is not met or missing: %s", (months) => {
    const result = traced(rubric, { a: "1", b: "1", c: "1", months }, { role: "seller" });
    expect(result).toMatchObject({ value: "100.00", grade: "B", coefficient: "0.9" });
  });
});

test("weights that are only proportions move as shares of the whole rubric", () => {
  const of = (id: string, weight: string) => ({ id, measure: id, weight });
  const rubric = {
    kind: "rubric",
    id: "r",
    weights: "relative",
    missing: { moveTo: "d" },
    dimensions: [
      { id: "x", weight: "1", indicators: [of("a", "3"), of("b", "1")] },
      { id: "y", weight: "1", indicators: [of("c", "1"), of("d", "4")] },
    ],
  };
  const { value, indicators } = traced(rubric, { a: null, b: "1", c: "0", d: "0.5" });
  expect([value, indicators.map(({ weight }) => weight)]).toEqual(["51.25", ["0", "0.125", "0.1", "0.775"]]);
});
