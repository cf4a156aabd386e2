import { describe, expect, test } from "vitest";
import { compileMeasures, type Measure, type MeasuresOptions } from "../../../src/kernel/measure/index.js";
import { bookings, deal } from "./facts.js";

const period = "2026-Q3";
const evaluate = (
  facts: unknown,
  options: MeasuresOptions = {},
  documents: readonly Measure[] = [bookings],
) => compileMeasures(documents).safeEvaluate(facts, options);
const faults = (
  facts: unknown,
  options: MeasuresOptions = {},
  documents: readonly Measure[] = [bookings],
): readonly string[] => {
  const result = evaluate(facts, options, documents);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
};
const deals = (...list: readonly unknown[]) => ({ period, records: { deals: list } });
const thrower = {
  get: () => {
    throw new Error("called");
  },
  enumerable: true,
};

describe("faulty people and given measures", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["no object", 5, ["measure.bad_fact /measures/0"]],
    ["no person", { measure: "bookings", value: 1 }, ["measure.bad_fact /measures/0/personId"]],
    ["no measure", { personId: "ann", value: 1 }, ["measure.bad_fact /measures/0/measure"]],
    ["no value", { personId: "ann", measure: "bookings" }, ["measure.not_decimal /measures/0/value"]],
    [
      "a value with a comma",
      { personId: "ann", measure: "bookings", value: "1,000" },
      ["measure.not_decimal /measures/0/value"],
    ],
    [
      "NaN",
      { personId: "ann", measure: "bookings", value: Number.NaN },
      ["measure.not_decimal /measures/0/value"],
    ],
    [
      "a computed value",
      Object.defineProperty({ personId: "ann", measure: "bookings" }, "value", thrower),
      ["measure.not_decimal /measures/0/value"],
    ],
    [
      "no such period",
      { personId: "ann", measure: "bookings", value: 1, period: "Q3" },
      ["period.not_a_period /measures/0/period"],
    ],
    [
      "a misspelled period",
      { personId: "ann", measure: "bookings", value: 1, perod: "2026-Q2" },
      ["document.unknown_field /measures/0/perod"],
    ],
    [
      "a forbidden key",
      JSON.parse('{"__proto__":{"personId":"ann","measure":"bookings","value":1}}'),
      ["measure.bad_fact /measures/0"],
    ],
  ])("%s", (_name, fact, expected) => {
    const facts = { ...deals(deal("1")), measures: [fact] };
    expect(faults(facts)).toEqual(expected);
    const reported = evaluate(facts, { onInvalid: "report" });
    expect(reported.ok && reported.data.people[0]?.measures[0]?.value).toBe("100");
    expect(reported.ok && reported.data.leftOut?.map(({ stream, index }) => [stream, index])).toEqual([
      ["measures", 0],
    ]);
  });

  test("a computed value is told as one", () => {
    const fact = Object.defineProperty({ personId: "ann", measure: "bookings" }, "value", thrower);
    const result = evaluate({ ...deals(), measures: [fact] });
    expect(result.ok ? [] : result.issues.map(({ message }) => message)).toEqual([
      "This property is computed by code, which is never run. Hand over plain JSON.",
    ]);
  });

  test("two values for one measure are both left out", () => {
    const given = { personId: "ann", measure: "bookings", value: 1 };
    const facts = {
      ...deals(deal("1")),
      measures: [given, { ...given, value: 2, period }, { ...given, period: "2026-Q2" }],
    };
    expect(faults(facts)).toEqual([
      "measure.duplicate_fact /measures/0",
      "measure.duplicate_fact /measures/1",
    ]);
    const reported = evaluate(facts, { onInvalid: "report" });
    expect(reported.ok && reported.data.people[0]?.measures[0]?.value).toBe("100");
    expect(reported.ok && reported.data.leftOut?.map(({ index, amount }) => [index, amount])).toEqual([
      [0, "1"],
      [1, "2"],
    ]);
  });

  test("ids of people are text", () => {
    const facts = { ...deals(), people: ["ann", 7, null, ""] };
    expect(faults(facts)).toEqual([
      "measure.bad_person /people/1",
      "measure.bad_person /people/2",
      "measure.bad_person /people/3",
    ]);
    const reported = evaluate(facts, { onInvalid: "report" });
    expect(reported.ok && reported.data.people.map(({ id }) => id)).toEqual(["ann"]);
  });
});

test("a given measure that throws when it is looked at is a coded fault", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const late = new Proxy({}, { getPrototypeOf: thrower.get });
  expect(faults({ period, records: { deals: [] }, measures: [proxy, late] })).toEqual([
    "measure.bad_fact /measures/0",
    "measure.bad_fact /measures/1",
  ]);
});
