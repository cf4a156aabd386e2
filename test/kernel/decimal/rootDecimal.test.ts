import fc from "fast-check";
import { expect, test } from "vitest";
import {
  absolute,
  comparison,
  type Decimal,
  decimalOf,
  formatDecimal,
  formatFixed,
  type Rounding,
  rootDecimal,
  scaled,
} from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { decimal, mode, nonzero } from "./arbitraries.js";
import { Digits34, Exact, exactOf, faultOf, roundByDefinition, textOf } from "./oracle.js";

test.each<[a: string, degree: number, root: string]>([
  ["0", 2, "0"],
  ["4", 2, "2"],
  ["2", 2, "1.414213562373095048801688724209698"],
  ["0.0001", 2, "0.01"],
  ["0.00001", 2, "0.003162277660168379331998893544432719"],
  ["1e98", 2, `1${"0".repeat(49)}`],
  ["9.99999999999999999999999999999999999999999999999999999999999", 1, "10"],
  ["152399025", 2, "12345"],
  ["1.728", 3, "1.2"],
  ["-1.728", 3, "-1.2"],
  ["-5", 1, "-5"],
  ["2", 1000, "1.000693387462580632537568639303859"],
  ["1e98", 1, `1${"0".repeat(98)}`],
])("%s to 1/%i is %s", (a, degree, root) => {
  expect(formatDecimal(rootDecimal(decimalOf(a), degree))).toBe(root);
});

test.each<[a: string, degree: number, rounding: Rounding, root: string]>([
  ["2", 2, { places: 4, mode: "floor" }, "1.4142"],
  ["2", 2, { places: 4, mode: "ceil" }, "1.4143"],
  ["2.25", 2, { places: 0, mode: "halfEven" }, "2"],
  ["2.25", 2, { places: 0, mode: "halfDown" }, "1"],
  ["6.25", 2, { places: 0, mode: "halfEven" }, "2"],
  ["-3.375", 3, { places: 0, mode: "halfUp" }, "-2"],
  ["-3.375", 3, { places: 0, mode: "halfCeil" }, "-1"],
  ["4", 2, { places: 2, mode: "ceil" }, "2.00"],
  ["0", 2, { places: 2, mode: "ceil" }, "0.00"],
  ["0.000001", 2, { places: 2, mode: "halfUp" }, "0.00"],
  ["0.000001", 2, { places: 2, mode: "awayFromZero" }, "0.01"],
  ["2", 2, { step: "0.05", mode: "halfUp" }, "1.40"],
  ["2", 2, { step: "0.50", mode: "ceil" }, "1.50"],
  ["1000", 2, { step: "10", mode: "halfUp" }, "30"],
  ["4", 2, { step: "0.50", mode: "ceil" }, "2.00"],
  ["-15.625", 3, { step: "0.5", mode: "awayFromZero" }, "-2.5"],
])("%s to 1/%i by %j is %s", (a, degree, rounding, root) => {
  const result = rootDecimal(decimalOf(a), degree, rounding);
  expect(formatFixed(result, result.places)).toBe(root);
});

test("a tie at the thirty-fourth digit goes to the even one, and no trailing zeros stay", () => {
  const digits = `1${"0".repeat(32)}`;
  expect(formatDecimal(rootDecimal(decimalOf(`${digits}15`), 1))).toBe(`${digits}20`);
  expect(formatDecimal(rootDecimal(decimalOf(`${digits}25`), 1))).toBe(`${digits}20`);
  expect(rootDecimal(decimalOf("4.00"), 2)).toStrictEqual({ units: 2, places: 0 });
  expect(rootDecimal(decimalOf("0.000004"), 2)).toStrictEqual({ units: 2, places: 3 });
});

test("rounded once: no double rounding over the thirty-fourth digit", () => {
  // The root is 1.5 less 3e-41: thirty-four digits of it would read 1.5.
  const belowTie = scaled(225n * 10n ** 38n - 1n, 40);
  expect(rootDecimal(belowTie, 2, { places: 0, mode: "halfUp" }).units).toBe(1);
  expect(rootDecimal(belowTie, 2, { places: 0, mode: "ceil" }).units).toBe(2);
});

const radicand = decimal.map(absolute);
const positive = nonzero.map(absolute);
const degree = fc.oneof(fc.constantFrom(2, 3), fc.integer({ min: 1, max: 9 }));

test("law: square and cube roots have the 34 digits of decimal.js", () => {
  fc.assert(
    fc.property(radicand, (a) => {
      const x = new Digits34(exactOf(a).toFixed());
      expect(formatDecimal(rootDecimal(a, 2))).toBe(textOf(x.sqrt()));
      expect(formatDecimal(rootDecimal(a, 3))).toBe(textOf(x.cbrt()));
    }),
    { seed, numRuns: runs },
  );
});

test("law: of any degree, no neighbor among the 34-digit numbers is nearer", () => {
  fc.assert(
    fc.property(positive, degree, (a, degree) => {
      const root = rootDecimal(a, degree);
      expect(faultOf(root)).toBeNull();
      const r = exactOf(root);
      expect(r.precision()).toBeLessThanOrEqual(34);
      const halfDigit = new Exact(5).times(new Exact(10).pow(r.e - 34));
      expect(r.minus(halfDigit).pow(degree).lte(exactOf(a))).toBe(true);
      expect(r.plus(halfDigit).pow(degree).gte(exactOf(a))).toBe(true);
    }),
    { seed, numRuns: runs },
  );
});

test("law: the root of a power is the base, in every mode that it fits", () => {
  const base = fc.tuple(fc.bigInt(1n, 10n ** 12n), fc.nat(4)).map(([n, p]): Decimal => scaled(n, p));
  fc.assert(
    fc.property(base, degree, mode, fc.boolean(), (base, degree, mode, negative) => {
      const odd = negative && degree % 2 === 1;
      const signed = odd ? scaled(-BigInt(base.units), base.places) : base;
      const power = scaled(BigInt(signed.units) ** BigInt(degree), signed.places * degree);
      expect(comparison(rootDecimal(power, degree), signed)).toBe(0);
      expect(rootDecimal(power, degree, { places: signed.places, mode })).toStrictEqual(signed);
    }),
    { seed, numRuns: runs },
  );
});

test("law: rounded to places or a step by the definition of the mode", () => {
  const step = fc.constantFrom("0.01", "0.05", "0.50", "3");
  fc.assert(
    fc.property(radicand, fc.constantFrom(2, 3), fc.nat(6), step, mode, (a, degree, places, step, mode) => {
      const x = exactOf(a);
      const exact = degree === 2 ? x.sqrt() : x.cbrt();
      const toPlaces = roundByDefinition(exact, new Exact(10).pow(-places), mode);
      expect(formatDecimal(rootDecimal(a, degree, { places, mode }))).toBe(textOf(toPlaces));
      const toStep = roundByDefinition(exact, new Exact(step), mode);
      expect(formatDecimal(rootDecimal(a, degree, { step, mode }))).toBe(textOf(toStep));
    }),
    { seed, numRuns: runs },
  );
});
