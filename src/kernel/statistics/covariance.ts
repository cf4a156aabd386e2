import type { DecimalInput } from "../decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../issue/index.js";
import { exactText } from "./exactText.js";
import { readPairs } from "./readPairs.js";
import { readSpread } from "./readSpread.js";
import type { SpreadOptions } from "./types.js";
import { covarianceFraction } from "./varianceFraction.js";

/**
 * How two numbers vary together, exact: `cov` of R and COVARIANCE.S of Excel, or COVARIANCE.P.
 *
 * Formula: `sum((a_i - mean a) * (b_i - mean b)) / (n - 1)` of a `sample` (default), divided by n for a `population`.
 *
 * Unit: the product of both units. A quotient that does not end is printed to 34 significant digits, half to even.
 *
 * @param a - One value of each pair.
 * @param b - The other value of each pair, in the same order.
 * @param options - `of`, absent: `"sample"`.
 * @returns The covariance as decimal text, or null of fewer than two pairs of a sample, or none of a population.
 * @throws AttainmentError `statistics.uneven_pairs`, `statistics.bad_option`; `decimal.*` for a value that is no decimal;
 * `document.*` for a list or options that cannot be read.
 * @example
 * ```ts
 * import { covariance } from "attainment/kernel";
 * covariance([1, 2, 3, 4], [10, 20, 30, 60]); // => "26.66666666666666666666666666666667"
 * covariance([1, 2, 3, 4], [10, 20, 30, 60], { of: "population" }); // => "20"
 * covariance([1], [1]); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Covariance for the definition.
 * @since 0.1.0
 */
export function covariance(
  a: readonly DecimalInput[],
  b: readonly DecimalInput[],
  options: SpreadOptions = {},
): string | null {
  return unwrap(tryCovariance(a, b, options));
}

function tryCovariance(a: unknown, b: unknown, options: unknown): Result<string | null> {
  const issues: Issue[] = [];
  const of = readSpread(options, issues);
  const [first, second] = readPairs(a, b, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const found = covarianceFraction(first, second, of);
  return { ok: true, data: found === null ? null : exactText(found) };
}
