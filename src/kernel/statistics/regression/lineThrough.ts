import {
  addFractions,
  divideFractions,
  type Fraction,
  isZeroFraction,
  multiplyFractions,
  ONE,
  quotient,
  subtractFractions,
  wholeFraction,
} from "../../decimal/index.js";
import { crossSpread } from "../crossSpread.js";
import { sumFractions } from "../meanFraction.js";

/** A line by least squares, exact. */
export interface Line {
  readonly n: number;
  readonly slope: Fraction;
  readonly intercept: Fraction;
  /** Null where y has no spread. */
  readonly rSquared: Fraction | null;
  /** The variance of the points about the line, with n - 2; null of fewer than three points. */
  readonly residualVariance: Fraction | null;
  /** What the residual variance is multiplied by for that of the slope. */
  readonly slopeFactor: Fraction;
  /** The same for the value of the line at an x. */
  factorAt(x: Fraction): Fraction;
  valueAt(x: Fraction): Fraction;
}

/** The line through points, or why there is none. */
export function lineThrough(
  x: readonly Fraction[],
  y: readonly Fraction[],
): Line | "too_few_values" | "no_spread" {
  const n = x.length;
  if (n < 2) return "too_few_values";
  // Each is n times the sum of products of deviations.
  const [xx, xy, yy] = [crossSpread(x, x), crossSpread(x, y), crossSpread(y, y)];
  if (isZeroFraction(xx)) return "no_spread";
  const count = wholeFraction(n);
  const slope = divideFractions(xy, xx);
  const meanX = divideFractions(sumFractions(x), count);
  const intercept = subtractFractions(
    divideFractions(sumFractions(y), count),
    multiplyFractions(slope, meanX),
  );
  const rest = divideFractions(subtractFractions(yy, multiplyFractions(slope, xy)), count);
  const slopeFactor = divideFractions(count, xx);
  return {
    n,
    slope,
    intercept,
    rSquared: isZeroFraction(yy) ? null : divideFractions(multiplyFractions(slope, xy), yy),
    residualVariance: n < 3 ? null : divideFractions(rest, wholeFraction(n - 2)),
    slopeFactor,
    factorAt: (at) => {
      const distance = subtractFractions(at, meanX);
      const part = multiplyFractions(multiplyFractions(distance, distance), slopeFactor);
      return addFractions(quotient(ONE, count.numerator), part);
    },
    valueAt: (at) => addFractions(intercept, multiplyFractions(slope, at)),
  };
}
