import { type DecimalInput, fractionText } from "../decimal/index.js";
import { attainmentError, capIssues, type Issue } from "../issue/index.js";
import { rankCorrelationFraction } from "./rankCorrelationFraction.js";
import { readPairs } from "./readPairs.js";

/**
 * How well two orders agree: Spearman's rank correlation, 1 where both run alike, -1 where one runs against the other.
 *
 * Formula: with the mean ranks r and s of the two values of each pair, `rho = sum((r - mean r) * (s - mean s)) /
 * sqrt(sum((r - mean r)^2) * sum((s - mean s)^2))`. Equal values have the mean of their places.
 *
 * Range: -1 to 1, rounded once, to 12 significant digits, half to even. There is none of fewer than two pairs, and none
 * where all values of one side are equal.
 *
 * @param a - One value of each pair.
 * @param b - The other value of each pair, in the same order.
 * @returns The correlation as decimal text, or null where there is none.
 * @throws AttainmentError `statistics.uneven_pairs`; `decimal.*` for a value that is no decimal; `document.*` for a list
 * that cannot be read.
 * @example
 * ```ts
 * import { rankCorrelation } from "attainment/kernel";
 * rankCorrelation([1, 2, 3, 4], [10, 20, 30, 40]); // => "1"
 * rankCorrelation([1, 2, 3, 4], [9, 8, 8, 1]); // => "-0.948683298051"
 * rankCorrelation([1, 2, 3], [5, 5, 5]); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient for the definition.
 * @since 0.1.0
 */
export function rankCorrelation(a: readonly DecimalInput[], b: readonly DecimalInput[]): string | null {
  const issues: Issue[] = [];
  const [first, second] = readPairs(a, b, issues);
  if (issues.length > 0) throw attainmentError(capIssues(issues));
  const found = rankCorrelationFraction(first, second);
  return fractionText(found);
}
