import { describe, expect, test } from "vitest";
import { isCurrencyCode, minorUnits, readMoney, roundMoney } from "../../../src/kernel/money/index.js";
import { codesOf } from "../allocation/codesOf.js";
import { untyped } from "../untyped.js";

describe("minor units", () => {
  test.each([
    ["USD", 2],
    ["EUR", 2],
    ["CNY", 2],
    ["TWD", 2],
    ["HKD", 2],
    ["MGA", 2],
    ["MRU", 2],
    ["JPY", 0],
    ["KRW", 0],
    ["VND", 0],
    ["CLP", 0],
    ["ISK", 0],
    ["XOF", 0],
    ["UYI", 0],
    ["BIF", 0],
    ["XPF", 0],
    ["BHD", 3],
    ["IQD", 3],
    ["JOD", 3],
    ["KWD", 3],
    ["LYD", 3],
    ["OMR", 3],
    ["TND", 3],
    ["CLF", 4],
    ["UYW", 4],
    ["ZZZ", 2],
    ["XXX", 2],
  ] as const)("%s has %i", (currency, places) => {
    expect(minorUnits(currency)).toBe(places);
  });

  test("no code is found between two others", () => {
    expect(minorUnits("IFC")).toBe(2);
    expect(minorUnits("HDI")).toBe(2);
  });

  test.each(["usd", "US", "USDT", "", " USD", "€", "__proto__", "U$D"])("%j is no code", (currency) => {
    expect(codesOf(() => minorUnits(currency))).toEqual(["money.bad_currency /currency"]);
    expect(isCurrencyCode(currency)).toBe(false);
  });

  test.each([null, undefined, 840, {}, ["USD"], new String("USD")])("%j is no code either", (currency) => {
    // The faults that TypeScript keeps out are tried as well.
    expect(codesOf(() => minorUnits(currency as never))).toEqual(["money.bad_currency /currency"]);
  });
});

describe("reading money", () => {
  test("that is none is refused, and never asked to run code", () => {
    const computed = Object.defineProperty({ amount: 1 }, "currency", {
      get: () => {
        throw new Error("called");
      },
    });
    for (const money of [null, undefined, 5, "1 USD", computed, { amount: 1 }])
      expect(codesOf(() => readMoney(untyped(money)))).toEqual(["money.bad_currency /currency"]);
    expect(codesOf(() => readMoney(untyped({ currency: "USD" })))).toEqual(["decimal.wrong_type /amount"]);
  });

  test.each([
    ["1250.5", "USD", "1250.50"],
    ["1.500", "USD", "1.50"],
    ["-0", "USD", "0.00"],
    ["-0.01", "USD", "-0.01"],
    [1250, "JPY", "1250"],
    ["1e3", "JPY", "1000"],
    ["0.005", "KWD", "0.005"],
    [9007199254740993n, "CLF", "9007199254740993.0000"],
  ])("%s %s is %s", (amount, currency, expected) => {
    expect(readMoney({ amount, currency })).toBe(expected);
  });

  test.each([
    ["0.005", "EUR", ["money.too_precise /amount"]],
    ["0.5", "JPY", ["money.too_precise /amount"]],
    ["-0.0001", "KWD", ["money.too_precise /amount"]],
    ["1,000", "USD", ["decimal.not_decimal /amount"]],
    [Number.NaN, "USD", ["decimal.not_finite /amount"]],
    ["1", "usd", ["money.bad_currency /currency"]],
  ])("%s %s is refused", (amount, currency, expected) => {
    expect(codesOf(() => readMoney({ amount, currency }))).toEqual(expected);
  });
});

describe("rounding money", () => {
  test.each([
    ["2.345", "USD", undefined, "2.35"],
    ["-2.345", "USD", undefined, "-2.35"],
    ["2.345", "USD", "halfEven", "2.34"],
    ["2.345", "KWD", undefined, "2.345"],
    ["1234.5", "JPY", undefined, "1235"],
    ["-0.001", "USD", undefined, "0.00"],
  ] as const)("%s %s by %s is %s", (amount, currency, mode, expected) => {
    expect(roundMoney(amount, currency, mode)).toBe(expected);
  });

  test("an unknown mode is refused", () => {
    // The fault that TypeScript keeps out is tried as well.
    expect(codesOf(() => roundMoney("1", "USD", "bankers" as never))).toEqual([
      "decimal.invalid_rounding /rounding",
    ]);
  });
});
