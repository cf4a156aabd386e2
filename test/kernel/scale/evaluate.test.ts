import { describe, expect, test } from "vitest";
import { isAttainmentError } from "../../../src/kernel/issue/index.js";
import { compileScale } from "../../../src/kernel/scale/index.js";

const scale = compileScale({
  kind: "bands",
  mode: "graduated",
  below: "refuse",
  bands: [{ from: "0", rate: "0.05" }],
});

function codes(input: unknown): readonly (readonly [code: string, path: string])[] {
  const read = scale.safeEvaluate(input);
  return read.ok ? [] : read.issues.map(({ code, path }) => [code, path] as const);
}

function thrownBy(run: () => unknown): readonly (readonly [code: string, path: string])[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => [code, path] as const);
    throw error;
  }
  return [];
}

describe("an input", () => {
  test.each([
    ["1000", "50"],
    [1000, "50"],
    [1000n, "50"],
    [0.1, "0.005"],
    ["1e3", "50"],
    ["+1000.", "50"],
    [{ value: "1000" }, "50"],
    [{ value: 1000, quota: "5" }, "50"],
    [{ value: "1000", quota: undefined }, "50"],
  ])("%o gives %s", (input, value) => {
    expect(scale.safeEvaluate(input)).toMatchObject({ ok: true, data: { value } });
  });

  test.each([
    [" 1", "decimal.not_decimal", ""],
    ["1,000", "decimal.not_decimal", ""],
    ["0x10", "decimal.not_decimal", ""],
    ["", "decimal.not_decimal", ""],
    ["1_000", "decimal.not_decimal", ""],
    ["NaN", "decimal.not_decimal", ""],
    [Number.NaN, "decimal.not_finite", ""],
    [Number.POSITIVE_INFINITY, "decimal.not_finite", ""],
    [2 ** 53 + 2, "decimal.unsafe_integer", ""],
    ["1".repeat(61), "decimal.too_long", ""],
    [10n ** 101n, "decimal.too_long", ""],
    [null, "decimal.wrong_type", ""],
    [undefined, "decimal.wrong_type", ""],
    [true, "decimal.wrong_type", ""],
    [["1"], "decimal.wrong_type", ""],
    [() => "1", "decimal.wrong_type", ""],
    [Symbol("1"), "decimal.wrong_type", ""],
    [{}, "scale.bad_input", "/value"],
    [new Date(0), "document.not_json", ""],
    [{ value: "1", valu: "2" }, "document.unknown_field", "/valu"],
    [{ value: "1", [Symbol("s")]: 1 }, "document.not_json", ""],
    [{ value: "1,0" }, "decimal.not_decimal", "/value"],
    [{ value: null }, "decimal.wrong_type", "/value"],
    [{ value: "1", quota: "x" }, "decimal.not_decimal", "/quota"],
    [{ value: "1", by: {} }, "decimal.wrong_type", "/by"],
    [{ value: "1", on: "today" }, "date.not_a_date", "/on"],
    [Object.defineProperty({}, "value", { enumerable: true, get: () => "1" }), "document.accessor", "/value"],
  ])("%o is a coded fault", (input, code, path) => {
    expect(codes(input)).toEqual([[code, path]]);
  });

  test("that throws when it is read is a coded fault too", () => {
    const trap = () => {
      throw new Error("trap");
    };
    expect(codes(new Proxy({}, { ownKeys: trap }))).toEqual([["document.unreadable", ""]]);
  });

  test("tells all its faults at once, and throws them at the other door", () => {
    const expected = [
      ["document.unknown_field", "/extra"],
      ["decimal.not_decimal", "/value"],
      ["decimal.not_finite", "/quota"],
    ];
    expect(codes({ value: "x", quota: Number.NaN, extra: 1 })).toEqual(expected);
    // The types refuse it; plain JavaScript does not.
    const input: { value: string } = { value: "x", ...{ quota: Number.NaN, extra: 1 } };
    expect(thrownBy(() => scale.evaluate(input))).toEqual(expected);
  });

  test("by has no meaning on a curve", () => {
    const curve = compileScale({
      kind: "curve",
      points: [
        { at: "0", value: "0" },
        { at: "1", value: "1" },
      ],
    });
    expect(thrownBy(() => curve.evaluate({ value: "1", by: "1" }))).toEqual([["scale.bad_input", "/by"]]);
  });
});

describe("many inputs", () => {
  test("give texts in their order", () => {
    expect(scale.evaluateMany(["100", 200, 300n, { value: "400" }])).toEqual(["5", "10", "15", "20"]);
    expect(scale.evaluateMany([])).toEqual([]);
  });

  test("throw together, each by its index", () => {
    expect(thrownBy(() => scale.evaluateMany(["1", "x", "2", "-1", { value: "1", by: "y" }]))).toEqual([
      ["decimal.not_decimal", "/1"],
      ["scale.refused_below", "/3"],
      ["decimal.not_decimal", "/4/by"],
    ]);
  });

  test("leave out what has no value, and say so", () => {
    const { values, issues, leftOut } = scale.safeEvaluateMany(["1", "x", "-1"]);
    expect(values).toEqual(["0.05", null, null]);
    expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ["decimal.not_decimal", "error", "/1"],
      ["scale.refused_below", "error", "/2"],
    ]);
    expect(leftOut).toEqual([
      { id: "#1", stream: "inputs", index: 1, reason: "decimal.not_decimal", amount: null },
      { id: "#2", stream: "inputs", index: 2, reason: "scale.refused_below", amount: "-1" },
    ]);
  });

  test("are an array", () => {
    expect(scale.safeEvaluateMany("1").issues.map(({ code }) => code)).toEqual(["scale.bad_input"]);
  });

  test("list at most as many issues as asked, and count the rest", () => {
    const { issues, leftOut } = scale.safeEvaluateMany(["a", "b", "c"], { maxIssues: 1 });
    expect(issues.map(({ code, params }) => [code, params.rest])).toEqual([
      ["decimal.not_decimal", undefined],
      ["document.more_issues", 2],
    ]);
    expect(leftOut).toHaveLength(3);
  });
});

