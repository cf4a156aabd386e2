import { describe, expect, test } from "vitest";
import { readReadings } from "../../../src/kernel/condition/index.js";
import { formatFraction } from "../../../src/kernel/decimal/index.js";

function faultsOf(...given: Parameters<typeof readReadings>): readonly string[] {
  const read = readReadings(...given);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
}

describe("facts", () => {
  test("become readings: measures as exact numbers, attributes as they are, null as missing", () => {
    const facts = {
      measures: { a: "1.50", b: 2, c: 3n, d: null },
      attributes: { role: "ae", level: 7, active: true, left: null },
    };
    const read = readReadings(facts, ["a", "d", "role", "left"], "");
    if (!read.ok) return expect.unreachable();
    expect([...read.data.measures].map(([id, value]) => [id, value && formatFraction(value)])).toEqual([
      ["a", "1.5"],
      ["b", "2"],
      ["c", "3"],
      ["d", null],
    ]);
    expect([...read.data.attributes]).toEqual(Object.entries(facts.attributes));
  });

  test("may lack both lists where nothing is asked for", () => {
    expect(faultsOf({}, [], "")).toEqual([]);
    expect(faultsOf({ measures: undefined, attributes: undefined }, [], "")).toEqual([]);
  });

  test.each<[string, unknown, readonly string[]]>([
    ["are no object", null, ["document.wrong_type /facts"]],
    ["are a list", [], ["document.wrong_type /facts"]],
    ["have a list of measures", { measures: [1] }, ["document.wrong_type /facts/measures"]],
    ["have text for attributes", { attributes: "role" }, ["document.wrong_type /facts/attributes"]],
    ["have a measure that is no number", { measures: { a: "x" } }, ["decimal.not_decimal /facts/measures/a"]],
    ["have a measure that is NaN", { measures: { a: Number.NaN } }, ["decimal.not_finite /facts/measures/a"]],
    ["have a boolean measure", { measures: { a: true } }, ["decimal.wrong_type /facts/measures/a"]],
    [
      "have a measure under an odd name",
      { measures: { "a/b~": {} } },
      ["decimal.wrong_type /facts/measures/a~1b~0"],
    ],
    [
      "have an attribute that is an object",
      { attributes: { a: {} } },
      ["document.wrong_type /facts/attributes/a"],
    ],
    [
      "have an endless attribute",
      { attributes: { a: Number.POSITIVE_INFINITY } },
      ["decimal.not_finite /facts/attributes/a"],
    ],
    [
      "have an attribute that lost digits",
      { attributes: { a: 2 ** 60 } },
      ["decimal.unsafe_integer /facts/attributes/a"],
    ],
    ["have a bigint attribute", { attributes: { a: 1n } }, ["document.wrong_type /facts/attributes/a"]],
    [
      "reach for a prototype",
      { measures: JSON.parse('{"__proto__": 1}') },
      ["document.forbidden_key /facts/measures"],
    ],
    [
      "name a constructor",
      { attributes: { constructor: "x" } },
      ["document.forbidden_key /facts/attributes"],
    ],
    ["have a symbol", { measures: { [Symbol("s")]: 1 } }, ["document.not_json /facts/measures"]],
  ])("that %s are refused", (_, facts, expected) => {
    expect(faultsOf(facts, [], "/facts")).toEqual(expected);
  });

  test("are never asked to run code", () => {
    const called = (): never => {
      throw new Error("called");
    };
    const lists = Object.defineProperty({}, "measures", { get: called, enumerable: true });
    const entries = { measures: Object.defineProperty({}, "a", { get: called, enumerable: true }) };
    expect(faultsOf(lists, [], "")).toEqual(["document.accessor /measures"]);
    expect(faultsOf(entries, ["a"], "")).toEqual(["document.accessor /measures/a"]);
    expect(faultsOf({ attributes: new Proxy({}, { ownKeys: called }) }, [], "")).toEqual([
      "document.unreadable /attributes",
    ]);
    expect(faultsOf(new Proxy({}, { getOwnPropertyDescriptor: called }), [], "")).toEqual([
      "document.unreadable /measures",
      "document.unreadable /attributes",
    ]);
  });

  test("that are inherited do not count, and what inherits is refused as in a document", () => {
    expect(faultsOf({ measures: Object.create({ a: 1 }) }, ["a"], "")).toEqual([
      "document.not_json /measures",
      "condition.missing_measure /measures/a",
    ]);
  });

  test("have texts and names of the length that documents have", () => {
    expect(faultsOf({ attributes: { a: "x".repeat(100_001) } }, [], "")).toEqual([
      "document.text_too_long /attributes/a",
    ]);
    expect(faultsOf({ measures: { ["a".repeat(100_001)]: 1 } }, [], "")).toEqual([
      "document.forbidden_key /measures",
    ]);
  });
});

describe("an input", () => {
  const facts = { measures: { both: 1, sales: 2, empty: undefined }, attributes: { both: "x", role: "ae" } };

  test("must be given as a measure or as an attribute, and not as both", () => {
    expect(faultsOf(facts, ["sales", "role", "other", "both", "empty"], "")).toEqual([
      "condition.missing_measure /measures/other",
      "condition.ambiguous_field /attributes/both",
      "condition.missing_measure /measures/empty",
    ]);
  });

  test("is reported under the code of the domain that asks", () => {
    expect(faultsOf(facts, ["other"], "/facts", "plan.missing_measure")).toEqual([
      "plan.missing_measure /facts/measures/other",
    ]);
  });

  test("that must be a measure is not found among the attributes, and is missed only once", () => {
    expect(faultsOf(facts, ["role", "gone"], "", "x.missing_measure", ["role", "gone", "both"])).toEqual([
      "x.missing_measure /measures/role",
      "x.missing_measure /measures/gone",
    ]);
  });

  test("that is faulty is not reported as absent too", () => {
    expect(faultsOf({ measures: { a: "x" } }, ["a"], "", "x.missing_measure", ["a"])).toEqual([
      "decimal.not_decimal /measures/a",
    ]);
  });
});
