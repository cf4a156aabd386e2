import { describe, expect, test } from "vitest";
import { NO_READINGS } from "../../../src/kernel/condition/index.js";
import { decimalOf, fractionOf } from "../../../src/kernel/decimal/index.js";
import { unwrap } from "../../../src/kernel/issue/index.js";
import { buildSteps, compileSteps, type Step } from "../../../src/kernel/steps/index.js";
import { recorder } from "../../../src/kernel/trace/index.js";

const when = { field: "hired", exists: true } as const;

describe("one step", () => {
  test.each<[Step, string, string]>([
    [{ id: "s", kind: "multiply", by: "1.1" }, "200", "220"],
    [{ id: "s", kind: "multiply", by: 0 }, "200", "0"],
    [{ id: "s", kind: "add", amount: "-0.01" }, "200", "199.99"],
    [{ id: "s", kind: "cap", at: "100" }, "100.01", "100"],
    [{ id: "s", kind: "cap", at: "100.00" }, "99.990", "99.99"],
    [{ id: "s", kind: "floor", at: "0" }, "-5", "0"],
    [{ id: "s", kind: "floor", at: "0" }, "5", "5"],
    [{ id: "s", kind: "replace", value: "7.50" }, "5", "7.5"],
    [{ id: "s", kind: "round", places: 2, mode: "halfUp" }, "1.005", "1.01"],
    [{ id: "s", kind: "round", places: 2, mode: "halfEven" }, "1.005", "1.00"],
    [{ id: "s", kind: "round", places: 0, mode: "floor" }, "-1.5", "-2"],
    [{ id: "s", kind: "round", step: "0.50", mode: "halfUp" }, "1.30", "1.50"],
    [{ id: "s", kind: "round", step: 50, mode: "ceil" }, "101", "150"],
  ])("%j makes of %s %s", (step, before, after) => {
    const result = compileSteps([step]).evaluate(before);
    expect(result).toMatchObject({
      value: after,
      issues: [],
      steps: [{ id: "s", kind: step.kind, applied: true, after }],
    });
    expect(result).not.toHaveProperty("reason");
  });

  test.each<[Step, object, string | null, boolean]>([
    [{ id: "s", kind: "add", amount: 1, when }, { hired: true }, "11", true],
    [{ id: "s", kind: "add", amount: 1, when }, { hired: null }, "10", false],
    [{ id: "s", kind: "add", amount: 1, when: { field: "hired", is: true } }, { hired: null }, "10", false],
    [{ id: "s", kind: "gate", set: 0, when }, { hired: true }, "0", true],
    [{ id: "s", kind: "gate", set: 0, when }, { hired: null }, "10", false],
    [{ id: "s", kind: "gate", set: 0, when: { field: "hired", is: true } }, { hired: null }, null, false],
    [
      { id: "s", kind: "gate", set: 0, when: { field: "hired", is: true }, whenMissing: "open" },
      { hired: null },
      "10",
      false,
    ],
    [
      { id: "s", kind: "gate", set: 0, when: { field: "hired", is: true }, whenMissing: "close" },
      { hired: null },
      "0",
      true,
    ],
    [
      { id: "s", kind: "gate", set: 0, when: { field: "hired", is: true }, whenMissing: "close" },
      { hired: false },
      "10",
      false,
    ],
  ])("%j under %j gives %j", (step, attributes, value, applied) => {
    const result = compileSteps([step]).evaluate("10", { attributes: { hired: null, ...attributes } });
    expect(result).toMatchObject({ value, steps: [{ applied }] });
    expect(result.reason).toBe(value === null ? "missing_condition" : undefined);
  });
});

