import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decimalOf,
  decimalOfFraction,
  formatDecimal,
  formatFraction,
  fractionIsDecimal,
  fractionOf,
  quotient,
} from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { decimal, nonzero } from "./arbitraries.js";
import { Digits34, exactOf, faultOf, textOf } from "./oracle.js";

test.each<[n: string, d: string, text: string, terminates: boolean]>([
  ["1", "3", "0.3333333333333333333333333333333333", false],
  ["2", "3", "0.6666666666666666666666666666666667", false],
  ["-2", "3", "-0.6666666666666666666666666666666667", false],
  ["2", "-3", "-0.6666666666666666666666666666666667", false],
  ["1", "8", "0.125", true],
  ["1", "3e20", "0.000000000000000000003333333333333333333333333333333333", false],
  ["1e40", "3", "3333333333333333333333333333333333000000", false],
  ["0", "7", "0", true],
  ["0", "7e30", "0", true],
  ["0.00", "-0.07", "0", true],
  ["1.50", "0.5", "3", true],
  ["300", "100", "3", true],
  ["15", "0.05", "300", true],
  ["3", "12", "0.25", true],
  ["1", "1024", "0.0009765625", true],
  ["1", "78125", "0.0000128", true],
  ["1", "1237940039285380274899124224", `0.${String(5n ** 90n).padStart(90, "0")}`, true],
  ["7", "6", "1.166666666666666666666666666666667", false],
  // Rounds up into one more digit.
  ["29999999999999999999999999999999999999", "3", "10000000000000000000000000000000000000", false],
  ["29999999999999999999999999999999998", "3", "9999999999999999999999999999999999", false],
  ["2.9999999999999999999999999999999999999", "3", "1", false],
])("%s / %s", (n, d, text, terminates) => {
  const fraction = quotient(decimalOf(n), decimalOf(d));
  expect(fractionIsDecimal(fraction)).toBe(terminates);
  expect(formatFraction(fraction)).toBe(text);
});

test("an even tie at the thirty-fourth digit needs a value that terminates, and is printed in full", () => {
  const tie = quotient(decimalOf(`1${"0".repeat(33)}5`), decimalOf("1"));
  expect(formatFraction(tie)).toBe(`1${"0".repeat(33)}5`);
});

test("a whole fraction is its numerator, as it is", () => {
  const d = decimalOf("1.50");
  expect(decimalOfFraction(fractionOf(d))).toBe(d);
  expect(formatFraction(fractionOf(d))).toBe("1.5");
});

test("law: exact where it terminates, else the 34 digits of decimal.js", () => {
  const small = fc.integer({ min: 1, max: 10_000 }).map((n) => decimalOf(n));
  fc.assert(
    fc.property(decimal, fc.oneof(nonzero, small), (n, d) => {
      const exact = exactOf(n).div(exactOf(d));
      // No quotient of the arbitraries that terminates has more than 350 digits.
      const terminates = exact.precision() < 350;
      const fraction = quotient(n, d);
      const value = decimalOfFraction(fraction);
      expect(value !== null).toBe(terminates);
      expect(fractionIsDecimal(fraction)).toBe(terminates);
      if (value !== null) expect(faultOf(value)).toBeNull();
      if (value !== null) expect(formatDecimal(value)).toBe(textOf(exact));
      const rounded = new Digits34(exactOf(n).toFixed()).div(exactOf(d).toFixed());
      expect(formatFraction(fraction)).toBe(textOf(terminates ? exact : rounded));
    }),
    { seed, numRuns: runs * 3 },
  );
});
