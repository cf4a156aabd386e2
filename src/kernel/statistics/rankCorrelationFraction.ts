import {
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  negateFraction,
  readDecimal,
  subtractFractions,
} from "../decimal/index.js";
import { meanFraction, sumFractions } from "./meanFraction.js";
import { rankOf } from "./rankOf.js";
import { rootFraction } from "./rootFraction.js";

/**
 * Spearman's rank correlation to 12 significant digits; null of fewer than two pairs, and where all of one side are equal.
 *
 * It is Pearson's of the mean ranks, as the root of the exact square, so that it is rounded once.
 */
export function rankCorrelationFraction(a: readonly Fraction[], b: readonly Fraction[]): Fraction | null {
  const [x, y] = [deviations(ranks(a)), deviations(ranks(b))];
  const products = sumFractions(x.map((each, index) => multiplyFractions(each, y[index] ?? each)));
  const spread = multiplyFractions(squares(x), squares(y));
  if (isZeroFraction(spread)) return null;
  const size = rootFraction(divideFractions(multiplyFractions(products, products), spread));
  return products.numerator.units < 0 ? negateFraction(size) : size;
}

/** The mean rank of each value, in the order of the values. */
function ranks(values: readonly Fraction[]): readonly Fraction[] {
  const ranked = rankOf(
    values.map((value, index) => ({ id: String(index), value, index })),
    { ties: "fractional" },
  );
  const inOrder = [...ranked].sort((one, other) => one.entry.index - other.entry.index);
  return inOrder.map(({ rank }) => fractionOf(readDecimal(rank)));
}

function deviations(values: readonly Fraction[]): readonly Fraction[] {
  const mean = meanFraction(values);
  return mean === null ? [] : values.map((value) => subtractFractions(value, mean));
}

function squares(values: readonly Fraction[]): Fraction {
  return sumFractions(values.map((value) => multiplyFractions(value, value)));
}
