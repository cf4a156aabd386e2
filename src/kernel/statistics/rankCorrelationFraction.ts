import { type Fraction, fractionOf, readDecimal } from "../decimal/index.js";
import { correlationFraction } from "./correlationFraction.js";
import { rankOf } from "./rankOf.js";

/**
 * Spearman's rank correlation to 12 significant digits; null of fewer than two pairs, and where all of one side are equal.
 *
 * It is Pearson's of the mean ranks.
 */
export function rankCorrelationFraction(a: readonly Fraction[], b: readonly Fraction[]): Fraction | null {
  return correlationFraction(meanRanks(a), meanRanks(b));
}

/** The mean rank of each value, highest first, in the order of the values. */
export function meanRanks(values: readonly Fraction[]): readonly Fraction[] {
  const ranked = rankOf(
    values.map((value, index) => ({ id: String(index), value, index })),
    { ties: "fractional" },
  );
  const inOrder = [...ranked].sort((one, other) => one.entry.index - other.entry.index);
  return inOrder.map(({ rank }) => fractionOf(readDecimal(rank)));
}
