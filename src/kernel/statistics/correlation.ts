import { type DecimalInput, fractionText } from "../decimal/index.js";
import { attainmentError, capIssues, type Issue } from "../issue/index.js";
import { correlationFraction } from "./correlationFraction.js";
import { readPairs } from "./readPairs.js";

/**
 * How closely two numbers follow a straight line: Pearson's correlation, `cor` of R, CORREL of Excel.
 *
 * Formula: `r = sum((a - mean a) * (b - mean b)) / sqrt(sum((a - mean a)^2) * sum((b - mean b)^2))`.
 *
 * Range: -1 to 1, rounded once, to 12 significant digits, half to even. There is none of fewer than two pairs, and none
 * where all values of one side are equal. Two pairs always give 1 or -1, which says nothing.
 *
 * @param a - One value of each pair.
 * @param b - The other value of each pair, in the same order.
 * @returns The correlation as decimal text, or null where there is none.
 * @throws AttainmentError `statistics.uneven_pairs`; `decimal.*` for a value that is no decimal; `document.*` for a list
 * that cannot be read.
 * @example
 * ```ts
 * import { correlation } from "attainment/kernel";
 * correlation([1, 2, 3, 4], [10, 20, 30, 40]); // => "1"
 * correlation([10, 20, 30, 40], [3, 5, 4, 7]); // => "0.83152184062"
 * correlation([1, 2, 3], [5, 5, 5]); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Pearson_correlation_coefficient for the definition.
 * @since 0.1.0
 */
export function correlation(a: readonly DecimalInput[], b: readonly DecimalInput[]): string | null {
  const issues: Issue[] = [];
  const [first, second] = readPairs(a, b, issues);
  if (issues.length > 0) throw attainmentError(capIssues(issues));
  const found = correlationFraction(first, second);
  return fractionText(found);
}
