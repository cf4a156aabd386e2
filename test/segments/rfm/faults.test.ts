import { customerGrade, scoreRfm } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { refusalOf } from "./refusalOf.js";

const asOf = "2026-06-30";
const good = { id: "o-1", customerId: "ann", orderedOn: "2026-06-20", amount: "10" };

describe("rows at fault", () => {
  test.each<[string, object, string, string]>([
    ["no date", { orderedOn: undefined }, "document.missing_field", "orderedOn"],
    ["a null date", { orderedOn: null }, "date.not_a_date", "orderedOn"],
    ["no day of the calendar", { orderedOn: "2026-02-30" }, "date.not_a_date", "orderedOn"],
    ["a day with a time", { orderedOn: "2026-06-01T00:00:00Z" }, "date.not_a_date", "orderedOn"],
    ["a day after asOf", { orderedOn: "2026-07-01" }, "segments.order_after_as_of", "orderedOn"],
    ["no amount", { amount: undefined }, "document.missing_field", "amount"],
    ["a null amount", { amount: null }, "decimal.wrong_type", "amount"],
    ["a comma in the money text", { amount: "1,234.50" }, "decimal.not_decimal", "amount"],
    ["an amount beyond 2^53", { amount: 2 ** 53 }, "decimal.unsafe_integer", "amount"],
    ["an amount that is not finite", { amount: Number.NaN }, "decimal.not_finite", "amount"],
    ["an id beyond 2^53", { id: 2 ** 53 + 2 }, "document.wrong_type", "id"],
    ["no customer", { customerId: null }, "document.wrong_type", "customerId"],
    ["a customer without a name", { customerId: "" }, "document.wrong_value", "customerId"],
  ])("%s", (_name, change, code, field) => {
    const bad = { ...good, id: "o-2", ...change };
    expect(refusalOf({ transactions: [good, bad] }, { asOf })).toEqual([[code, `/transactions/1/${field}`]]);
    const reported = scoreRfm({ transactions: [good, bad] }, { asOf, onInvalid: "report" });
    expect(reported.customers.map(({ customerId, amount }) => [customerId, amount])).toEqual([["ann", "10"]]);
    expect(reported.leftOut).toMatchObject([{ stream: "transactions", index: 1, reason: code }]);
    expect(reported.issues.filter(({ severity }) => severity === "error")).toHaveLength(1);
  });

  test("every fault of a row is told, and its amount", () => {
    const bad = { id: "o-9", customerId: 7, orderedOn: "soon", amount: "5" };
    expect(refusalOf({ transactions: [bad, null] }, { asOf })).toEqual([
      ["document.wrong_type", "/transactions/0/customerId"],
      ["date.not_a_date", "/transactions/0/orderedOn"],
      ["document.wrong_type", "/transactions/1"],
    ]);
    const source = { transactions: [bad] };
    const { leftOut } = Reflect.apply(scoreRfm, undefined, [source, { asOf, onInvalid: "report" }]);
    expect(leftOut).toEqual([
      { id: "o-9", stream: "transactions", index: 0, reason: "document.wrong_type", amount: "5" },
    ]);
  });

  test("of two of one id none stays, whatever their order, of a list or a generator", () => {
    const rows = [good, { ...good, customerId: "bob", amount: "99" }, { ...good, id: "o-2", amount: "5" }];
    const faults = [0, 1].map((index) => ["document.duplicate_id", `/transactions/${index}/id`]);
    expect(refusalOf({ transactions: rows }, { asOf })).toEqual(faults);
    for (const transactions of [rows, [...rows].reverse(), new Set(rows).values()]) {
      const { amount, leftOut } = scoreRfm({ transactions }, { asOf, onInvalid: "report" });
      expect([amount, leftOut?.map(({ id }) => id)]).toEqual(["5", ["o-1", "o-1"]]);
    }
  });

  test("amounts in several currencies are not added up", () => {
    const transactions = ["USD", "CNY"].map((currency) => ({ ...good, id: currency, currency }));
    for (const onInvalid of ["reject", "report"])
      expect(refusalOf({ transactions }, { asOf, onInvalid })).toEqual([
        ["segments.rfm_currencies", "/transactions/1/currency"],
      ]);
    const one = transactions.map((row) => ({ ...row, currency: "USD" }));
    expect(scoreRfm({ transactions: [...one, good] }, { asOf }).amount).toBe("30");
  });

  test("a generator may hand out one object again and again", () => {
    function* rows() {
      const row = { ...good };
      for (const amount of ["1", "2", "4"]) yield Object.assign(row, { id: `o-${amount}`, amount });
    }
    expect(scoreRfm({ transactions: rows() }, { asOf }).amount).toBe("7");
  });

  test("a getter is not run", () => {
    const bad = Object.defineProperty({ ...good, id: "o-2" }, "amount", { get: () => "1", enumerable: true });
    expect(refusalOf({ transactions: [bad] }, { asOf })).toEqual([
      ["document.accessor", "/transactions/0/amount"],
    ]);
  });
});

