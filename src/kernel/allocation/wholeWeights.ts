import { type Decimal, type Fraction, ONE, scaled } from "../decimal/index.js";

/** Weights without an open division: each is the weight that was meant times `one`. */
export interface WholeWeights {
  readonly weights: readonly Decimal[];
  readonly one: Decimal;
}

/** Brings weights to one denominator. Only their proportions matter from there on, so that it never has to be divided by. */
export function wholeWeights(fractions: readonly Fraction[]): WholeWeights {
  if (fractions.every(({ denominator }) => denominator === ONE)) {
    return { weights: fractions.map(({ numerator }) => numerator), one: ONE };
  }
  const ratios = fractions.map(integerRatio);
  const common = ratios.reduce((multiple, [, d]) => (multiple / greatestDivisor(multiple, d)) * d, 1n);
  return { weights: ratios.map(([n, d]) => scaled(n * (common / d), 0)), one: scaled(common, 0) };
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
