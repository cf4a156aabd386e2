import { describe, expect, test } from "vitest";
import { breakDown, safeBreakDown } from "../../../src/kernel/breakdown/index.js";

const revenue = {
  id: "revenue",
  unit: "money",
  from: "orders",
  sum: "amount",
  person: "ownerId",
  date: "on",
};
const orders = [
  { id: "o-1", on: "2026-04-10", region: "north", customerId: "c-1", amount: "600" },
  { id: "o-2", on: "2026-04-31", region: "north", customerId: "c-1", amount: "70" },
  { id: "o-3", on: "2026-04-12", region: Number.NaN, customerId: "c-1", amount: "8" },
  { id: "o-4", on: "2026-04-12", region: { code: 1 }, customerId: "c-1", amount: "9" },
];
const facts = { period: "2026-Q2", records: { orders: orders.slice(0, 1), customers: [] } };

/** Options of which nothing is known. */
function codesOf(options: unknown, given: unknown = facts, measures: unknown = revenue): readonly string[] {
  // A call from JavaScript, whose options no type has looked at.
  const done = safeBreakDown(given, measures, options as Parameters<typeof safeBreakDown>[2]);
  return done.ok
    ? done.data.issues.map(({ code, path }) => `${code} ${path}`)
    : done.issues.map(({ code, path }) => `${code} ${path}`);
}

describe("options that are wrong", () => {
  test.each<[unknown, readonly string[]]>([
    [{}, ["document.wrong_type /options/by"]],
    [{ by: ["region", "region"] }, ["breakdown.bad_level /options/by/1"]],
    [{ by: [{ period: "month" }, { period: "day" }] }, ["breakdown.bad_level /options/by/1"]],
    [{ by: [{ period: "fortnight" }] }, ["breakdown.bad_level /options/by/0/period"]],
    [{ by: ["__proto__"] }, ["breakdown.bad_level /options/by/0"]],
    [{ by: ["a", "b", "c", "d", "e", "f", "g", "h", "i"] }, ["breakdown.bad_level /options/by"]],
    [
      { by: [{ field: "region", top: { count: 0, measure: "revenue" } }] },
      ["breakdown.bad_option /options/by/0/top/count"],
    ],
    [
      { by: [{ field: "region", top: { count: 1, measure: "x" } }] },
      ["breakdown.unknown_measure /options/by/0/top/measure"],
    ],
    [{ by: [], ties: "fair" }, ["breakdown.bad_option /options/ties"]],
    [{ by: [], compareWith: ["next"] }, ["breakdown.bad_option /options/compareWith/0"]],
    [{ by: [], only: ["x"] }, ["breakdown.unknown_measure /options/only/0"]],
    [{ by: [], lowestIsBest: ["x"] }, ["breakdown.unknown_measure /options/lowestIsBest/0"]],
    [{ by: [], sort: "rank" }, ["document.unknown_field /options/sort"]],
    [
      { by: [], fiscalYear: { firstMonth: 13, named: "endYear" } },
      ["period.not_a_fiscal_year /options/fiscalYear"],
    ],
    [{ by: [], trace: true }, ["breakdown.bad_cell /options/cell"]],
    [
      { by: [], trace: true, cell: { path: ["north"], measure: "revenue" } },
      ["breakdown.bad_cell /options/cell"],
    ],
    [{ by: [], cell: { path: [], measure: "x" } }, ["breakdown.unknown_measure /options/cell/measure"]],
    [{ by: [], lookups: [{ field: "a", from: "b", key: "a" }] }, ["breakdown.bad_lookup /options/lookups/0"]],
    [
      {
        by: [],
        lookups: [
          { field: "a", from: "customers", key: "b" },
          { field: "b", from: "customers", key: "c" },
        ],
      },
      ["breakdown.bad_lookup /options/lookups/0"],
    ],
    [
      {
        by: [],
        lookups: [
          { field: "a", from: "customers", key: "c" },
          { field: "a", from: "customers", key: "c" },
        ],
      },
      ["breakdown.bad_lookup /options/lookups/1"],
    ],
  ])("%j", (options, codes) => {
    expect(codesOf(options)).toEqual(codes);
  });
});

describe("facts and measures that are wrong", () => {
  test("are refused with their paths", () => {
    expect(codesOf({ by: [] }, { ...facts, people: [] })).toEqual(["document.unknown_field /people"]);
    expect(codesOf({ by: [] }, { ...facts, period: "2026-Q5" })).toEqual(["period.not_a_period /period"]);
    expect(codesOf({ by: [], compareWith: ["previous"] }, { ...facts, period: "0001-Q1" })).toEqual([
      "date.out_of_range /period",
    ]);
    expect(codesOf({ by: [] }, facts, [{ ...revenue, unit: "ratio" }])).toEqual([
      "measure.unit_mismatch /measures/0/unit",
    ]);
    expect(() => breakDown(facts, {}, { by: [] })).toThrow();
  });

  test("a record with a fault is refused, or reported with its amount and left out", () => {
    const given = { period: "2026-Q2", records: { orders } };
    expect(codesOf({ by: ["region"] }, given)).toEqual([
      "measure.bad_date /records/orders/1/on",
      "breakdown.bad_field /records/orders/2/region",
      "measure.bad_record /records/orders/3/region",
    ]);
    const done = safeBreakDown(given, revenue, { by: ["region"], onInvalid: "report" });
    expect(done.ok && done.data.leftOut?.map(({ id, amount }) => [id, amount])).toEqual([
      ["o-2", "70"],
      ["o-3", "8"],
      ["o-4", null],
    ]);
    expect(done.ok && done.data.total.measures[0]?.value).toBe("600");
  });

  test("a lookup tells its own faulty records, once, and keys that match nothing", () => {
    const lookups = [{ field: "group", from: "customers", key: "customerId" }];
    const customers = [
      { id: "c-1", group: "a", isCounted: false },
      { id: "c-1", group: "b", isCounted: false },
    ];
    const given = { ...facts, records: { ...facts.records, customers } };
    expect(codesOf({ by: ["group"], lookups }, given)).toEqual([
      "measure.duplicate_record /records/customers/0/id",
      "measure.duplicate_record /records/customers/1/id",
    ]);
    expect(codesOf({ by: ["group"], lookups })).toEqual(["breakdown.unmatched_key /records/customers"]);
    const where = { field: "isCounted", is: true };
    const own = {
      id: "n",
      unit: "count",
      from: "customers",
      where,
      count: true,
      person: "ownerId",
      date: "on",
    };
    expect(codesOf({ by: ["group"], lookups }, given, [revenue, own])).toEqual([
      "measure.duplicate_record /records/customers/0/id",
      "measure.duplicate_record /records/customers/1/id",
    ]);
  });
});
