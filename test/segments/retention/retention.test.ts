import { measureRetention, measureRevenueRetention, type RevenueTotals } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { codesOf } from "../faults.js";

describe("retention of customers", () => {
  test("case crr-1, exprimere.net: ((E - N) / S) of 200, 40 and 210 is 85 %", () => {
    const counts = { openingCount: 200, newCount: 40, closingCount: 210 };
    expect(measureRetention(counts)).toEqual({
      value: "0.85",
      issues: [],
      definition: "byCounts",
      opening: 200,
      closing: 210,
      kept: 170,
      lost: 30,
      new: 40,
      churnRate: "0.15",
    });
  });

  test("case churn-1: 3,245 of 52,430 lost are 6.19 %", () => {
    const { churnRate, definition } = measureRetention({ openingCount: 52_430, lostCount: 3_245 });
    expect([definition, Number(churnRate).toFixed(4)]).toEqual(["byLosses", "0.0619"]);
  });

  test("by ids counts who is still there, each id once, in any order", () => {
    const found = measureRetention({ opening: ["a", "b", "b", "c", "d"], closing: ["e", "d", "a", "a"] });
    expect(found).toMatchObject({ value: "0.5", opening: 4, closing: 3, kept: 2, lost: 2, new: 1 });
  });

  test("by ids sees the new customer who was lost again, and by counts cannot", () => {
    const byIds = measureRetention({ opening: ["a", "b"], closing: ["a", "b"] });
    const byCounts = measureRetention({ openingCount: 2, newCount: 1, closingCount: 2 });
    expect([byIds.value, byCounts.value]).toEqual(["1", "0.5"]);
  });

  test("of a month is told for a year: 0.97^12 is 0.6938", () => {
    const { yearly } = measureRetention({ openingCount: 100, lostCount: 3 }, { periodsPerYear: 12 });
    expect([yearly?.retentionRate, yearly?.churnRate]).toEqual([
      "0.693842360995438000295041",
      "0.306157639004561999704959",
    ]);
  });

  test("without opening customers is null", () => {
    expect(measureRetention({ opening: [], closing: ["a"] }, { periodsPerYear: 4 })).toMatchObject({
      value: null,
      reason: "no_opening_customers",
      churnRate: null,
      yearly: { retentionRate: null, churnRate: null },
    });
  });

  test.each([
    [{ openingCount: 10, newCount: 5, closingCount: 3 }],
    [{ openingCount: 10, newCount: 0, closingCount: 11 }],
    [{ openingCount: 10, lostCount: 11 }],
  ])("of counts that do not fit is null: %j", (counts) => {
    const found = measureRetention(counts);
    expect(found).toMatchObject({ value: null, reason: "counts_do_not_fit", kept: null, lost: null });
    expect(found.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["segments.counts_do_not_fit", "warning"],
    ]);
  });

  test("is traced as a quotient", () => {
    const { trace } = measureRetention({ openingCount: 4, lostCount: 1 }, { trace: true });
    expect([trace?.kind, trace?.value, trace?.children.map(({ value }) => value)]).toEqual([
      "quotient",
      "0.75",
      ["3", "4"],
    ]);
  });

  test("refuses what cannot be read", () => {
    const bad: unknown = { openingCount: -1, lostCount: 0 };
    expect(codesOf(() => Reflect.apply(measureRetention, null, [bad, { periodsPerYear: 0 }]))).toContain(
      "document.wrong_value /options/periodsPerYear",
    );
  });
});

const totals = { opening: 0, expansion: 0, contraction: 0, churn: 0 };

describe("retention of revenue", () => {
  test("case nrr-1, churnzero.net: 27,000 and 8,000 less 5,000 keep 111 % net and 81.48 % gross", () => {
    const found = measureRevenueRetention({ ...totals, opening: 27_000, expansion: 8_000, churn: 5_000 });
    expect([Number(found.value).toFixed(4), Number(found.grossRate).toFixed(6)]).toEqual([
      "1.1111",
      "0.814815",
    ]);
  });

  test.each<[string, RevenueTotals, string, string, readonly string[]]>([
    ["growth", { ...totals, opening: 100, expansion: 50 }, "1.5", "1", []],
    [
      "losses above the start",
      { ...totals, opening: 100, contraction: 30, churn: 80 },
      "-0.1",
      "0",
      ["segments.losses_above_opening"],
    ],
  ])("case grr-cap: %s", (_name, given, net, gross, codes) => {
    const { value, grossRate, issues } = measureRevenueRetention(given);
    expect([value, grossRate, issues.map(({ code }) => code)]).toEqual([net, gross, codes]);
  });

  test("customer by customer, growth of one hides no loss of another", () => {
    const found = measureRevenueRetention([
      { customerId: "grows", opening: "100", closing: "150.50" },
      { customerId: "shrinks", opening: "100", closing: "60" },
      { customerId: "leaves", opening: "50", closing: "0" },
      { customerId: "comes", opening: "0", closing: "30" },
      { customerId: "returns", opening: "0", closing: "20", reactivated: true },
    ]);
    expect(found).toEqual({
      value: "0.842",
      issues: [],
      definition: "byCustomer",
      grossRate: "0.64",
      opening: "250",
      expansion: "50.5",
      contraction: "40",
      churn: "50",
      newBusiness: "30",
      reactivation: "20",
      closing: "260.5",
    });
  });

  test("without revenue at the start is null", () => {
    const found = measureRevenueRetention([{ customerId: "a", opening: 0, closing: 9 }]);
    expect(found).toMatchObject({ value: null, reason: "no_opening_revenue", grossRate: null, closing: "9" });
  });

  test("leaves a faulty customer out, and rejects it else", () => {
    const customers = [
      { customerId: "a", opening: "100", closing: "-1" },
      { customerId: "b", opening: "100", closing: "80", reactivated: true },
      { customerId: "c", opening: "1,5", closing: "80" },
      { customerId: "d", opening: "10", closing: "5" },
      { customerId: "e", opening: "10", closing: "5" },
      { customerId: "e", opening: "10", closing: "5" },
    ];
    const codes = [
      "segments.negative_revenue /revenues/0/closing",
      "segments.reactivated_at_opening /revenues/1/reactivated",
      "decimal.not_decimal /revenues/2/opening",
      "document.duplicate_id /revenues/4/customerId",
      "document.duplicate_id /revenues/5/customerId",
    ];
    expect(codesOf(() => measureRevenueRetention(customers))).toEqual(codes);
    const { value, leftOut, issues } = measureRevenueRetention(customers, { onInvalid: "report" });
    expect([value, issues.length]).toEqual(["0.5", codes.length]);
    expect(leftOut?.map(({ id, amount }) => [id, amount])).toEqual([
      ["a", "100"],
      ["b", "100"],
      ["c", null],
      ["e", "10"],
      ["e", "10"],
    ]);
  });

  test("knows nobody to limit a result to", () => {
    const options = { only: ["a"] };
    expect(codesOf(() => Reflect.apply(measureRevenueRetention, undefined, [[], options]))).toEqual([
      "document.unknown_field /options/only",
    ]);
  });

  test("refuses totals below zero", () => {
    const codes = codesOf(() => measureRevenueRetention({ ...totals, churn: -1, expansion: "x" }));
    expect(codes).toEqual([
      "decimal.not_decimal /revenues/expansion",
      "segments.negative_revenue /revenues/churn",
    ]);
  });
});
