import { type Decimal, type Fraction, ONE, scaled } from "../decimal/index.js";

/** Weights without an open division: each is the weight that was meant times `one`. */
export interface WholeWeights {
  readonly weights: readonly Decimal[];
  readonly one: Decimal;
}

/** As many hexadecimal digits as all weights together may have; beyond, sharing out would take minutes and gigabytes. */
const MOST_DIGITS = 500_000_000;

/**
 * Brings weights to one denominator. Only their proportions matter from there on, so that it never has to be divided
 * by. Null where that denominator is too large, which takes thousands of ratios with long denominators of their own.
 */
export function wholeWeights(fractions: readonly Fraction[]): WholeWeights | null {
  if (fractions.every(({ denominator }) => denominator === ONE)) {
    return { weights: fractions.map(({ numerator }) => numerator), one: ONE };
  }
  const ratios = fractions.map(integerRatio);
  const common = commonMultiple(new Set(ratios.map(([, d]) => d)), MOST_DIGITS / ratios.length);
  if (common === null) return null;
  return { weights: ratios.map(([n, d]) => scaled(n * (common / d), 0)), one: scaled(common, 0) };
}

/** The least common multiple, or null where it has more digits than that. */
function commonMultiple(denominators: ReadonlySet<bigint>, mostDigits: number): bigint | null {
  let multiple = 1n;
  let digits = 0;
  for (const denominator of denominators) {
    const factor = denominator / greatestDivisor(denominator, multiple);
    if (factor === 1n) continue;
    // Their sum is never too low, and counting the digits of each product would cost more than making it.
    digits += factor.toString(16).length;
    if (digits > mostDigits && (multiple * factor).toString(16).length > mostDigits) return null;
    multiple *= factor;
  }
  return multiple;
}

/** A fraction as two integers in lowest terms. */
function integerRatio({ numerator, denominator }: Fraction): readonly [bigint, bigint] {
  const n = BigInt(numerator.units) * 10n ** BigInt(denominator.places);
  const d = BigInt(denominator.units) * 10n ** BigInt(numerator.places);
  const divisor = greatestDivisor(d, n);
  return [n / divisor, d / divisor];
}

/** The greatest common divisor of a positive integer and one that is not negative. */
function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
