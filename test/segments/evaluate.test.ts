import { compileSegmentation, customerGrade } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { byScore, bySize } from "./documents.js";

const rules = compileSegmentation(bySize);
const grades = compileSegmentation(byScore);
const at = (power: unknown, loyalty: unknown, previous: string | null = null) =>
  grades.safeEvaluate({ customerId: "c-1", fields: { power, loyalty }, previous }, { onInvalid: "report" });

function found(result: ReturnType<typeof at>) {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.data;
}

describe("segments by rules", () => {
  test.each<[string, Record<string, string | number | boolean | null>, string]>([
    ["on the bound of the first rule", { revenue: "1000000" }, "key"],
    ["just below it", { revenue: 999_999.99, growthRate: "0.1", country: "CN" }, "standard"],
    ["the first of two that fit", { revenue: 1_000_000, growthRate: 1, country: "CN" }, "key"],
    ["the second rule", { revenue: "1", growthRate: "0.2", country: "CN" }, "growing"],
    ["no rule", { revenue: "1", growthRate: "0.2", country: "DE" }, "standard"],
  ])("%s", (_name, fields, value) => {
    expect(rules.evaluate({ customerId: "c-1", fields })).toMatchObject({ value });
  });

  test("tell the service of the segment, and the one before", () => {
    const key = rules.evaluate({ customerId: "c-1", fields: { revenue: "2000000" }, previous: "standard" });
    expect(key).toEqual({
      value: "key",
      issues: [],
      segmentationId: "size",
      customerId: "c-1",
      score: null,
      service: { visitEveryDays: 7, ownerTierId: "senior" },
      previous: "standard",
    });
    expect(key.service).not.toBe(rules.document);
    const none = { customerId: "c-2", fields: { revenue: 1, growthRate: 0, country: "" } };
    expect(rules.evaluate(none).service).toBeNull();
  });

  test("give the service of a segment that otherwise names too", () => {
    const otherwise = compileSegmentation({ ...bySize, otherwise: "key" });
    const fields = { revenue: 0, growthRate: 0, country: "DE" };
    expect(otherwise.evaluate({ customerId: "c", fields })).toMatchObject({
      value: "key",
      service: { visitEveryDays: 7 },
    });
  });

  test("pass over a rule that cannot be judged, and say so", () => {
    const { value, issues } = rules.evaluate({
      customerId: "c-1",
      fields: { country: "CN", growthRate: "0.5" },
    });
    expect(value).toBe("growing");
    expect(issues).toMatchObject([
      {
        code: "segments.rule_missing",
        severity: "warning",
        path: "/fields/revenue",
        params: { customerId: "c-1", segmentId: "key", field: "revenue" },
      },
    ]);
  });
});

