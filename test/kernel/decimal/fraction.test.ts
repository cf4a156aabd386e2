import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addFractions,
  compareFractions,
  type Decimal,
  decimalOf,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  negateFraction,
  ONE,
  quotient,
  subtractFractions,
} from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { decimal, nonzero } from "./arbitraries.js";
import { faultOf } from "./oracle.js";

/** The value as numerator and denominator of plain bigints: the oracle. */
type Ratio = readonly [n: bigint, d: bigint];

function ratioOf({ numerator, denominator }: Fraction): Ratio {
  const n = BigInt(numerator.units) * 10n ** BigInt(denominator.places);
  const d = BigInt(denominator.units) * 10n ** BigInt(numerator.places);
  return [n, d];
}

const same = ([n, d]: Ratio, [m, e]: Ratio) => n * e === m * d;

/** Whole numbers, fractions over one denominator (a quota), and fractions over any, of either sign. */
const fraction: fc.Arbitrary<Fraction> = fc.oneof(
  decimal.map(fractionOf),
  decimal.map((n) => quotient(n, decimalOf("31"))),
  fc.tuple(decimal, nonzero).map(([n, d]) => quotient(n, d)),
);

describe("quotient", () => {
  test("keeps both as given, apart from the sign", () => {
    const [n, d] = [decimalOf("150"), decimalOf("100")];
    expect(quotient(n, d)).toStrictEqual({ numerator: n, denominator: d });
    expect(quotient(n, decimalOf("-100"))).toStrictEqual({ numerator: decimalOf("-150"), denominator: d });
    expect(quotient(decimalOf("0"), decimalOf("-2")).numerator.units).toBe(0);
  });

  test("a divisor of 1 opens no division", () => {
    expect(quotient(decimalOf("150"), decimalOf("1")).denominator).toBe(ONE);
    expect(quotient(decimalOf("150"), decimalOf("-1")).denominator).toBe(ONE);
    expect(quotient(decimalOf("150"), decimalOf("0.1")).denominator).not.toBe(ONE);
    expect(fractionOf(decimalOf("1.5")).denominator).toBe(ONE);
  });
});

test("one denominator stays, and whole operands stay whole", () => {
  const quota = decimalOf("31");
  const [a, b] = [quotient(decimalOf("5"), quota), quotient(decimalOf("7"), quota)];
  expect(addFractions(a, b)).toStrictEqual({ numerator: decimalOf("12"), denominator: quota });
  expect(subtractFractions(a, b)).toStrictEqual({ numerator: decimalOf("-2"), denominator: quota });
  const rewritten = quotient(decimalOf("7"), decimalOf("31.0"));
  expect(addFractions(a, rewritten)).toStrictEqual({ numerator: decimalOf("12"), denominator: quota });
  const [x, y] = [fractionOf(decimalOf("1.5")), fractionOf(decimalOf("2"))];
  for (const result of [
    addFractions(x, y),
    subtractFractions(x, y),
    multiplyFractions(x, y),
    negateFraction(x),
  ]) {
    expect(result.denominator).toBe(ONE);
  }
  expect(divideFractions(x, y)).toStrictEqual({ numerator: decimalOf("1.5"), denominator: decimalOf("2") });
});

test("law: sums, differences, products, quotients, negatives and order are those of rational numbers", () => {
  const sound = (f: Fraction, expected: Ratio) => {
    expect(same(ratioOf(f), expected)).toBe(true);
    expect(f.denominator.units > 0).toBe(true);
    expect([faultOf(f.numerator), faultOf(f.denominator)]).toStrictEqual([null, null]);
  };
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      const [[n, d], [m, e]] = [ratioOf(a), ratioOf(b)];
      sound(addFractions(a, b), [n * e + m * d, d * e]);
      sound(subtractFractions(a, b), [n * e - m * d, d * e]);
      sound(multiplyFractions(a, b), [n * m, d * e]);
      if (m !== 0n) sound(divideFractions(a, b), [n * e, d * m]);
      sound(negateFraction(a), [-n, d]);
      const difference = n * e - m * d;
      expect(compareFractions(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      expect(compareFractions(a, a)).toBe(0);
      expect(isZeroFraction(a)).toBe(n === 0n);
    }),
    { seed, numRuns: runs * 3 },
  );
});

test("a long sum over a few denominators does not grow without bound", () => {
  const quotas = ["28", "29", "30", "31", "365", "366"].map(decimalOf);
  let sum = fractionOf(decimalOf("0"));
  for (let i = 0; i < 2000; i++) {
    sum = addFractions(sum, quotient(decimalOf("1234.56"), quotas[i % quotas.length] ?? ONE));
  }
  expect(String(sum.denominator.units).length).toBeLessThan(40);
});

test("a product of ratios that cancel does not grow without bound", () => {
  const rate = (n: Decimal, d: Decimal) => quotient(n, d);
  let product = fractionOf(decimalOf("1"));
  for (let i = 1; i <= 500; i++) {
    product = multiplyFractions(product, rate(decimalOf(i + 1), decimalOf(i)));
  }
  expect(compareFractions(product, fractionOf(decimalOf("501")))).toBe(0);
  expect(String(product.denominator.units).length).toBeLessThan(40);
});
