import { divideFractions, type Fraction, multiplyFractions, subtractFractions } from "../decimal/index.js";
import { sumFractions } from "./meanFraction.js";
import { wholeFraction } from "./wholeFraction.js";

/** The exact variance of a sample, (n * sum(x^2) - sum(x)^2) / (n * (n - 1)); null of fewer than two values. */
export function varianceFraction(values: readonly Fraction[]): Fraction | null {
  const n = values.length;
  if (n < 2) return null;
  const squares = sumFractions(values.map((value) => multiplyFractions(value, value)));
  const sum = sumFractions(values);
  const spread = subtractFractions(multiplyFractions(wholeFraction(n), squares), multiplyFractions(sum, sum));
  return divideFractions(spread, multiplyFractions(wholeFraction(n), wholeFraction(n - 1)));
}