describe("steps that read measures", () => {
  const stepped = compileScale({
    kind: "bands",
    mode: "whole",
    bands: [{ from: "0", rate: "0.1" }],
    steps: [
      { kind: "multiply", id: "seniority", by: { measure: "factor" } },
      { kind: "gate", id: "conduct", when: { field: "violations", gte: "1" }, set: "0" },
      { kind: "round", id: "cents", places: 2, mode: "halfUp" },
    ],
  });

  test("list them as inputs and use them", () => {
    expect(stepped.inputs).toEqual(["factor", "violations"]);
    expect(stepped.evaluate("100", { measures: { factor: "1.5", violations: "0" } }).value).toBe("15.00");
    expect(
      stepped.evaluate("100", { measures: { factor: "1.5" }, attributes: { violations: 2 } }).value,
    ).toBe("0.00");
    expect(stepped.evaluateMany(["100", "200"], { measures: { factor: 2, violations: 0 } })).toEqual([
      "20.00",
      "40.00",
    ]);
    expect(stepped.difference("100", "300", { measures: { factor: 1, violations: 0 } })).toBe("20.00");
    expect(stepped.inverse("30", { step: "1", measures: { factor: "1.5", violations: "0" } }).value).toBe(
      "200",
    );
  });

  test("absent ones are a fault, null ones leave no value", () => {
    expect(thrownBy(() => stepped.evaluate("100"))).toEqual([
      ["scale.missing_measure", "/options/measures/factor"],
      ["scale.missing_measure", "/options/measures/violations"],
    ]);
    expect(stepped.evaluate("100", { measures: { factor: null, violations: 0 } })).toMatchObject({
      value: null,
      reason: "missing_measure",
    });
    expect(stepped.evaluate("100", { measures: { factor: 1, violations: null } })).toMatchObject({
      value: null,
      reason: "missing_condition",
    });
    expect(stepped.inverse("1", { step: "1", measures: { factor: null, violations: 0 } })).toMatchObject({
      value: null,
      reason: "missing_measure",
    });
  });

  test("stand around the scale in the trace", () => {
    const { trace } = stepped.evaluate("100", { trace: true, measures: { factor: "1.5", violations: "0" } });
    expect([trace?.kind, trace?.children[0]?.kind, trace?.children[0]?.children[0]?.kind]).toEqual([
      "round",
      "gate",
      "multiply",
    ]);
    expect(trace?.children[0]?.children[0]?.children[0]).toMatchObject({
      kind: "scale",
      id: "scale",
      value: "10",
    });
  });
});

describe("a trace", () => {
  test("lists the slice and the part of every band, and marks the one reached", () => {
    const tiers = compileScale({
      kind: "bands",
      id: "tiers",
      title: "New business",
      mode: "graduated",
      bands: [
        { from: "0", rate: "0.05", title: "Base" },
        { from: "100", rate: "0.08" },
        { from: "200", rate: "0.1" },
      ],
    });
    const { trace } = tiers.evaluate("150", { trace: true });
    expect(trace).toMatchObject({
      id: "tiers",
      kind: "scale",
      ref: "",
      label: "New business",
      inputs: [{ id: "value", value: "150" }],
      params: { mode: "graduated", boundary: "upperBand" },
      value: "9",
    });
    const shown = trace?.children.map(({ id, kind, ref, params, value }) => [
      id,
      kind,
      ref,
      params.slice,
      params.reached,
      value,
    ]);
    expect(shown).toEqual([
      ["tiers.0", "band", "/bands/0", "100", false, "5"],
      ["tiers.100", "band", "/bands/1", "50", true, "4"],
      ["tiers.200", "band", "/bands/2", "0", false, "0"],
    ]);
    expect(trace?.children[0]?.label).toBe("Base");
  });

  test("shows a quota in the bounds, and the sign of a mirrored value", () => {
    const document = {
      kind: "bands",
      mode: "whole",
      boundsIn: "quota",
      negative: "mirror",
      bands: [
        { from: "0", rate: "0.1" },
        { from: "1", rate: "0.2" },
      ],
    };
    const { trace } = compileScale(document).evaluate({ value: "-300", quota: "200" }, { trace: true });
    expect(trace?.params).toMatchObject({ sign: "-1" });
    expect(trace?.inputs).toEqual([
      { id: "value", value: "-300" },
      { id: "quota", value: "200" },
    ]);
    expect(trace?.children[1]?.params).toMatchObject({
      from: "200",
      to: null,
      slice: "300",
      rate: "0.2",
      reached: true,
    });
    expect(trace?.value).toBe("-60");
  });

  test("of a grade names the band, of a value that is refused the reason", () => {
    const grades = compileScale({
      kind: "bands",
      negative: "refuse",
      bands: [
        { id: "C", from: "0" },
        { id: "B", from: "70" },
      ],
    });
    expect(grades.evaluate("70", { trace: true }).trace).toMatchObject({
      kind: "grade",
      params: { band: "B", from: "70", to: null },
      value: "B",
    });
    expect(grades.evaluate("-1", { trace: true }).trace).toMatchObject({
      kind: "grade",
      value: null,
      note: "refused_negative",
    });
  });
});
