import { describe, expect, test } from "vitest";
import { compileMeasures, type Measure, type MeasuresOptions } from "../../../src/kernel/measure/index.js";
import { bookings, deal, ofDeals, wins } from "./facts.js";

const period = "2026-Q3";
const plain: Measure = { id: "count", unit: "count", ...ofDeals, count: true };
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

describe("the frame of the facts", () => {
  const cyclic = new Proxy({}, { getPrototypeOf: thrower.get, getOwnPropertyDescriptor: thrower.get });
  test.each<[string, unknown, readonly string[]]>([
    ["nothing", undefined, ["measure.bad_facts "]],
    ["a list", [], ["measure.bad_facts "]],
    ["an instance", new Map(), ["measure.bad_facts "]],
    ["a proxy that throws", cyclic, ["measure.bad_facts "]],
    ["a forbidden key", JSON.parse('{"__proto__":{"period":"2026"}}'), ["measure.bad_facts "]],
    ["no period", { records: { deals: [] } }, ["period.not_a_period /period"]],
    [
      "no such period",
      { period: "2026-Q5", people: {}, measures: 1 },
      ["period.not_a_period /period", "measure.bad_facts /people", "measure.bad_facts /measures"],
    ],
    ["records in a list", { period, records: [] }, ["measure.bad_facts /records"]],
    ["a stream that is no list", { period, records: { deals: {} } }, ["measure.bad_records /records/deals"]],
  ])("%s", (_name, facts, expected) => {
    expect(faults(facts)).toEqual(expected);
    expect(faults(facts, { onInvalid: "report" })).toEqual(expected);
  });

  test("a stream that is absent counts as empty, which is told", () => {
    for (const facts of [{ period }, { period, records: {} }]) {
      const result = evaluate(facts);
      expect(
        result.ok && result.data.issues.map(({ code, severity, path }) => [code, severity, path]),
      ).toEqual([["measure.missing_stream", "warning", "/records/deals"]]);
    }
  });

  test("a stream that is computed does not pass for one that is absent", () => {
    const records = Object.defineProperty({}, "deals", thrower);
    expect(faults({ period, records })).toEqual(["measure.bad_records /records/deals"]);
  });

  test("a period without a year before it has no growth", () => {
    const growth: Measure = { id: "g", unit: "ratio", growth: { of: "bookings", on: "sameLastYear" } };
    expect(faults({ period: "0001", records: { deals: [] } }, {}, [bookings, growth])).toEqual([
      "date.out_of_range /period",
    ]);
  });
});