describe("several steps", () => {
  const half: Step = { id: "half", kind: "multiply", by: "0.5" };
  const cap: Step = { id: "cap", kind: "cap", at: "80" };

  test("are applied in the order of the array: a cap before a factor is another rule than one behind it", () => {
    expect(compileSteps([cap, half]).evaluate("200").value).toBe("40");
    expect(compileSteps([half, cap]).evaluate("200").value).toBe("80");
  });

  test("of none leave the value as it is, in its own digits", () => {
    expect(compileSteps([]).evaluate("1.50")).toEqual({ value: "1.5", issues: [], steps: [] });
    expect(compileSteps([]).evaluate(5n, undefined, { trace: true }).trace).toMatchObject({
      kind: "input",
      value: "5",
      children: [],
    });
  });

  test("stop at a missing measure: no later step brings a value back", () => {
    const compiled = compileSteps([
      { id: "by", kind: "multiply", by: { measure: "factor" } },
      { id: "reset", kind: "replace", value: "5" },
      { id: "close", kind: "gate", when: { field: "factor", exists: true }, set: "0" },
    ]);
    expect(compiled.evaluate("10", { measures: { factor: null } })).toMatchObject({
      value: null,
      reason: "missing_measure",
      steps: [
        { id: "by", applied: false, before: "10", after: null },
        { id: "reset", applied: false, before: null, after: null },
        { id: "close", applied: false, before: null, after: null },
      ],
    });
  });

  test("need no measure that a condition keeps them from", () => {
    const compiled = compileSteps([
      { id: "by", kind: "multiply", by: { measure: "factor" }, when: { field: "factor", exists: true } },
    ]);
    expect(compiled.evaluate("10", { measures: { factor: null } }).value).toBe("10");
  });

  test("carry their titles into result and trace", () => {
    const result = compileSteps([{ ...cap, title: "Maximum" }]).evaluate("100", {}, { trace: true });
    expect(result.steps[0]?.title).toBe("Maximum");
    expect(result.trace?.label).toBe("Maximum");
  });
});

describe("the places that a rounded value prints", () => {
  const round: Step = { id: "r", kind: "round", places: 2, mode: "halfUp" };
  const gate = { kind: "gate", when: { field: "x", exists: true } } as const;

  test.each<[string, Step, string, number | undefined]>([
    ["stay through a sum that fits", { id: "s", kind: "add", amount: "0.500" }, "10.50", 2],
    ["go with a sum that does not fit", { id: "s", kind: "add", amount: "0.005" }, "10.005", undefined],
    ["stay through a cap that binds", { id: "s", kind: "cap", at: "9" }, "9.00", 2],
    ["stay through a cap that does not bind", { id: "s", kind: "cap", at: "11" }, "10.00", 2],
    ["go with a cap that does not fit", { id: "s", kind: "cap", at: "9.999" }, "9.999", undefined],
    ["stay through a floor", { id: "s", kind: "floor", at: "12.5" }, "12.50", 2],
    ["stay through a gate", { ...gate, id: "s", set: "0" }, "0.00", 2],
    ["stay through a replacement", { id: "s", kind: "replace", value: "7" }, "7.00", 2],
    ["go with a product, even by one", { id: "s", kind: "multiply", by: "1" }, "10", undefined],
    ["are those of the last rounding", { id: "s", kind: "round", step: "5", mode: "ceil" }, "10", 0],
    ["depend on the measure", { id: "s", kind: "cap", at: { measure: "y" } }, "3.00", undefined],
    [
      "stay through a rounding to the same places that may be left out",
      { ...round, id: "s", when: gate.when },
      "10.00",
      2,
    ],
    [
      "depend on whether another rounding is left out",
      { ...round, id: "s", places: 1, when: gate.when },
      "10.0",
      undefined,
    ],
  ])("%s", (_, step, value, fixed) => {
    const list = [round, step];
    expect(compileSteps(list).evaluate("10", { measures: { x: 1, y: 3 } }).value).toBe(value);
    expect(unwrap(buildSteps(list, "")).fixed).toBe(fixed);
  });

  test("once gone do not come back by themselves", () => {
    const there: Step = { id: "a", kind: "add", amount: "0.005" };
    expect(compileSteps([round, there, { ...there, id: "b" }]).evaluate("10").value).toBe("10.01");
    expect(
      compileSteps([
        round,
        { id: "a", kind: "add", amount: "0.005" },
        { id: "b", kind: "add", amount: "0.085" },
      ]).evaluate("10").value,
    ).toBe("10.09");
    expect(
      compileSteps([
        round,
        { id: "a", kind: "add", amount: "0.005" },
        { id: "b", kind: "add", amount: "0.095" },
      ]).evaluate("10").value,
    ).toBe("10.1");
  });
});

