import { type Purchase, summarizePurchases } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { codesOf } from "../faults.js";

type Row = readonly [customerId: number, orderedOn: string, amount?: number];

const purchasesOf = (rows: readonly Row[]): readonly Purchase[] =>
  rows.map(([customerId, orderedOn, amount]) => ({
    customerId: String(customerId),
    orderedOn,
    ...(amount === undefined ? {} : { amount }),
  }));

const valued: readonly Row[] = [
  [1, "2015-01-01", 1],
  [1, "2015-02-06", 2],
  [2, "2015-01-01", 2],
  [3, "2015-01-01", 3],
  [3, "2015-01-02", 1],
  [3, "2015-01-05", 5],
  [4, "2015-01-16", 6],
  [4, "2015-02-02", 3],
  [4, "2015-02-05", 3],
  [5, "2015-01-16", 3],
  [5, "2015-01-17", 1],
  [5, "2015-01-18", 8],
  [6, "2015-02-02", 5],
];

describe("a summary of purchases", () => {
  test("case clv-summary-1, lifetimes: frequency, age at the last purchase, age", () => {
    const rows: readonly Row[] = [
      [1, "2015-02-01"],
      [1, "2015-02-06"],
      [2, "2015-01-01"],
      [3, "2015-01-01"],
      [3, "2015-01-02"],
      [3, "2015-01-05"],
    ];
    const found = summarizePurchases(purchasesOf(rows), { asOf: "2015-02-07", unit: "day", values: false });
    expect(found.customers.map((each) => [each.repeatPurchases, each.ageAtLastPurchase, each.age])).toEqual([
      [1, "5", "6"],
      [0, "0", "37"],
      [2, "4", "37"],
    ]);
    expect(found.customers.every(({ meanRepeatValue }) => meanRepeatValue === null)).toBe(true);
  });

  test("case clv-summary-2, lifetimes: with the mean of repeat purchases", () => {
    const found = summarizePurchases(purchasesOf(valued), { asOf: "2015-02-07", unit: "day" });
    expect(
      found.customers.map((each) => [
        each.repeatPurchases,
        each.ageAtLastPurchase,
        each.age,
        each.meanRepeatValue,
      ]),
    ).toEqual([
      [1, "36", "37", "2"],
      [0, "0", "37", null],
      [2, "4", "37", "3"],
      [2, "20", "22", "3"],
      [2, "2", "22", "4.5"],
      [0, "0", "5", null],
    ]);
    expect(found).toMatchObject({
      value: "6",
      repeaters: 4,
      later: 0,
      refunds: 0,
      unit: "day",
      countBy: "day",
    });
  });

  test("takes one day, one week or one month for one purchase", () => {
    // 2026-03-01 is a Sunday.
    const rows: readonly Row[] = [
      [1, "2026-03-01", 4],
      [1, "2026-03-02", 5],
      [1, "2026-03-08", 6],
      [1, "2026-03-09", 7],
      [1, "2026-04-01", 8],
      [1, "2026-04-01", 1],
    ];
    const told = (options: {
      readonly unit: "day" | "week" | "month";
      readonly countBy?: "day" | "week" | "month";
    }) => {
      const [one] = summarizePurchases(purchasesOf(rows), { asOf: "2026-04-07", ...options }).customers;
      return [one?.repeatPurchases, one?.ageAtLastPurchase, one?.age, one?.meanRepeatValue];
    };
    expect(told({ unit: "day" })).toEqual([4, "31", "37", "6.75"]);
    expect(told({ unit: "week" })).toEqual([
      4,
      "4.428571428571428571428571428571429",
      "5.285714285714285714285714285714286",
      "6.75",
    ]);
    expect(told({ unit: "week", countBy: "week" })).toEqual([3, "5", "6", "9"]);
    expect(told({ unit: "month", countBy: "month" })).toEqual([1, "1", "1", "9"]);
  });

  test("looks at nothing after the last day, and counts it", () => {
    const found = summarizePurchases(purchasesOf(valued), { asOf: "2015-01-15", unit: "day" });
    expect([found.customers.map(({ customerId }) => customerId), found.later]).toEqual([["1", "2", "3"], 8]);
  });

  test("leaves refunds aside", () => {
    const rows: readonly Row[] = [
      [1, "2026-01-01", 4],
      [1, "2026-01-05", -4],
    ];
    const found = summarizePurchases(purchasesOf(rows), { asOf: "2026-02-01", unit: "day" });
    expect(found).toMatchObject({ refunds: 1, repeaters: 0, customers: [{ age: "31" }] });
  });

  test("takes an id that is a number for a fault: beyond 2^53 two of them are one", () => {
    const row = { customerId: "a", orderedOn: "2026-01-01", amount: 1 };
    const rows: readonly object[] = [2 ** 53, 7, 7].map((id) => ({ ...row, id }));
    const call: (rows: never, options: never) => unknown = summarizePurchases;
    const run = (onInvalid: string) =>
      Reflect.apply(call, undefined, [rows, { asOf: "2026-01-01", unit: "day", onInvalid }]);
    expect(codesOf(() => run("reject"))).toEqual(
      [0, 1, 2].map((at) => `document.wrong_type /purchases/${at}/id`),
    );
    expect(run("report")).toMatchObject({ value: "0", leftOut: [{ index: 0 }, { index: 1 }, { index: 2 }] });
  });

  test("refuses units that do not go together, and amounts that are missing", () => {
    const rows = purchasesOf([[1, "2026-01-01"]]);
    expect(codesOf(() => summarizePurchases(rows, { asOf: "2026-1-1", unit: "month" }))).toEqual([
      "date.not_a_date /options/asOf",
      "segments.uneven_units /options/unit",
      "segments.missing_amount /purchases/0/amount",
    ]);
    expect(
      codesOf(() => summarizePurchases(rows, { asOf: "2026-01-01", unit: "day", countBy: "week" })),
    ).toContain("segments.uneven_units /options/unit");
    const options = { asOf: "2026-01-01", unit: "day", onInvalid: "report" } as const;
    expect(summarizePurchases(rows, options)).toMatchObject({
      value: "0",
      leftOut: [{ stream: "purchases" }],
    });
  });
});
