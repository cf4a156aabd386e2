import { type Fraction, multiplyFractions, subtractFractions, wholeFraction } from "../decimal/index.js";
import { sumFractions } from "./meanFraction.js";

/** n times the sum of the products of the deviations of pairs, n * sum(a * b) - sum(a) * sum(b): without a division. */
export function crossSpread(a: readonly Fraction[], b: readonly Fraction[]): Fraction {
  const products = sumFractions(a.map((each, index) => multiplyFractions(each, b[index] ?? each)));
  const sums = multiplyFractions(sumFractions(a), a === b ? sumFractions(a) : sumFractions(b));
  return subtractFractions(multiplyFractions(wholeFraction(a.length), products), sums);
}
