import { describe, expect, test } from "vitest";
import { isAttainmentError } from "../../../src/kernel/issue/index.js";
import { compileMeasures, safeCompileMeasures } from "../../../src/kernel/measure/index.js";
import { bookings, deal } from "./facts.js";

const measures = compileMeasures([bookings]);
const facts = { period: "2026-Q3", records: { deals: [deal("1")] } };

function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!isAttainmentError(error)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
}

// As a program in JavaScript hands values over, whatever the types say.
const untyped = <T>(value: unknown): T => value as T;

describe("the options of an evaluation of measures", () => {
  const computed = {
    get trace(): true {
      throw new Error("never read");
    },
  };
  test.each<[string, unknown, readonly string[]]>([
    ["null", null, ["document.wrong_type /options"]],
    ["a list", [], ["document.wrong_type /options"]],
    ["a misspelled one", { onInvlid: "report" }, ["document.unknown_field /options/onInvlid"]],
    ["a policy that is not known", { onInvalid: "ignore" }, ["document.wrong_value /options/onInvalid"]],
    ["a trace of a word", { trace: "yes" }, ["document.wrong_value /options/trace"]],
    ["credits of a word", { credits: "yes" }, ["document.wrong_value /options/credits"]],
    ["one person by the bare id", { only: "ann" }, ["document.wrong_type /options/only"]],
    ["a number of people", { only: 5 }, ["document.wrong_type /options/only"]],
    ["a computed one", computed, ["document.accessor /options/trace"]],
  ])("%s is refused by every door", (_name, options, expected) => {
    expect(codesOf(() => measures.evaluate(facts, untyped(options)))).toEqual(expected);
    expect(codesOf(() => measures.credits(facts, untyped(options)))).toEqual(expected);
    const read = measures.safeEvaluate(facts, untyped(options));
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });

  test("false counts as absent", () => {
    const off = { trace: false, credits: false };
    expect(measures.evaluate(facts, untyped(off))).toEqual(measures.evaluate(facts));
    expect(measures.credits(facts, untyped(off))).toHaveLength(1);
  });
});

describe("the setting of measures", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["null", null, ["document.wrong_type /setting"]],
    ["a misspelled field", { fiscalYer: {} }, ["document.unknown_field /setting/fiscalYer"]],
    ["a fiscal year that is a number", { fiscalYear: 4 }, ["document.wrong_type /setting/fiscalYear"]],
    [
      "a thirteenth month",
      { fiscalYear: { firstMonth: 13, named: "endYear" } },
      ["period.not_a_fiscal_year /setting/fiscalYear"],
    ],
  ])("%s is refused when the measures are compiled", (_name, setting, expected) => {
    expect(codesOf(() => compileMeasures([bookings], untyped(setting)))).toEqual(expected);
  });

  test("its faults are told with those of the documents", () => {
    const read = safeCompileMeasures([{ id: "x" }], untyped(null));
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      "document.wrong_type",
      "measure.one_aggregate",
    ]);
  });

  test("is copied: what its owner does to it later changes nothing", () => {
    const fiscalYear: { firstMonth: number; named: "endYear" } = { firstMonth: 7, named: "endYear" };
    const fiscal = compileMeasures([bookings], { fiscalYear });
    const before = fiscal.evaluate({ ...facts, period: "FY2027-Q1" });
    fiscalYear.firstMonth = 2;
    expect(fiscal.evaluate({ ...facts, period: "FY2027-Q1" })).toEqual(before);
    expect(before.people[0]?.measures[0]?.value).toBe("100");
  });
});

test("a field of the facts that is not known is refused, and one that is undefined is absent", () => {
  expect(codesOf(() => measures.evaluate(untyped({ ...facts, measure: [] })))).toEqual([
    "document.unknown_field /measure",
  ]);
  expect(codesOf(() => measures.evaluate(untyped({ ...facts, note: undefined })))).toEqual([]);
});
