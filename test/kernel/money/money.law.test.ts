import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minorUnits, readMoney, roundMoney } from "../../../src/kernel/money/index.js";
import { runs, seed } from "../../seed.js";

const currency = fc.oneof(
  fc.constantFrom("USD", "CNY", "JPY", "KWD", "CLF"),
  fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), minLength: 3, maxLength: 3 }),
);
const amount = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: -9, max: 0 }))
  .map(([units, exponent]) => `${units}e${exponent}`);

describe("laws of money", () => {
  test("what is rounded can be read, and reading it again changes nothing", () => {
    fc.assert(
      fc.property(amount, currency, (value, code) => {
        const rounded = roundMoney(value, code);
        expect(readMoney({ amount: rounded, currency: code })).toBe(rounded);
        expect(roundMoney(rounded, code, "floor")).toBe(rounded);
      }),
      { seed, numRuns: runs },
    );
  });

  test("an amount is printed with the places of its currency", () => {
    fc.assert(
      fc.property(amount, currency, (value, code) => {
        const [, places = ""] = roundMoney(value, code).split(".");
        expect(places.length).toBe(minorUnits(code));
      }),
      { seed, numRuns: runs },
    );
  });

  test("any three capital letters have a minor unit", () => {
    fc.assert(
      fc.property(currency, (code) => {
        expect([0, 2, 3, 4]).toContain(minorUnits(code));
      }),
      { seed, numRuns: runs },
    );
  });
});
