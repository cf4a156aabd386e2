import {
  decimalOf,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  subtractFractions,
} from "../decimal/index.js";
import { sumFractions } from "./meanFraction.js";

/** The exact variance of a sample, (n * sum(x^2) - sum(x)^2) / (n * (n - 1)); null of fewer than two values. */
export function varianceFraction(values: readonly Fraction[]): Fraction | null {
  const n = values.length;
  if (n < 2) return null;
  const squares = sumFractions(values.map((value) => multiplyFractions(value, value)));
  const sum = sumFractions(values);
  const spread = subtractFractions(multiplyFractions(whole(n), squares), multiplyFractions(sum, sum));
  return divideFractions(spread, multiplyFractions(whole(n), whole(n - 1)));
}

function whole(count: number): Fraction {
  return fractionOf(decimalOf(count));
}
