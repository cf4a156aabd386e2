import {
  compareFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  multiplyFractions,
  ONE,
  plus,
  scaled,
  subtractFractions,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { meanFraction, sumFractions } from "../../kernel/statistics/index.js";
import type { Weights } from "../../kernel/weighting/index.js";
import type { BuiltOutliers } from "../builtReview.js";

/** The fewest values of which a middle one is not just what a single rater said. */
const FEWEST = 5;

/**
 * How much each of several values counts in their mean once outliers are dealt with, in the order of the values.
 *
 * Median, trimmed and winsorized means are weighted means of the values in their order: in a winsorized one the
 * neighbors of those that are moved count for them too.
 */
export function centerWeights(
  values: readonly Fraction[],
  rule: BuiltOutliers | null,
  isAnonymous: boolean,
): Weights {
  const count = values.length;
  if (rule === null || count < (isAnonymous ? FEWEST : 2)) return equalWeights(count);
  if (rule.kind === "zCut") return withoutFar(values, rule.squared);
  const cut = rule.kind === "median" ? Math.floor((count - 1) / 2) : rule.cut;
  if (count < 2 * cut + 1) return equalWeights(count);
  const weights: Decimal[] = Array.from({ length: count }, () => ZERO);
  const order = values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => compareFractions(a.value, b.value));
  for (const { index } of order.slice(cut, count - cut)) weights[index] = ONE;
  if (rule.kind === "winsorize")
    for (const at of [cut, count - cut - 1]) {
      const index = order[at]?.index ?? 0;
      weights[index] = plus(weights[index] ?? ZERO, scaled(cut, 0));
    }
  return summed(weights);
}

/** Each value counts the same. */
export function equalWeights(count: number): Weights {
  return { weights: Array.from({ length: count }, () => ONE), sum: scaled(count, 0) };
}

/** Squares are compared, so that no root is rounded: (x - mean)^2 > z^2 * variance. Those that are all equal stay. */
function withoutFar(values: readonly Fraction[], squared: Fraction): Weights {
  const mean = meanFraction(values);
  if (mean === null) return equalWeights(values.length);
  const squares = values.map((value) => {
    const distance = subtractFractions(value, mean);
    return multiplyFractions(distance, distance);
  });
  const variance = divideFractions(sumFractions(squares), wholeFraction(Math.max(values.length - 1, 1)));
  const bound = multiplyFractions(squared, variance);
  const weights = squares.map((square) => (compareFractions(square, bound) > 0 ? ZERO : ONE));
  const kept = summed(weights);
  return kept.sum.units === 0 ? equalWeights(values.length) : kept;
}

function summed(weights: readonly Decimal[]): Weights {
  return { weights, sum: weights.reduce(plus, ZERO) };
}