describe("a faulty record", () => {
  const proxy = new Proxy({}, { getPrototypeOf: thrower.get });
  const late = new Proxy(
    { id: "1" },
    {
      getOwnPropertyDescriptor: (target, key) =>
        key === "id" ? Reflect.getOwnPropertyDescriptor(target, key) : thrower.get(),
    },
  );
  test.each<[string, unknown, string, string, string | null]>([
    ["nothing", null, "measure.bad_record", "", null],
    ["a list", [], "measure.bad_record", "", null],
    ["an instance", new Date(0), "measure.bad_record", "", null],
    ["no id", { ownerId: "ann" }, "measure.bad_record", "", null],
    ["an id that is a number", { ...deal("1"), id: 1 }, "measure.bad_record", "", null],
    [
      "an id that is computed",
      Object.defineProperty({ ...deal("1") }, "id", thrower),
      "measure.bad_record",
      "",
      null,
    ],
    ["a forbidden key", JSON.parse('{"id":"1","__proto__":{}}'), "measure.bad_record", "", null],
    ["a proxy that throws", proxy, "measure.bad_record", "", null],
    ["a proxy that throws later", late, "measure.bad_record", "", null],
    [
      "a field that is computed",
      Object.defineProperty({ ...deal("1") }, "amount", thrower),
      "measure.bad_record",
      "/amount",
      null,
    ],
    [
      "a condition's field that is computed",
      Object.defineProperty({ ...deal("1") }, "stageId", thrower),
      "measure.bad_record",
      "/stageId",
      null,
    ],
    ["a nested field", { ...deal("1"), amount: { value: 1 } }, "measure.bad_record", "/amount", null],
    [
      "a field that is a function",
      { ...deal("1"), closedOn: () => "2026-08-01" },
      "measure.bad_record",
      "/closedOn",
      null,
    ],
    ["an amount with a comma", deal("1", { amount: "1,000" }), "measure.not_decimal", "/amount", null],
    ["NaN", deal("1", { amount: Number.NaN }), "measure.not_decimal", "/amount", null],
    ["Infinity", deal("1", { amount: Number.POSITIVE_INFINITY }), "measure.not_decimal", "/amount", null],
    ["a true amount", deal("1", { amount: true }), "measure.not_decimal", "/amount", null],
    ["no amount", deal("1", { amount: null }), "measure.missing_field", "/amount", null],
    ["no person", deal("1", { ownerId: null }), "measure.missing_person", "/ownerId", "100"],
    ["an empty person", deal("1", { ownerId: "" }), "measure.missing_person", "/ownerId", "100"],
    ["a person that is a number", deal("1", { ownerId: 7 }), "measure.missing_person", "/ownerId", "100"],
    ["no such day", deal("1", { closedOn: "2026-02-30" }), "measure.bad_date", "/closedOn", "100"],
    ["an instant", deal("1", { closedOn: "2026-08-01T00:00:00Z" }), "measure.bad_date", "/closedOn", "100"],
    ["no date", deal("1", { closedOn: null }), "measure.bad_date", "/closedOn", "100"],
  ])("%s", (_name, record, code, field, amount) => {
    const facts = deals(deal("0"), record, deal("2"));
    expect(faults(facts)).toEqual([`${code} /records/deals/1${field}`]);
    const reported = evaluate(facts, { onInvalid: "report" });
    if (!reported.ok) throw new Error("it must not be refused");
    expect(reported.data.value).toBe("2");
    expect(reported.data.people.find(({ id }) => id === "ann")?.measures[0]?.value).toBe("200");
    expect(reported.data.issues.map((issue) => [issue.code, issue.severity])).toEqual([[code, "error"]]);
    expect(reported.data.leftOut).toMatchObject([{ stream: "deals", index: 1, reason: code, amount }]);
  });

  test("an inherited field is absent", () => {
    const record = Object.assign(Object.create({ amount: "5" }), { ...deal("1"), amount: undefined });
    expect(faults(deals(Object.setPrototypeOf({ ...record }, null)))).toEqual([
      "measure.missing_field /records/deals/0/amount",
    ]);
  });

  test("records that share an id are all left out, whatever their order", () => {
    const facts = deals(deal("1"), deal("2"), deal("1", { amount: "7" }));
    expect(faults(facts)).toEqual([
      "measure.duplicate_record /records/deals/0/id",
      "measure.duplicate_record /records/deals/2/id",
    ]);
    const reported = evaluate(facts, { onInvalid: "report" });
    expect(reported.ok && reported.data.leftOut?.map(({ id, index, amount }) => [id, index, amount])).toEqual(
      [
        ["1", 0, "100"],
        ["1", 2, "7"],
      ],
    );
    expect(reported.ok && reported.data.people[0]?.measures[0]?.value).toBe("100");
  });

  test("counts for no measure at all, and one fault is told once", () => {
    const facts = deals(deal("0"), deal("1", { amount: "x" }));
    const twice: Measure = { ...bookings, id: "again" };
    expect(faults(facts, {}, [bookings, twice, wins])).toEqual([
      "measure.not_decimal /records/deals/1/amount",
    ]);
    const reported = evaluate(facts, { onInvalid: "report" }, [bookings, twice, wins]);
    expect(reported.ok && reported.data.people[0]?.measures.map(({ value }) => value)).toEqual([
      "100",
      "100",
      "1",
    ]);
  });

  test("does no harm where it would not count: kept out by where, or of another time", () => {
    const open = deal("1", { stageId: "open", closedOn: null, amount: null, ownerId: null });
    const old = deal("2", { closedOn: "2020-01-01", amount: "x", ownerId: null });
    expect(faults(deals(open, old))).toEqual([]);
  });

  test("every fault is told, up to maxIssues", () => {
    const list = Array.from({ length: 5 }, (_, index) => deal(String(index), { amount: "x", ownerId: null }));
    expect(faults(deals(...list))).toHaveLength(10);
    expect(faults(deals(...list), { maxIssues: 3 })).toHaveLength(4);
    expect(faults(deals(...list), { maxIssues: 3 }).at(-1)).toBe("document.more_issues ");
  });
});

describe("a condition that cannot be judged", () => {
  const large: Measure = { ...bookings, id: "large", where: { field: "amount", gte: "50" } };

  test("keeps the record out, and a warning counts such records for each measure", () => {
    const { amount: _, ...without } = deal("1");
    const result = evaluate(
      deals(without, deal("2", { amount: "n/a" }), deal("3"), deal("4", { amount: "10" })),
      {},
      [large],
    );
    if (!result.ok) throw new Error("it must not be refused");
    expect(result.data.value).toBe("1");
    expect(
      result.data.issues.map(({ code, severity, path, params }) => [code, severity, path, params]),
    ).toEqual([
      ["measure.where_missing", "warning", "/records/deals", { measure: "large", stream: "deals", count: 2 }],
    ]);
  });

  test("is told only for records of the time in question, or of none", () => {
    const list = [
      deal("1", { amount: null, closedOn: "2020-01-01" }),
      deal("2", { amount: null, closedOn: null }),
    ];
    const result = evaluate(deals(...list), {}, [large]);
    expect(result.ok && result.data.issues.map(({ params }) => params.count)).toEqual([1]);
  });
});

test("evaluate throws what safeEvaluate returns", () => {
  // The fault that TypeScript keeps out is tried as well.
  const call = () => compileMeasures([plain]).evaluate({ period: 5 } as never);
  expect(call).toThrow(/period\.not_a_period/);
});

test("facts are left alone", () => {
  const facts = {
    period,
    people: Object.freeze(["ann"]),
    records: Object.freeze({ deals: Object.freeze([Object.freeze(deal("1"))]) }),
  };
  expect(faults(Object.freeze(facts))).toEqual([]);
});
