import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  ONE,
  roundFraction,
  subtractFractions,
  wholeFraction,
} from "../decimal/index.js";

/**
 * The nine definitions of a quantile of a sample, numbered as by Hyndman and Fan (1996) and in R. Types 1 to 3 give values
 * of the sample (2 also their midpoints), types 4 to 9 interpolate; 7 is that of R, Excel (PERCENTILE.INC) and numpy, 6
 * that of PERCENTILE.EXC.
 *
 * @since 0.1.0
 */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The types, in their order. */
export const quantileTypes: readonly QuantileType[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Of the interpolating types, the a of `position = a + p * (n + 1 - 2 * a)`, as numerator and denominator. */
const constants: Readonly<Record<5 | 6 | 7 | 8 | 9, readonly [numerator: number, denominator: number]>> = {
  5: [1, 2],
  6: [0, 1],
  7: [1, 1],
  8: [1, 3],
  9: [3, 8],
};

/** The exact quantile of values that are sorted upward, or null of none; `p` is from 0 to 1. */
export function quantileFraction(
  sorted: readonly Fraction[],
  p: Fraction,
  type: QuantileType,
): Fraction | null {
  const n = sorted.length;
  const position = positionOf(p, n, type);
  const below = Number(roundFraction(position, { places: 0, mode: "floor" }).units);
  const rest = subtractFractions(position, wholeFraction(below));
  // Positions before the first and behind the last value stand on it.
  const at = (place: number) => sorted[Math.min(Math.max(place, 1), n) - 1];
  const [low, high] = [at(below), at(below + 1)];
  if (low === undefined || high === undefined) return null;
  const part = partOf(rest, below, type);
  return addFractions(low, multiplyFractions(part, subtractFractions(high, low)));
}

/** Values as a quantile needs them. */
export function sortedFractions(values: readonly Fraction[]): readonly Fraction[] {
  return [...values].sort(compareFractions);
}

/** The place among the sorted values, from 1, with what lies beyond it as a fraction. */
function positionOf(p: Fraction, n: number, type: QuantileType): Fraction {
  const share = multiplyFractions(p, wholeFraction(n));
  if (type === 1 || type === 2) return share;
  if (type === 3) return subtractFractions(share, ratio(1, 2));
  if (type === 4) return share;
  const a = ratio(...constants[type]);
  const span = subtractFractions(wholeFraction(n + 1), addFractions(a, a));
  return addFractions(a, multiplyFractions(p, span));
}

/** How far from the value below to the one above: the gamma of the definitions. */
function partOf(rest: Fraction, below: number, type: QuantileType): Fraction {
  if (type > 3) return rest;
  if (!isZeroFraction(rest)) return fractionOf(ONE);
  if (type === 2) return ratio(1, 2);
  return wholeFraction(type === 1 || below % 2 === 0 ? 0 : 1);
}

function ratio(numerator: number, denominator: number): Fraction {
  return divideFractions(wholeFraction(numerator), wholeFraction(denominator));
}
