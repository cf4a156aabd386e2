import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decimalOf,
  formatDecimal,
  formatFixed,
  powerDecimal,
  type Rounding,
  rootDecimal,
  scaled,
} from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { mode } from "./arbitraries.js";
import { faultsOf } from "./codes.js";
import { Digits34, Exact, exactOf, faultOf, roundByDefinition, textOf } from "./oracle.js";

test.each<[base: string, exponent: string, power: string]>([
  ["1.05", "3", "1.157625"],
  ["1.05", "3.00", "1.157625"],
  ["1.05", "0", "1"],
  ["0", "0", "1"],
  ["0", "3", "0"],
  ["0", "0.5", "0"],
  ["0", "5000", "0"],
  ["0.00", "1000", "0"],
  ["2", "-2", "0.25"],
  ["3", "-1", "0.3333333333333333333333333333333333"],
  ["-2", "3", "-8"],
  ["-2", "-3", "-0.125"],
  ["-1", "1001", "-1"],
  ["-1", "1002", "1"],
  ["1.21", "0.5", "1.1"],
  ["8", "-0.5", "0.3535533905932737622004221810524245"],
  ["2", "100", "1267650600228229401496703205376"],
  ["2", "120", "1329227995784915872903807060280345000"],
  ["1.0001", "10000", "2.718145926825224864037664674913147"],
  ["100", "500", `1${"0".repeat(1000)}`],
  ["10", "999", `1${"0".repeat(999)}`],
  ["10", "-999", `0.${"0".repeat(998)}1`],
])("%s ^ %s is %s", (base, exponent, power) => {
  expect(formatDecimal(powerDecimal(decimalOf(base), decimalOf(exponent)))).toBe(power);
});

test.each<[base: string, exponent: string, rounding: Rounding, power: string]>([
  ["1.02", "12", { places: 4, mode: "halfUp" }, "1.2682"],
  ["1.5", "2", { places: 1, mode: "halfEven" }, "2.2"],
  ["1.5", "2", { places: 1, mode: "halfUp" }, "2.3"],
  ["2", "-2", { places: 1, mode: "halfEven" }, "0.2"],
  ["1.21", "0.5", { places: 3, mode: "ceil" }, "1.100"],
  ["0", "0.5", { places: 2, mode: "ceil" }, "0.00"],
  ["3", "-2", { step: "0.05", mode: "ceil" }, "0.15"],
  // Forty-two digits behind the point: thirty-four of them would round it up to 1.01 in vain.
  [
    "1.000000000000000000001",
    "2",
    { places: 40, mode: "floor" },
    "1.0000000000000000000020000000000000000000",
  ],
])("%s ^ %s by %j is %s", (base, exponent, rounding, power) => {
  const result = powerDecimal(decimalOf(base), decimalOf(exponent), rounding);
  expect(formatFixed(result, result.places)).toBe(power);
});

test.each([
  ["10", "1001"],
  ["100", "501"],
  ["0.1", "1001"],
  ["1e60", "17"],
  ["1e-60", "17"],
  ["2", "1e50"],
  ["0.5", "1e50"],
  ["2", "3333.5"],
  ["2", "-1e90"],
])("%s ^ %s is out of range", (base, exponent) => {
  expect(faultsOf(() => powerDecimal(decimalOf(base), decimalOf(exponent)))).toStrictEqual([
    "decimal.out_of_range ",
  ]);
});

test("a tie at the thirty-fourth digit goes to the even one, and no trailing zeros stay", () => {
  const digits = `1${"0".repeat(32)}`;
  expect(formatDecimal(powerDecimal(decimalOf(`${digits}15`), decimalOf("1")))).toBe(`${digits}20`);
  expect(formatDecimal(powerDecimal(decimalOf(`${digits}25`), decimalOf("1")))).toBe(`${digits}20`);
  expect(powerDecimal(decimalOf("1.05"), decimalOf("2"))).toStrictEqual({ units: 11025, places: 4 });
});

test("the longest exact power has the digits of decimal.js", () => {
  const power = formatDecimal(powerDecimal(decimalOf("1.05"), decimalOf("1000")));
  expect(power).toBe(textOf(new Exact("1.05").pow(1000).toSignificantDigits(34)));
});

test("law: integer powers are exact before their one rounding", () => {
  const base = fc.tuple(fc.bigInt(-99999n, 99999n), fc.nat(4)).map(([n, p]) => scaled(n === 0n ? 1n : n, p));
  fc.assert(
    fc.property(base, fc.integer({ min: 0, max: 30 }), fc.nat(6), mode, (base, exponent, places, mode) => {
      const exact = exactOf(base).pow(exponent);
      const power = powerDecimal(base, decimalOf(exponent));
      expect(faultOf(power)).toBeNull();
      expect(formatDecimal(power)).toBe(textOf(exact.toSignificantDigits(34)));
      const rounded = powerDecimal(base, decimalOf(exponent), { places, mode });
      expect(formatDecimal(rounded)).toBe(textOf(roundByDefinition(exact, new Exact(10).pow(-places), mode)));
      const inverse = powerDecimal(base, decimalOf(-exponent));
      expect(formatDecimal(inverse)).toBe(textOf(new Digits34(1).div(exact.toFixed())));
    }),
    { seed, numRuns: runs },
  );
});

test("law: a fractional power is the root of the power, to 34 digits", () => {
  const base = fc.tuple(fc.bigInt(1n, 99999n), fc.nat(4)).map(([n, p]) => scaled(n, p));
  fc.assert(
    fc.property(base, fc.integer({ min: 1, max: 9 }), (base, numerator) => {
      const inner = scaled(BigInt(base.units) ** BigInt(numerator), base.places * numerator);
      const power = powerDecimal(base, scaled(numerator, 1));
      expect(formatDecimal(power)).toBe(formatDecimal(rootDecimal(inner, 10)));
    }),
    { seed, numRuns: runs / 2 },
  );
});
