import { describe, expect, test } from "vitest";
import { measureSchema, safeCompileMeasures } from "../../../src/kernel/measure/index.js";
import { branch, derived, givens } from "./derived.js";

const faults = (documents: unknown): readonly string[] => {
  const compiled = safeCompileMeasures(documents);
  return compiled.ok ? [] : compiled.issues.map(({ code, path }) => `${code} ${path}`);
};
const raw = (derive: unknown, unit = "money") => [{ id: "d", unit, derive }, ...givens];
const [price, volume, cost] = [{ measure: "price" }, { measure: "volume" }, { measure: "cost" }];

describe("a derived measure that is refused, with every fault", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["no expression", 7, ["document.wrong_type /0/derive"]],
    ["a list", [], ["document.wrong_type /0/derive"]],
    ["no operation", {}, ["document.wrong_value /0/derive"]],
    ["two operations", { ...price, constant: 1 }, ["document.wrong_value /0/derive"]],
    ["an empty sum", { add: [] }, ["document.wrong_value /0/derive/add"]],
    ["a sum of text", { add: "price" }, ["document.wrong_type /0/derive/add"]],
    [
      "a difference of three",
      { subtract: [price, price, price] },
      ["document.wrong_value /0/derive/subtract"],
    ],
    ["a quotient of one", { divide: [price], whenZero: 0 }, ["document.missing_field /0/derive/divide/1"]],
    [
      "a quotient that is silent on zero",
      { divide: [price, volume] },
      ["document.missing_field /0/derive/whenZero"],
    ],
    [
      "zero settled by a word",
      { divide: [price, volume], whenZero: "none" },
      ["decimal.not_decimal /0/derive/whenZero"],
    ],
    [
      "zero settled by null",
      { divide: [price, volume], whenZero: null },
      ["document.wrong_type /0/derive/whenZero"],
    ],
    ["a choice without otherwise", { choose: [] }, ["document.missing_field /0/derive/otherwise"]],
    ["a measure that is no text", { measure: 1 }, ["document.wrong_type /0/derive/measure"]],
    ["a constant that is no number", { constant: true }, ["document.wrong_type /0/derive/constant"]],
    ["a constant in euro", { constant: 1, unit: "euro" }, ["document.wrong_value /0/derive/unit"]],
    ["a field too many", { add: [price], unit: "money" }, ["document.unknown_field /0/derive/unit"]],
    [
      "faults deep inside",
      { add: [price, { multiply: [volume, { constant: "1,5" }] }, { clamp: price, least: "x" }] },
      [
        "decimal.not_decimal /0/derive/add/1/multiply/1/constant",
        "decimal.not_decimal /0/derive/add/2/least",
      ],
    ],
    [
      "faults of form deep inside",
      { add: [price, { multiply: [volume, {}] }, { min: [{ measured: "price" }] }] },
      ["document.wrong_value /0/derive/add/1/multiply/1", "document.wrong_value /0/derive/add/2/min/0"],
    ],
    ["a clamp without bounds", { clamp: price }, ["measure.bad_clamp /0/derive"]],
    ["a clamp upside down", { clamp: price, least: 2, most: 1 }, ["measure.bad_clamp /0/derive"]],
    [
      "measures that are not declared",
      {
        choose: [branch({ all: [{ field: "stageId", gt: 1 }] }, { measure: "prize" })],
        otherwise: price,
      },
      [
        "document.unknown_reference /0/derive/choose/0/when/all/0/field",
        "document.unknown_reference /0/derive/choose/0/then/measure",
      ],
    ],
    [
      "tests that a number cannot pass",
      {
        choose: [
          branch(
            {
              any: [
                { field: "price", is: "x" },
                { field: "cost", after: "2026-01-01" },
              ],
            },
            price,
          ),
        ],
        otherwise: price,
      },
      [
        "measure.not_a_test_of_numbers /0/derive/choose/0/when/any/0",
        "measure.not_a_test_of_numbers /0/derive/choose/0/when/any/1",
      ],
    ],
    [
      "a faulty condition",
      { choose: [branch({ field: "price", gt: "x" }, price)], otherwise: price },
      ["decimal.not_decimal /0/derive/choose/0/when/gt"],
    ],
    ["itself", { add: [{ measure: "d" }, price] }, ["measure.cycle /0"]],
    [
      "itself in a condition",
      { choose: [branch({ field: "d", gt: 1 }, price)], otherwise: price },
      ["measure.cycle /0"],
    ],
  ])("%s", (_name, derive, expected) => {
    expect(faults(raw(derive))).toEqual(expected);
  });

  test("a fact and a derivation at once", () => {
    expect(faults([{ id: "d", unit: "money", given: true, derive: price }])).toEqual([
      "measure.one_aggregate /0",
    ]);
    expect(faults([{ id: "d", unit: "money", given: false }])).toEqual(["document.wrong_value /0/given"]);
  });

  test("arithmetic that is nested too deep", () => {
    const nested = (levels: number): unknown => (levels === 1 ? price : { add: [nested(levels - 1)] });
    expect(faults(raw(nested(16)))).toEqual([]);
    expect(faults(raw(nested(17)))).toEqual([`measure.too_deep /0/derive${"/add/0".repeat(16)}`]);
  });

  test("a tower whose products no machine holds", () => {
    const tower = (levels: number) =>
      Array.from({ length: levels }, (_, level) => {
        const below = { measure: level === 0 ? "discount" : `m${level - 1}` };
        return {
          id: `m${level}`,
          unit: "ratio",
          derive: { multiply: Array.from({ length: 10 }, () => below) },
        };
      });
    expect(faults([...givens, ...tower(4)])).toEqual([]);
    expect(faults([...givens, ...tower(5)])).toEqual(["measure.too_large /11"]);
  });

  test("many faults take no stack", () => {
    const parts = Array.from({ length: 50_000 }, () => ({ measure: "none" }));
    expect(faults(raw({ add: parts })).at(-1)).toBe("document.more_issues ");
    const empty = Array.from({ length: 50_000 }, () => ({}));
    expect(faults(raw({ add: empty })).at(-1)).toBe("document.more_issues ");
  });
});