describe("aggregates at fault", () => {
  const sound = { customerId: "ann", recencyDays: 3, orders: 1, amount: "10" };
  test.each<[string, object, string, string]>([
    ["both recencies", { lastOrderOn: "2026-06-01" }, "segments.rfm_recency", ""],
    ["orders and no day", { recencyDays: undefined }, "segments.rfm_recency", ""],
    ["a day and no orders", { orders: 0 }, "segments.rfm_recency", ""],
    ["half an order", { orders: "1.5" }, "segments.rfm_orders", "/orders"],
    ["hardly more than an order", { orders: "1.0000000000000000000001" }, "segments.rfm_orders", "/orders"],
    ["fewer than no orders", { orders: -1 }, "segments.rfm_orders", "/orders"],
    ["days below zero", { recencyDays: -1 }, "segments.order_after_as_of", "/recencyDays"],
    [
      "a day after asOf",
      { recencyDays: null, lastOrderOn: "2026-07-01" },
      "segments.order_after_as_of",
      "/lastOrderOn",
    ],
    ["no day", { recencyDays: null, lastOrderOn: "x" }, "date.not_a_date", "/lastOrderOn"],
    ["no amount", { amount: undefined }, "document.missing_field", "/amount"],
    ["no decimal", { amount: "1,5" }, "decimal.not_decimal", "/amount"],
    ["a field that is not known", { spent: 1 }, "document.unknown_field", "/spent"],
  ])("%s", (_name, change, code, field) => {
    expect(refusalOf({ aggregates: [{ ...sound, ...change }] }, { asOf })).toEqual([
      [code, `/aggregates/0${field}`],
    ]);
  });

  test("an amount below zero, where refunds are refused", () => {
    const aggregates = [{ ...sound, amount: "-1" }];
    expect(refusalOf({ aggregates }, { asOf, refunds: "refuse" })).toEqual([
      ["segments.rfm_refund", "/aggregates/0/amount"],
    ]);
    expect(scoreRfm({ aggregates }, { asOf }).amount).toBe("-1");
  });

  test("two of one customer", () => {
    expect(refusalOf({ aggregates: [sound, sound] }, { asOf })).toEqual(
      [0, 1].map((index) => ["document.duplicate_id", `/aggregates/${index}/customerId`]),
    );
    const { leftOut } = scoreRfm({ aggregates: [sound, sound] }, { asOf, onInvalid: "report" });
    const left = { id: "ann", stream: "aggregates", reason: "document.duplicate_id", amount: "10" };
    expect(leftOut).toEqual([0, 1].map((index) => ({ ...left, index })));
  });
});

describe("a call at fault", () => {
  const source = { transactions: [good] };
  test.each<[string, unknown, unknown, string, string]>([
    ["no source", {}, { asOf }, "segments.rfm_source", ""],
    ["two sources", { transactions: [], aggregates: [] }, { asOf }, "segments.rfm_source", ""],
    ["no list", { transactions: 3 }, { asOf }, "segments.unreadable_transactions", "/transactions"],
    ["no names", { transactions: [], customerIds: [3] }, { asOf }, "document.wrong_type", "/customerIds/0"],
    ["no day", source, {}, "document.missing_field", "/options/asOf"],
    ["eleven bins", source, { asOf, bins: 11 }, "document.wrong_value", "/options/bins"],
    [
      "cuts that fall",
      source,
      { asOf, bins: { recency: { cuts: [2, 1] } } },
      "segments.rfm_cuts",
      "/options/bins/recency/cuts",
    ],
    [
      "an end among the cuts",
      source,
      { asOf, bins: { recency: { cuts: [2], to: 2 } } },
      "segments.rfm_cuts",
      "/options/bins/recency/cuts",
    ],
    [
      "weights below zero",
      source,
      { asOf, weights: { recency: -1, frequency: 2, monetary: 1 } },
      "segments.rfm_weights",
      "/options/weights",
    ],
    [
      "R nested",
      source,
      { asOf, rCompatible: true, nested: true },
      "segments.rfm_choices",
      "/options/nested",
    ],
    [
      "a choice for equal values of ranks, which ties decide",
      source,
      { asOf, method: "ranks", allEqual: "top" },
      "segments.rfm_choices",
      "/options/allEqual",
    ],
    [
      "a segmentation of combined scores without weights",
      source,
      {
        asOf,
        segmentation: {
          kind: "segmentation",
          id: "s",
          segments: [{ id: "good", when: { field: "combined", gte: 3 } }],
          otherwise: "other",
        },
      },
      "segments.rfm_choices",
      "/options/segmentation",
    ],
    ["ties of quantiles", source, { asOf, ties: "ordinal" }, "segments.rfm_choices", "/options/ties"],
    [
      "days of aggregates",
      { aggregates: [] },
      { asOf, frequency: "days" },
      "segments.rfm_choices",
      "/options/frequency",
    ],
    [
      "a segmentation of other fields",
      source,
      { asOf, segmentation: { ...customerGrade, score: [{ id: "x", field: "loyalty", weight: 1 }] } },
      "segments.unknown_rfm_field",
      "/options/segmentation",
    ],
    [
      "a segmentation at fault",
      source,
      { asOf, segmentation: { ...customerGrade, outOf: "0" } },
      "segments.bad_out_of",
      "/options/segmentation/outOf",
    ],
  ])("%s", (_name, given, options, code, path) => {
    expect(refusalOf(given, options)).toContainEqual([code, path]);
  });

  test("scores off the scale of the segmentation are told", () => {
    const segmentation = {
      kind: "segmentation",
      id: "three",
      fields: { m: { between: [1, 3] } },
      segments: [{ id: "good", when: { field: "m", gte: 2 } }],
      otherwise: "other",
    };
    const transactions = [1, 2, 3, 4, 5].map((amount) => ({
      ...good,
      id: `o-${amount}`,
      customerId: `c-${amount}`,
      amount,
    }));
    expect(refusalOf({ transactions }, { asOf, segmentation })).toEqual([
      ["segments.off_scale", "/options/segmentation"],
      ["segments.off_scale", "/options/segmentation"],
    ]);
  });
});
