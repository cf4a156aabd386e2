import { compareFractions, type Fraction } from "../decimal/index.js";
import { meanFraction } from "./meanFraction.js";

/** The middle value, or the exact mean of the two in the middle; null of no values. */
export function medianFraction(values: readonly Fraction[]): Fraction | null {
  const sorted = [...values].sort(compareFractions);
  const half = sorted.length >> 1;
  return meanFraction(sorted.slice(sorted.length % 2 === 0 ? Math.max(half - 1, 0) : half, half + 1));
}
