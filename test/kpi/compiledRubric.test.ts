import { compileRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";

const document = {
  kind: "rubric",
  id: "r",
  dimensions: [
    {
      id: "d",
      weight: "1",
      indicators: [
        {
          id: "a",
          measure: "x",
          weight: "0.5",
          target: { measure: "quota" },
          appliesWhen: { field: "role", is: "seller" },
        },
        {
          id: "b",
          measure: "y",
          weight: "0.5",
          curve: {
            kind: "curve",
            points: [
              { at: "0", value: "0" },
              { at: "1", value: "1" },
            ],
            steps: [
              { kind: "cap", id: "most", at: { measure: "ceiling" }, when: { field: "region", is: "north" } },
            ],
          },
        },
      ],
    },
  ],
  tooNew: { field: "months", lt: "3" },
  steps: [{ kind: "add", id: "bonus", amount: { measure: "points" } }],
};
const rubric = compileRubric(document);
const facts = {
  period: "2026-Q3",
  measures: { x: "50", quota: "100", y: "1", ceiling: "1", points: "2", months: "9" },
  attributes: { role: "seller", region: "north" },
};

describe("a compiled rubric", () => {
  test("lists its inputs, sorted", () => {
    expect(rubric.inputs).toEqual(["ceiling", "months", "points", "quota", "region", "role", "x", "y"]);
  });

  test("is frozen, and knows its document", () => {
    expect(rubric.document).toEqual(document);
    expect(Object.isFrozen(rubric) && Object.isFrozen(rubric.document.dimensions?.[0]?.indicators)).toBe(
      true,
    );
  });

  test("scores", () => {
    expect(rubric.evaluate(facts).value).toBe("77.00");
  });

  test("asks for every input", () => {
    const found = rubric.safeEvaluate({
      period: "2026-Q3",
      measures: { x: "1", quota: "1", y: "1", ceiling: "1", points: "0" },
    });
    expect(found.ok ? [] : found.issues.map(({ code, path }) => [code, path])).toEqual([
      ["kpi.missing_measure", "/measures/months"],
      ["kpi.missing_measure", "/measures/region"],
      ["kpi.missing_measure", "/measures/role"],
    ]);
    expect(() => rubric.evaluate({ period: "2026-Q3" })).toThrow("kpi.missing_measure");
  });

  test("reports faulty facts where that is asked for, and takes them as missing", () => {
    const faulty = { ...facts, measures: { ...facts.measures, x: "1,000" } };
    const result = rubric.evaluate(faulty, { onInvalid: "report" });
    expect(result).toMatchObject({ value: null, reason: "missing_value" });
    expect(result.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["decimal.not_decimal", "error"],
      ["kpi.missing_value", "warning"],
    ]);
    expect(result.leftOut).toHaveLength(1);
    expect(rubric.safeEvaluate(faulty).ok).toBe(false);
  });

  test("shows the indicators and dimensions that are asked for", () => {
    const shown = (only: readonly string[]) => {
      const { value, dimensions, indicators } = rubric.evaluate(facts, { only });
      return [value, dimensions?.length, indicators.map(({ id }) => id)];
    };
    expect(shown(["b"])).toEqual(["77.00", 0, ["b"]]);
    expect(shown(["d"])).toEqual(["77.00", 1, ["a", "b"]]);
    expect(() => rubric.evaluate(facts, { only: ["c"] })).toThrow("kpi.unknown_element");
  });

  test("refuses options that are not known", () => {
    // A caller without types may hand over anything.
    const options: object = { onInvalid: "ignore" };
    expect(() => rubric.evaluate(facts, options)).toThrow("document.wrong_value");
  });

  test("shortens its issues to as many as are asked for", () => {
    const nothing = Object.fromEntries(Object.keys(facts.measures).map((id) => [id, null]));
    const result = rubric.evaluate({ ...facts, measures: nothing }, { maxIssues: 1 });
    expect(result.issues.map(({ code }) => code)).toEqual(["kpi.missing_value", "document.more_issues"]);
  });
});
