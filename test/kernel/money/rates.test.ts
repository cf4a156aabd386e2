import { describe, expect, test } from "vitest";
import { compileRates, type RateTable, safeCompileRates } from "../../../src/kernel/money/index.js";
import { codesOf } from "../allocation/codesOf.js";
import { untyped } from "../untyped.js";

const table: RateTable = {
  kind: "rateTable",
  rates: [
    { from: "EUR", to: "USD", on: "2026-02-01", rate: "1.1" },
    { from: "EUR", to: "USD", on: "2026-01-01", rate: "1.08" },
    { from: "USD", to: "JPY", on: "2026-01-01", rate: 150 },
    { from: "USD", to: "INR", on: "2026-01-01", rate: "83.5" },
  ],
};
const cents = { places: 2, mode: "halfUp" } as const;

function convert(change: Partial<RateTable>, amount: string, from: string, to: string, on: string) {
  const read = compileRates({ ...table, ...change }).safeConvert({ amount, currency: from }, to, on, cents);
  return read.ok ? read.data.value : read.issues[0]?.code;
}

describe("which rate counts", () => {
  test.each<[string, Partial<RateTable>, string, string, string, string | undefined]>([
    ["the latest one up to the day", {}, "EUR", "USD", "2026-01-31", "1080.00"],
    ["that of the day itself", {}, "EUR", "USD", "2026-02-01", "1100.00"],
    ["none before the first", {}, "EUR", "USD", "2025-12-31", "money.no_rate"],
    ["exact: none between two", { dateRule: "exact" }, "EUR", "USD", "2026-01-31", "money.no_rate"],
    ["exact: that of the day", { dateRule: "exact" }, "EUR", "USD", "2026-02-01", "1100.00"],
    ["not too old", { maxAgeDays: 30 }, "EUR", "USD", "2026-01-31", "1080.00"],
    ["too old by a day", { maxAgeDays: 29 }, "EUR", "USD", "2026-01-31", "money.no_rate"],
    ["no inverse unless named", {}, "USD", "EUR", "2026-02-01", "money.no_rate"],
    ["an inverse where named", { inverse: true }, "USD", "EUR", "2026-02-01", "909.09"],
    ["no way over another currency unless named", {}, "EUR", "JPY", "2026-02-01", "money.no_rate"],
    ["over the base where named", { base: "USD" }, "EUR", "JPY", "2026-02-01", "165000.00"],
    ["back over the base", { base: "USD", inverse: true }, "JPY", "EUR", "2026-02-01", "6.06"],
    ["a currency stays itself without a rate", {}, "GBP", "GBP", "2020-01-01", "1000.00"],
    ["not over the base to itself", { base: "USD" }, "USD", "GBP", "2026-02-01", "money.no_rate"],
    ["half a way is none", { base: "USD" }, "EUR", "GBP", "2026-02-01", "money.no_rate"],
  ])("%s", (_name, change, from, to, on, expected) => {
    expect(convert(change, "1000", from, to, on)).toBe(expected);
  });

  test("kalpesh-fx: 300 US dollars are 25,050 rupees at 83.5 (kalpesh0304/SalesIncentive)", () => {
    expect(convert({}, "300", "USD", "INR", "2026-01-15")).toBe("25050.00");
  });
});

describe("a conversion", () => {
  test("tells the rates that were used", () => {
    const rates = compileRates({ ...table, base: "USD", inverse: true });
    expect(rates.convert({ amount: "300", currency: "JPY" }, "EUR", "2026-01-05")).toEqual({
      value: "1.851851851851851851851851851851852",
      issues: [],
      currency: "EUR",
      rate: "0.00617283950617283950617283950617284",
      used: [
        { from: "USD", to: "JPY", on: "2026-01-01", rate: "150", inverted: true },
        { from: "EUR", to: "USD", on: "2026-01-01", rate: "1.08", inverted: true },
      ],
    });
  });

  test("multiplies first: there and back over an inverse rate is the amount itself", () => {
    const rates = compileRates({
      kind: "rateTable",
      inverse: true,
      rates: [{ from: "A".repeat(3), to: "BBB", on: "2026-01-01", rate: "3" }],
    });
    expect(rates.convert({ amount: "300", currency: "BBB" }, "AAA", "2026-01-01").value).toBe("100");
  });

  test("refuses what is no money, no currency, no day, no rounding, all at once", () => {
    const rates = compileRates(table);
    const read = rates.safeConvert(
      untyped({ amount: "x", currency: "eur" }),
      "us",
      "2026-02-30",
      untyped({}),
    );
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["decimal.not_decimal", "/amount"],
      ["money.bad_currency", "/currency"],
      ["money.bad_currency", "/to"],
      ["date.not_a_date", "/on"],
      ["decimal.invalid_rounding", "/rounding"],
    ]);
    expect(codesOf(() => rates.convert({ amount: 1, currency: "EUR" }, "CHF", "2026-02-01"))).toEqual([
      "money.no_rate ",
    ]);
  });

  test("names pair and day of a rate that lacks", () => {
    const read = compileRates(table).safeConvert({ amount: 1, currency: "EUR" }, "CHF", "2026-02-01");
    expect(read.ok ? [] : read.issues.map(({ params }) => params)).toEqual([
      { from: "EUR", to: "CHF", on: "2026-02-01" },
    ]);
  });
});

describe("a table is refused", () => {
  const good = { from: "EUR", to: "USD", on: "2026-01-01", rate: "1.08" };
  test.each<[string, unknown, readonly string[]]>([
    ["two rates of one day", { rates: [good, { ...good, rate: "1.09" }] }, ["money.duplicate_rate"]],
    ["a rate of zero", { rates: [{ ...good, rate: 0 }] }, ["money.rate_not_positive"]],
    ["a rate to itself", { rates: [{ ...good, to: "EUR" }] }, ["money.rate_to_itself"]],
    ["no day", { rates: [{ ...good, on: "2026-02-30" }] }, ["date.not_a_date"]],
    ["no number", { rates: [{ ...good, rate: "1,08" }] }, ["decimal.not_decimal"]],
    ["no code", { rates: [{ ...good, to: "usd" }] }, ["document.wrong_value"]],
    ["another rule", { rates: [good], dateRule: "nearest" }, ["document.wrong_value"]],
  ])("%s", (_name, change, codes) => {
    const read = safeCompileRates({ kind: "rateTable", ...Object(change) });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(codes);
  });
});
