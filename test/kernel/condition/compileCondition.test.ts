import { describe, expect, test } from "vitest";
import { type Condition, compileCondition, type Verdict } from "../../../src/kernel/condition/index.js";

/** The verdict on one attribute `x`. */
function judge(each: object, x: string | number | boolean | null): Verdict {
  return compileCondition({ field: "x", ...each }).evaluate({ attributes: { x } }).value;
}

describe("one test", () => {
  test.each<[object, string | number | boolean | null, Verdict]>([
    [{ gt: "10" }, "10", "unmet"],
    [{ gt: "10" }, "10.000000000000000000001", "met"],
    [{ gte: "10" }, "10.0", "met"],
    [{ gte: "10" }, 9.99, "unmet"],
    [{ lt: 10 }, "9.9", "met"],
    [{ lt: 10 }, 10, "unmet"],
    [{ lte: "-1" }, "-1", "met"],
    [{ lte: "-1" }, "0", "unmet"],
    [{ equals: "1.50" }, "1.5", "met"],
    [{ equals: "1e2" }, 100, "met"],
    [{ equals: "0.3" }, 0.1 + 0.2, "unmet"],
    [{ between: ["1", "2"] }, "1", "met"],
    [{ between: ["1", "2"] }, "2", "met"],
    [{ between: ["1", "2"] }, "2.01", "unmet"],
    [{ between: ["1", "1"] }, 1, "met"],
    [{ on: "2026-03-01" }, "2026-03-01", "met"],
    [{ on: "2026-03-01" }, "2026-03-02", "unmet"],
    [{ before: "2026-03-01" }, "2026-02-28", "met"],
    [{ before: "2026-03-01" }, "2026-03-01", "unmet"],
    [{ after: "2026-03-01" }, "2026-03-01", "unmet"],
    [{ after: "2026-03-01" }, "2026-03-02", "met"],
    [{ during: "2026-Q1" }, "2026-01-01", "met"],
    [{ during: "2026-Q1" }, "2026-03-31", "met"],
    [{ during: "2026-Q1" }, "2026-04-01", "unmet"],
    [{ during: { from: "2026-01-15", to: "2026-02-01" } }, "2026-01-14", "unmet"],
    [{ during: { from: "2026-01-15", to: "2026-02-01" } }, "2026-01-31", "met"],
    [{ is: "gold" }, "gold", "met"],
    [{ is: "gold" }, "Gold", "unmet"],
    [{ is: false }, false, "met"],
    [{ isNot: "gold" }, "gold", "unmet"],
    [{ isNot: true }, false, "met"],
    [{ in: ["gold", "silver"] }, "silver", "met"],
    [{ in: ["gold", "silver"] }, "toString", "unmet"],
    [{ exists: true }, "", "met"],
    [{ exists: true }, false, "met"],
    [{ exists: true }, null, "unmet"],
    [{ exists: false }, null, "met"],
    [{ exists: false }, 0, "unmet"],
  ])("%j on %j is %s", (each, x, verdict) => {
    expect(judge(each, x)).toBe(verdict);
  });

  test.each<[object, string | number | boolean | null]>([
    [{ gt: "10" }, null],
    [{ gt: "10" }, "ten"],
    [{ gt: "10" }, ""],
    [{ gt: "10" }, " 11"],
    [{ equals: "1" }, true],
    [{ between: ["1", "2"] }, "2026-03-01"],
    [{ on: "2026-03-01" }, "2026-02-30"],
    [{ before: "2026-03-01" }, "2026-3-1"],
    [{ after: "2026-03-01" }, "2026-03-02T00:00:00Z"],
    [{ during: "2026" }, 20260301],
    [{ is: "1" }, 1],
    [{ is: "true" }, true],
    [{ is: true }, "true"],
    [{ isNot: "gold" }, null],
    [{ isNot: "gold" }, 7],
    [{ in: ["1"] }, 1],
    [{ in: ["1"] }, null],
  ])("%j is missing on %j, which is absent or of the wrong type", (each, x) => {
    expect(judge(each, x)).toBe("missing");
  });

  test("compares a measure as a number and never as text", () => {
    const given = { measures: { x: "5" } };
    expect(compileCondition({ field: "x", equals: "5.0" }).evaluate(given).value).toBe("met");
    expect(compileCondition({ field: "x", is: "5" }).evaluate(given).value).toBe("missing");
  });
});