describe("the first mistakes that everybody makes", () => {
  const messages = (derive: unknown): readonly string[] => {
    const compiled = safeCompileMeasures(raw(derive));
    return compiled.ok ? [] : compiled.issues.map(({ message }) => message);
  };

  test.each<[string, unknown, RegExp]>([
    ["a bare number for a constant", { multiply: [price, 0.85] }, /\{ constant: "0.85" \}/],
    ["a bare id for a measure", { add: ["price", price] }, /\{ measure: "bookings" \}/],
    ["null for no value", { divide: [price, volume], whenZero: null }, /the text "null" for no value/],
    ["nothing for zero", { divide: [price, volume] }, /the text "null" for no value/],
  ])("%s are told with their mend", (_name, derive, mend) => {
    expect(messages(derive)).toEqual([expect.stringMatching(mend)]);
  });
});

describe("the units of a derived measure", () => {
  test.each<[string, unknown, string, readonly string[]]>([
    [
      "money and counts do not add up",
      { add: [price, cost, volume] },
      "money",
      ["measure.unit_mismatch /0/derive/add/2"],
    ],
    ["nor are they compared", { min: [price, volume] }, "money", ["measure.unit_mismatch /0/derive/min/1"]],
    [
      "nor chosen between",
      { choose: [branch({ field: "price", gt: 0 }, price)], otherwise: volume },
      "money",
      ["measure.unit_mismatch /0/derive/otherwise"],
    ],
    [
      "money times money is nothing",
      { multiply: [price, cost] },
      "money",
      ["measure.unit_mismatch /0/derive/multiply/1"],
    ],
    [
      "nor is money times days",
      { multiply: [{ measure: "age" }, price] },
      "money",
      ["measure.unit_mismatch /0/derive/multiply/1"],
    ],
    ["money is no count", price, "count", ["measure.unit_mismatch /0/unit"]],
    [
      "money over money is no money",
      { divide: [price, cost], whenZero: 0 },
      "money",
      ["measure.unit_mismatch /0/unit"],
    ],
    ["money over days is money", { divide: [price, { measure: "age" }], whenZero: 0 }, "money", []],
    ["or a ratio", { divide: [price, { measure: "age" }], whenZero: 0 }, "ratio", []],
    [
      "but no days",
      { divide: [price, { measure: "age" }], whenZero: 0 },
      "days",
      ["measure.unit_mismatch /0/unit"],
    ],
    ["one over money is a ratio", { divide: [{ constant: 1 }, price], whenZero: 0 }, "ratio", []],
    ["a ratio of money is money", { multiply: [{ measure: "discount" }, price] }, "money", []],
    ["a ratio of a count is a count", { multiply: [volume, { measure: "discount" }] }, "count", []],
    [
      "a ratio of a ratio is one",
      { multiply: [{ measure: "discount" }, { measure: "discount" }] },
      "ratio",
      [],
    ],
    ["counts multiply", { multiply: [volume, volume] }, "count", []],
    ["a plain constant fits", { add: [{ constant: 1 }, price, { constant: 2 }] }, "money", []],
    ["plain constants alone fit any unit", { add: [{ constant: 1 }, { constant: 2 }] }, "days", []],
    [
      "a constant with a unit does not",
      { add: [price, { constant: 1, unit: "count" }] },
      "money",
      ["measure.unit_mismatch /0/derive/add/1"],
    ],
    [
      "a ratio does not add to a score",
      { add: [{ measure: "rating" }, { measure: "discount" }] },
      "score",
      ["measure.unit_mismatch /0/derive/add/1"],
    ],
    [
      "a score of 100 is a ratio",
      { divide: [{ measure: "rating" }, { constant: 100 }], whenZero: 0 },
      "ratio",
      [],
    ],
    ["a clamp keeps the unit", { clamp: volume, least: 0 }, "count", []],
    [
      "one fault is told once",
      { add: [{ multiply: [price, cost] }, volume] },
      "money",
      ["measure.unit_mismatch /0/derive/add/0/multiply/1"],
    ],
  ])("%s", (_name, derive, unit, expected) => {
    expect(faults(raw(derive, unit))).toEqual(expected);
  });
});

describe("a derived measure that is accepted", () => {
  test("stands on others in any order", () => {
    expect(
      faults(
        [...derived({ add: [price, cost] }), { id: "e", unit: "money", derive: { measure: "d" } }].reverse(),
      ),
    ).toEqual([]);
  });

  test("is accepted by the schema of an enclosing document, which tells the faults of the right form", () => {
    const issues = (measure: unknown) => measureSchema().safeParse(measure).error?.issues;
    expect(issues({ id: "d", unit: "money", derive: { add: [price] } })).toBeUndefined();
    expect(issues({ id: "d", unit: "money", given: true })).toBeUndefined();
    expect(issues({ id: "d", unit: "money" })?.[0]?.message).toContain("names no way");
    expect(issues({ id: "d", unit: "money", given: true, count: true })?.[0]?.message).toContain("given");
    expect(issues(7)).toHaveLength(1);
  });
});
