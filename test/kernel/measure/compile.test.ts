import { describe, expect, test } from "vitest";
import { compileMeasures, measureSchema, safeCompileMeasures } from "../../../src/kernel/measure/index.js";
import { bookings, ofDeals, wins } from "./facts.js";

const faults = (documents: unknown): readonly string[] => {
  const compiled = safeCompileMeasures(documents);
  return compiled.ok ? [] : compiled.issues.map(({ code, path }) => `${code} ${path}`);
};
const ratio = (id: string, numerator: string, denominator: string) => ({
  id,
  unit: "ratio",
  ratio: { numerator, denominator },
});

describe("a document that is refused, with every fault", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["no object", 42, ["document.wrong_type "]],
    ["null in the list", [null], ["document.wrong_type /0"]],
    ["no aggregate", { id: "m", unit: "count", ...ofDeals }, ["measure.one_aggregate "]],
    ["two aggregates", [{ ...bookings, count: true }], ["measure.one_aggregate /0"]],
    [
      "an aggregate and a ratio",
      [{ ...bookings, ratio: { numerator: "a", denominator: "b" } }],
      ["measure.one_aggregate /0"],
    ],
    ["an unknown field", [{ ...bookings, form: "deals" }], ["document.unknown_field /0/form"]],
    [
      "a ratio that reads records",
      [{ ...ofDeals, ...ratio("r", "wins", "wins") }, wins],
      [
        "document.unknown_field /0/from",
        "document.unknown_field /0/person",
        "document.unknown_field /0/date",
      ],
    ],
    [
      "fields that lack",
      { id: "m", unit: "count", count: true },
      ["document.missing_field /from", "document.missing_field /person", "document.missing_field /date"],
    ],
    ["an unknown unit", { ...bookings, unit: "euro" }, ["document.wrong_value /unit"]],
    ["a count of false", { ...wins, count: false }, ["document.wrong_value /count"]],
    ["an empty trail", { ...bookings, window: { trailing: 0 } }, ["document.wrong_value /window/trailing"]],
    [
      "a condition without an operator",
      { ...bookings, where: { field: "stageId" } },
      ["document.wrong_value /where"],
    ],
    [
      "a literal that is no number",
      [{ ...bookings, where: { field: "amount", gt: "1,000" } }],
      ["decimal.not_decimal /0/where/gt"],
    ],
    [
      "fields that reach for a prototype",
      { ...bookings, sum: "__proto__", person: "constructor" },
      ["document.forbidden_key /person", "document.forbidden_key /sum"],
    ],
    ["a key that reaches for a prototype", JSON.parse('{"__proto__":1}'), ["document.forbidden_key "]],
    ["NaN", { ...bookings, window: { trailing: Number.NaN } }, ["document.not_json /window/trailing"]],
    ["one id twice", [bookings, { ...wins, id: "bookings" }], ["document.duplicate_id /1/id"]],
    [
      "unknown measures",
      [ratio("r", "a", "b"), { id: "g", unit: "ratio", growth: { of: "c", on: "previous" } }],
      [
        "document.unknown_reference /0/ratio/numerator",
        "document.unknown_reference /0/ratio/denominator",
        "document.unknown_reference /1/growth/of",
      ],
    ],
    ["a measure that stands on itself", [ratio("r", "wins", "r"), wins], ["measure.cycle /0"]],
    [
      "a circle, and one that stands on it",
      [ratio("top", "a", "wins"), ratio("a", "wins", "b"), ratio("b", "a", "a"), wins],
      ["measure.cycle /1"],
    ],
    [
      "two circles",
      [ratio("a", "b", "b"), ratio("b", "a", "a"), ratio("c", "c", "c")],
      ["measure.cycle /0", "measure.cycle /2"],
    ],
    ["a sum of a ratio", [{ ...bookings, unit: "ratio" }], ["measure.unit_mismatch /0/unit"]],
    ["a sum of a score", [{ ...bookings, unit: "score" }], ["measure.unit_mismatch /0/unit"]],
    ["a count of money", [{ ...wins, unit: "money" }], ["measure.unit_mismatch /0/unit"]],
    [
      "money over money in money",
      [bookings, { ...ratio("r", "bookings", "bookings"), unit: "money" }],
      ["measure.unit_mismatch /1/unit"],
    ],
    [
      "money over a count in days",
      [bookings, wins, { ...ratio("r", "bookings", "wins"), unit: "days" }],
      ["measure.unit_mismatch /2/unit"],
    ],
    [
      "growth in money",
      [bookings, { id: "g", unit: "money", growth: { of: "bookings", on: "previous" } }],
      ["measure.unit_mismatch /1/unit"],
    ],
    [
      "weights that miss one",
      [
        wins,
        {
          id: "w",
          unit: "ratio",
          weightedRatio: [{ numerator: "wins", denominator: "wins", weight: "0.9" }],
        },
      ],
      ["weighting.sum_not_one /1/weightedRatio"],
    ],
    [
      "weights that are none",
      [
        wins,
        {
          id: "w",
          unit: "ratio",
          weightedRatio: [
            { numerator: "wins", denominator: "wins", weight: "x" },
            { numerator: "wins", denominator: "wins", weight: -1 },
          ],
        },
      ],
      [
        "decimal.not_decimal /1/weightedRatio/0/weight",
        "weighting.negative_weight /1/weightedRatio/1/weight",
      ],
    ],
    [
      "no weighted ratio",
      [{ id: "w", unit: "ratio", weightedRatio: [] }],
      ["document.wrong_value /0/weightedRatio"],
    ],
    [
      "a weighted ratio in money",
      [
        wins,
        { id: "w", unit: "money", weightedRatio: [{ numerator: "wins", denominator: "wins", weight: 1 }] },
      ],
      ["measure.unit_mismatch /1/unit"],
    ],
  ])("%s", (_name, documents, expected) => {
    expect(faults(documents)).toEqual(expected);
  });

  test("a tower that is too high", () => {
    const tower = Array.from({ length: 20 }, (_, level) => ({
      id: `g${level}`,
      unit: "ratio",
      growth: { of: level === 0 ? "wins" : `g${level - 1}`, on: "previous" },
    }));
    expect(faults([...tower, wins])).toEqual(["measure.too_deep /16"]);
    expect(faults([...tower.slice(0, 16), wins])).toEqual([]);
  });

  test("a long chain, written from its top, takes no time and no stack", () => {
    const chain = Array.from({ length: 5000 }, (_, level) => ratio(`r${level}`, `r${level + 1}`, "wins"));
    expect(faults([...chain, ratio("r5000", "wins", "wins"), wins])).toEqual(["measure.too_deep /4984"]);
  });
});

describe("a document that is accepted", () => {
  test("one, several, or none", () => {
    expect(compileMeasures(bookings).documents).toEqual([bookings]);
    expect(compileMeasures([bookings, wins]).streams).toEqual(["deals"]);
    expect(compileMeasures([]).evaluate({ period: "2026" })).toEqual({
      value: "0",
      issues: [],
      period: "2026",
      people: [],
    });
  });

  test("is copied and frozen, down to its conditions", () => {
    const document = structuredClone(bookings);
    const { documents } = compileMeasures(document);
    expect(documents[0]).not.toBe(document);
    expect(Object.isFrozen(documents)).toBe(true);
    expect(documents.every((each) => "where" in each && Object.isFrozen(each.where))).toBe(true);
    expect(Object.isFrozen(document)).toBe(false);
  });

  test("is accepted by the schema of an enclosing document as well", () => {
    expect(measureSchema().safeParse(bookings).success).toBe(true);
    expect(measureSchema().safeParse({ ...bookings, count: true }).success).toBe(false);
    expect(measureSchema().safeParse(ratio("r", "a", "b")).success).toBe(true);
  });
});
