import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { GammaGamma } from "./readModels.js";

/** The expected worth of a purchase: `p (v + x m) / (p x + q - 1)`; null where it diverges. */
export function spendOf(
  { p, q, v }: GammaGamma,
  repeatPurchases: number,
  mean: Fraction | null,
): Fraction | null {
  const x = wholeFraction(repeatPurchases);
  const under = subtractFractions(addFractions(multiplyFractions(p, x), q), fractionOf(ONE));
  if (under.numerator.units <= 0) return null;
  const seen = mean === null ? v : addFractions(v, multiplyFractions(x, mean));
  return divideFractions(multiplyFractions(p, seen), under);
}
