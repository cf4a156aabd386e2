import type { DecimalInput } from "../decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../issue/index.js";
import { exactText } from "./exactText.js";
import { readSpread } from "./readSpread.js";
import { readList } from "./readValues.js";
import type { SpreadOptions } from "./types.js";
import { varianceFraction } from "./varianceFraction.js";

/**
 * The variance of numbers, exact: `var` of R and VAR.S of Excel, or VAR.P.
 *
 * Formula: `s^2 = sum((x_i - mean)^2) / (n - 1)` of a `sample` (default); divided by n for a `population`, where the
 * values are all there are.
 *
 * Unit: that of the values, squared. A quotient that does not end is printed to 34 significant digits, half to even.
 *
 * @param values - Numbers of one unit.
 * @param options - `of`, absent: `"sample"`.
 * @returns The variance as decimal text, or null of fewer than two values of a sample, or none of a population.
 * @throws AttainmentError `statistics.bad_option`; `decimal.*` for a value that is no decimal; `document.*` for a list or
 * options that cannot be read.
 * @example
 * ```ts
 * import { variance } from "attainment/kernel";
 * variance([85, 90, 95]); // => "25"
 * variance([2, 4, 4, 4, 5, 5, 7, 9], { of: "population" }); // => "4"
 * variance([1]); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Variance for the definitions.
 * @since 0.1.0
 */
export function variance(values: readonly DecimalInput[], options: SpreadOptions = {}): string | null {
  return unwrap(tryVariance(values, options));
}

function tryVariance(values: unknown, options: unknown): Result<string | null> {
  const issues: Issue[] = [];
  const of = readSpread(options, issues);
  const sample = readList(values, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const found = varianceFraction(sample, of);
  return { ok: true, data: found === null ? null : exactText(found) };
}
