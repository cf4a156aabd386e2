import {
  divideFractions,
  type Fraction,
  isZeroFraction,
  multiplyFractions,
  negateFraction,
} from "../decimal/index.js";
import { crossSpread } from "./crossSpread.js";
import { rootFraction } from "./rootFraction.js";

/**
 * Pearson's correlation to 12 significant digits; null of fewer than two pairs, and where all of one side are equal.
 *
 * It is the root of the exact square, so that it is rounded once.
 */
export function correlationFraction(a: readonly Fraction[], b: readonly Fraction[]): Fraction | null {
  const products = crossSpread(a, b);
  const spread = multiplyFractions(crossSpread(a, a), crossSpread(b, b));
  if (isZeroFraction(spread)) return null;
  const size = rootFraction(divideFractions(multiplyFractions(products, products), spread));
  return products.numerator.units < 0 ? negateFraction(size) : size;
}