describe("tests joined", () => {
  const met: Condition = { field: "one", equals: 1 };
  const unmet: Condition = { field: "one", gt: 1 };
  const missing: Condition = { field: "none", gt: 1 };
  const given = { measures: { one: 1, none: null } };

  test.each<[Condition, Verdict]>([
    [{ all: [met, met] }, "met"],
    [{ all: [met, missing] }, "missing"],
    [{ all: [missing, unmet] }, "unmet"],
    [{ any: [unmet, unmet] }, "unmet"],
    [{ any: [unmet, missing] }, "missing"],
    [{ any: [missing, met] }, "met"],
    [{ atLeast: 2, of: [met, missing, met] }, "met"],
    [{ atLeast: 2, of: [met, missing, unmet] }, "missing"],
    [{ atLeast: 2, of: [unmet, missing, unmet] }, "unmet"],
    [{ not: met }, "unmet"],
    [{ not: unmet }, "met"],
    [{ not: missing }, "missing"],
  ])("%j is %s", (condition, verdict) => {
    expect(compileCondition(condition).evaluate({ measures: { one: 1, none: null } }).value).toBe(verdict);
  });

  test("report every test in the order of the document, with what was expected and found", () => {
    const compiled = compileCondition({
      any: [
        { not: { field: "sales", between: ["1.50", 2] } },
        {
          all: [
            { field: "hiredOn", during: "2026-02" },
            { field: "tier", in: ["b", "a"] },
          ],
        },
        { field: "active", is: true },
        { field: "level", is: "7" },
      ],
    });
    const facts = {
      measures: { sales: "1.50" },
      attributes: { hiredOn: "2026-02-01", tier: null, active: true, level: 7 },
    };
    expect(compiled.evaluate(facts)).toEqual({
      value: "met",
      issues: [],
      leaves: [
        { field: "sales", operator: "between", expected: ["1.5", "2"], actual: "1.5", verdict: "met" },
        {
          field: "hiredOn",
          operator: "during",
          expected: ["2026-02-01", "2026-03-01"],
          actual: "2026-02-01",
          verdict: "met",
        },
        { field: "tier", operator: "in", expected: ["b", "a"], actual: null, verdict: "missing" },
        { field: "active", operator: "is", expected: true, actual: true, verdict: "met" },
        { field: "level", operator: "is", expected: "7", actual: "7", verdict: "missing" },
      ],
    });
  });

  test("name their inputs once, in the order of code units", () => {
    const { inputs } = compileCondition({
      all: [met, { any: [missing, { field: "Zone", is: "n" }, unmet] }, missing],
    });
    expect(inputs).toEqual(["Zone", "none", "one"]);
  });

  test("leave document, facts and later results alone", () => {
    const document = { field: "tier", in: ["a"] };
    const compiled = compileCondition(document);
    document.in.push("b");
    expect(compiled.evaluate({ attributes: { tier: "b" } }).value).toBe("unmet");
    const first = compiled.evaluate({ attributes: { tier: "a" } });
    // A caller without types may write into a result.
    Object.assign(first.leaves[0] ?? {}, { expected: ["z"] });
    expect(compiled.evaluate({ attributes: { tier: "a" } }).leaves[0]?.expected).toEqual(["a"]);
    expect(Object.isFrozen(compiled) && Object.isFrozen(compiled.inputs)).toBe(true);
  });

  test("may ask what no facts can be given for", () => {
    expect(compileCondition({ field: "x", exists: false }).safeEvaluate({})).toMatchObject({
      ok: false,
      issues: [{ code: "condition.missing_measure", path: "/measures/x" }],
    });
    expect(compileCondition(met).evaluate(given).value).toBe("met");
  });
});

test("a number is printed in full", () => {
  const compiled = compileCondition({ field: "x", exists: true });
  expect(compiled.evaluate({ attributes: { x: 1e-7 } }).leaves[0]?.actual).toBe("0.0000001");
});
