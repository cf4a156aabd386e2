import { compileSegmentation } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { byScore, bySize } from "./documents.js";

const rules = compileSegmentation(bySize);
const grades = compileSegmentation(byScore);

function faults(facts: unknown, options?: object): readonly string[] {
  const result = grades.safeEvaluate(facts, options);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}

const customerId = "c-1";

describe("facts that are refused, with every fault", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["nothing", undefined, ["document.wrong_type "]],
    [
      "no customer and no fields",
      {},
      ["document.missing_field /customerId", "document.missing_field /fields"],
    ],
    [
      "a field too many, an empty id, a previous that is no text",
      { customerId: "", fields: {}, previous: 7, segment: "A" },
      [
        "document.unknown_field /segment",
        "document.wrong_value /customerId",
        "document.wrong_type /previous",
      ],
    ],
    ["fields that are a list", { customerId, fields: [] }, ["document.wrong_type /fields"]],
    [
      "fields of which none is a number",
      { customerId, fields: { power: "high", loyalty: true } },
      ["segments.not_decimal /fields/power", "segments.not_decimal /fields/loyalty"],
    ],
    [
      "numbers that are none, and objects",
      { customerId, fields: { power: Number.NaN, loyalty: { a: 1 } } },
      ["document.wrong_type /fields/loyalty", "decimal.not_finite /fields/power"],
    ],
    [
      "a field that is computed",
      {
        customerId,
        fields: {
          get power() {
            throw new Error("never read");
          },
        },
      },
      ["document.accessor /fields/power"],
    ],
    [
      "a field that reaches for a prototype",
      { customerId, fields: JSON.parse('{"__proto__": 1}') },
      ["document.forbidden_key /fields"],
    ],
    [
      "a text beyond all bounds",
      { customerId, fields: { power: "1".repeat(100_001), loyalty: 1 } },
      ["document.wrong_type /fields/power"],
    ],
  ])("%s", (_name, facts, expected) => {
    expect(faults(facts)).toEqual(expected);
  });

  test("an option that is misspelled", () => {
    expect(faults({ customerId, fields: {} }, { tracing: true })).toEqual([
      "document.unknown_field /options/tracing",
    ]);
  });

  test("are thrown by the other door", () => {
    expect(() => grades.evaluate({ customerId, fields: { power: "high" } })).toThrow(/no decimal/);
  });
});

describe("facts that are reported", () => {
  test("count as missing and are listed", () => {
    const fields = { name: "Acme", power: "high", loyalty: "0.9" };
    const result = compileSegmentation({ ...byScore, missing: "reweight" }).evaluate(
      { customerId, fields },
      { onInvalid: "report" },
    );
    expect(result).toMatchObject({
      value: "A",
      score: "90.00",
      leftOut: [{ id: "power", stream: "fields", index: 1, reason: "segments.not_decimal", amount: null }],
    });
    expect(result.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["segments.not_decimal", "error"],
    ]);
  });

  test("are listed once, though two items score the same field", () => {
    const score = byScore.score.map((item) => ({ ...item, field: "power" }));
    const facts = { customerId, fields: { power: "high" } };
    const result = compileSegmentation({ ...byScore, score }).evaluate(facts, { onInvalid: "report" });
    expect(result.issues.map(({ path }) => path)).toEqual(["/fields/power"]);
    expect(result.leftOut?.map(({ id }) => id)).toEqual(["power"]);
  });

  test("are cut to the number that is asked for", () => {
    const facts = { customerId, fields: { power: "a", loyalty: "b" } };
    expect(faults(facts, { maxIssues: 1 })).toEqual([
      "segments.not_decimal /fields/power",
      "document.more_issues ",
    ]);
  });
});

describe("facts that are taken", () => {
  test("fields that nobody asks for may hold anything", () => {
    const fields = { power: 1n, loyalty: "1", address: { city: "Jinan" }, tags: [] };
    expect(grades.safeEvaluate({ customerId, fields })).toMatchObject({ ok: true, data: { value: "A" } });
  });

  describe("a number that a step of a curve counts with", () => {
    const steps = [{ kind: "multiply", id: "boost", by: { measure: "boost" } }];
    const points = [
      { at: "0", value: "0" },
      { at: "1", value: "1" },
    ];
    const score = [{ id: "power", field: "power", weight: "1", curve: { kind: "curve", points, steps } }];
    const boosted = compileSegmentation({ ...byScore, score });
    const placed = (boost: unknown) => boosted.safeEvaluate({ customerId, fields: { power: "0.5", boost } });

    test.each<[string, string | number]>([
      ["a number", 1.4],
      ["decimal text", "1.4"],
    ])("may be %s", (_name, boost) => {
      expect(placed(boost)).toMatchObject({ ok: true, data: { value: "B", score: "70.00" } });
    });

    test("is a fault where it is neither, and missing where it is null", () => {
      const read = placed("much");
      expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
        "segments.not_decimal /fields/boost",
      ]);
      expect(placed(null)).toMatchObject({ ok: true, data: { value: null, score: null } });
    });
  });

  test("a rule that cannot be judged names the field that keeps it from it", () => {
    const fields = { revenue: 1, growthRate: 1, country: 5 };
    const { issues } = rules.evaluate({ customerId, fields });
    expect(issues.map(({ path, params }) => [path, params.field])).toEqual([["/fields/country", "country"]]);
    const swapped = rules.evaluate({ customerId, fields: { ...fields, growthRate: true, country: "CN" } });
    expect(swapped.issues.map(({ path }) => path)).toEqual(["/fields/growthRate"]);
  });

  test("numbers are no text, and text is no number to a test of text", () => {
    const fields = { revenue: 1, growthRate: 1, country: 5 };
    const { value, issues } = rules.evaluate({ customerId, fields });
    expect([value, issues.map(({ code }) => code)]).toEqual(["standard", ["segments.rule_missing"]]);
  });

  test("are not changed, and results share nothing with the document", () => {
    const facts = Object.freeze({ customerId, fields: Object.freeze({ revenue: "2000000" }) });
    const first = rules.evaluate(facts);
    expect(Object.isFrozen(first.service)).toBe(false);
    expect(JSON.stringify(rules.evaluate(facts))).toBe(JSON.stringify(first));
  });
});