describe("grades by score", () => {
  test.each<[number | string, number | string, string, string]>([
    ["1", "1", "100.00", "A"],
    ["0.8", "0.8", "80.00", "A"],
    ["0.79999", "0.8", "80.00", "A"],
    ["0.7999", "0.8", "79.99", "B"],
    [0.6, 0.6, "60.00", "B"],
    ["0.6", "0.599", "59.96", "C"],
    ["-1", "0", "-60.00", "C"],
    [2, 2, "200.00", "A"],
  ])("of %s and %s is %s, %s", (power, loyalty, score, value) => {
    expect(found(at(power, loyalty))).toMatchObject({ score, value, previous: null });
  });

  test.each<[string, string, string, string | undefined]>([
    ["0.77", "A", "A", "B"],
    ["0.7699", "A", "B", undefined],
    ["0.77", "B", "B", undefined],
    ["0.5", "A", "C", undefined],
    ["0.57", "B", "B", "C"],
    ["0.8", "B", "A", undefined],
    ["0.57", "A", "C", undefined],
  ])("of %s after %s is %s", (ratio, previous, value, heldFrom) => {
    const result = found(at(ratio, ratio, previous));
    expect([result.value, result.heldFrom, result.previous]).toEqual([value, heldFrom, previous]);
  });

  test("show each item", () => {
    const curve = {
      kind: "curve",
      points: [
        { at: "0", value: "0" },
        { at: "100", value: "1" },
      ],
    };
    const [power, loyalty] = byScore.score;
    const curved = compileSegmentation({ ...byScore, outOf: "5", score: [{ ...power, curve }, loyalty] });
    const { score, items, service } = curved.evaluate({
      customerId: "c",
      fields: { power: "150", loyalty: 0.5, other: Symbol.iterator.toString() },
    });
    expect({ score, items, service }).toEqual({
      score: "4.00",
      items: [
        { id: "power", actual: "150", ratio: "1", weight: "0.6", contribution: "3" },
        { id: "loyalty", actual: "0.5", ratio: "0.5", weight: "0.4", contribution: "1" },
      ],
      service: { visitEveryDays: 30 },
    });
  });

  test.each<[unknown, string | null, string | undefined, string | null, readonly string[]]>([
    ["refuse", null, "missing_value", null, ["0.6", "0.4"]],
    ["zero", "C", undefined, "54.00", ["0.6", "0.4"]],
    ["reweight", "A", undefined, "90.00", ["1", "0"]],
    [{ moveTo: "power" }, "A", undefined, "90.00", ["1", "0"]],
  ])("where one is missing, with the policy %j", (missing, value, reason, score, weights) => {
    const result = compileSegmentation({ ...byScore, missing }).evaluate({
      customerId: "c",
      fields: { power: "0.9", loyalty: null },
    });
    expect([result.value, result.reason, result.score]).toEqual([value, reason, score]);
    expect(result.items?.map(({ weight }) => weight)).toEqual(weights);
    expect(result.service === null).toBe(value === null);
  });

  test("of nothing known are none under any policy", () => {
    const zero = compileSegmentation({ ...byScore, missing: "zero" });
    expect(zero.evaluate({ customerId: "c", fields: {} })).toMatchObject({
      value: null,
      reason: "all_missing",
    });
  });

  test("round as the document says", () => {
    const cut = compileSegmentation({ ...byScore, rounding: { places: 0, mode: "floor" } });
    const fields = { power: "0.7999", loyalty: "0.7999" };
    expect(cut.evaluate({ customerId: "c", fields })).toMatchObject({ value: "B", score: "79" });
  });

  test("take a previous segment that is not known for none, and say so", () => {
    const { value, previous, issues } = found(at("0.77", "0.77", "S"));
    expect([value, previous]).toEqual(["B", "S"]);
    expect(issues).toMatchObject([
      { code: "segments.unknown_previous", path: "/previous", severity: "warning" },
    ]);
  });

  test("leave an item missing whose curve refuses its value", () => {
    const points = [
      { at: "0", value: "0" },
      { at: "1", value: "1" },
    ];
    const curve = { kind: "curve", points, outside: { above: "refuse" } };
    const [power, loyalty] = byScore.score;
    const refusing = compileSegmentation({ ...byScore, score: [{ ...power, curve }, loyalty] });
    const result = refusing.evaluate({ customerId: "c", fields: { power: 2, loyalty: 1 } }, { trace: true });
    expect([result.value, result.items?.[0]?.actual, result.items?.[0]?.ratio]).toEqual([null, "2", null]);
    expect(JSON.stringify(result.trace)).toContain("refused_above");
  });
});

describe("the ready-made customer grade", () => {
  const ready = compileSegmentation(customerGrade);
  test.each<[number, number, number, string, string, number | undefined]>([
    [80, 80, 80, "80.00", "A", 7],
    [79, 80, 80, "79.60", "B", 14],
    [60, 60, 60, "60.00", "B", 14],
    [40, 40, 40, "40.00", "C", 30],
    [39, 40, 40, "39.60", "D", undefined],
    [200, -5, 100, "70.00", "B", 14],
  ])("of %i, %i and %i", (purchasingPower, loyalty, cooperationPotential, score, value, days) => {
    const result = ready.evaluate({
      customerId: "c",
      fields: { purchasingPower, loyalty, cooperationPotential },
    });
    expect([result.score, result.value, result.service?.visitEveryDays]).toEqual([score, value, days]);
  });
});