describe("inputs", () => {
  const compiled = compileSteps([
    { id: "a", kind: "multiply", by: { measure: "factor" }, when: { field: "role", is: "ae" } },
    { id: "b", kind: "cap", at: { measure: "limit" }, when: { field: "factor", gt: 1 } },
  ]);

  test("are measures and fields, once and sorted", () => {
    expect(compiled.inputs).toEqual(["factor", "limit", "role"]);
    expect(Object.isFrozen(compiled) && Object.isFrozen(compiled.inputs)).toBe(true);
  });

  test("that lack are all reported, with a faulty value; an attribute is no measure", () => {
    const read = compiled.safeEvaluate("ten", { attributes: { limit: 5 } });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "decimal.not_decimal /value",
      "steps.missing_measure /measures/factor",
      "steps.missing_measure /measures/limit",
      "steps.missing_measure /measures/role",
    ]);
    const capped = compiled.safeEvaluate("ten", {}, { maxIssues: 1 });
    expect(capped.ok ? [] : capped.issues.map(({ code }) => code)).toEqual([
      "decimal.not_decimal",
      "document.more_issues",
    ]);
  });
});

describe("a list inside a larger document", () => {
  test("takes the node of its value as the innermost of its trace", () => {
    const list = unwrap(buildSteps([{ id: "cap", kind: "cap", at: "5" }], "/components/0/steps"));
    const recording = recorder();
    const mark = recording.mark();
    const value = { exact: fractionOf(decimalOf("7")) };
    recording.node({ id: "pay", kind: "constant", ref: "/components/0", params: { value }, value });
    expect(list.apply(value, NO_READINGS, recording, mark)).toMatchObject({
      exact: { numerator: decimalOf("5") },
    });
    expect(recording.finish()).toMatchObject({
      id: "cap",
      ref: "/components/0/steps/0",
      params: { at: "5" },
      value: "5",
      children: [{ id: "pay", kind: "constant", value: "7", children: [] }],
    });
  });

  test("tells of each step what it did, for lines of a statement", () => {
    const list = unwrap(
      buildSteps(
        [
          { id: "a", kind: "add", amount: "5" },
          { id: "b", kind: "cap", at: "10" },
        ],
        "",
      ),
    );
    const changes = list.applyEach({ exact: fractionOf(decimalOf("7")), fixed: 2 }, NO_READINGS);
    expect(
      changes.map(({ step, applied, before, after }) => [step.id, applied, before.exact, after.exact]),
    ).toEqual([
      ["a", true, fractionOf(decimalOf("7")), fractionOf(decimalOf("12.00"))],
      ["b", true, fractionOf(decimalOf("12.00")), fractionOf(decimalOf("10.00"))],
    ]);
  });

  test("treats a measure that nobody read as missing", () => {
    const list = unwrap(buildSteps([{ id: "a", kind: "add", amount: { measure: "gone" } }], ""));
    expect(list.apply({ exact: fractionOf(decimalOf("7")) }, NO_READINGS)).toEqual({
      exact: null,
      reason: "missing_measure",
    });
  });
});

describe("notes in a trace", () => {
  const missing = { field: "x", is: "y" } as const;
  test.each<[Step, string]>([
    [{ id: "s", kind: "add", amount: 1, when: missing }, "condition_missing"],
    [{ id: "s", kind: "add", amount: 1, when: { field: "x", exists: true } }, "condition_unmet"],
    [{ id: "s", kind: "gate", set: 1, when: missing }, "missing_condition"],
    [{ id: "s", kind: "gate", set: 1, when: missing, whenMissing: "open" }, "gate_opened"],
    [{ id: "s", kind: "gate", set: 1, when: missing, whenMissing: "close" }, "gate_closed"],
    [{ id: "s", kind: "add", amount: { measure: "x" } }, "missing_measure"],
  ])("%j", (step, note) => {
    const { trace } = compileSteps([step]).evaluate("1", { measures: { x: null } }, { trace: true });
    expect(trace).toMatchObject({ id: "s", kind: step.kind, note });
    expect(trace?.children.map(({ id }) => id)).toEqual(
      step.when === undefined ? ["before"] : ["before", "s.when"],
    );
  });
});
