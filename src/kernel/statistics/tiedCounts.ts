import { compareFractions, type Fraction } from "../decimal/index.js";
import { sortedFractions } from "./quantileFraction.js";

/** How often each value occurs, upward. */
export function tiedCounts(values: readonly Fraction[]): readonly number[] {
  const counts: number[] = [];
  let last: Fraction | null = null;
  for (const value of sortedFractions(values)) {
    const isEqual = last !== null && compareFractions(last, value) === 0;
    counts.push(isEqual ? (counts.pop() ?? 0) + 1 : 1);
    last = value;
  }
  return counts;
}
