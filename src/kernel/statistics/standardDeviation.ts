import { type DecimalInput, fractionText } from "../decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../issue/index.js";
import { readSpread } from "./readSpread.js";
import { readList } from "./readValues.js";
import { standardDeviationFraction } from "./standardDeviationFraction.js";
import type { SpreadOptions } from "./types.js";

/**
 * The standard deviation: of a sample `sd` of R and STDEV.S of Excel, of a population STDEV.P.
 *
 * Formula: `s = sqrt(sum((x_i - mean)^2) / (n - 1))` of a `sample` (default), with n below the root for a `population`.
 *
 * Unit: that of the values. The variance is exact; its root is rounded once, to 12 significant digits, half to even.
 *
 * @param values - Numbers of one unit.
 * @param options - `of`, absent: `"sample"`.
 * @returns The deviation as decimal text, or null of fewer than two values of a sample, or none of a population.
 * @throws AttainmentError `statistics.bad_option`; `decimal.*` for a value that is no decimal; `document.*` for a list or
 * options that cannot be read.
 * @example
 * ```ts
 * import { standardDeviation } from "attainment/kernel";
 * standardDeviation([85, 90, 95]); // => "5"
 * standardDeviation([1, 2]); // => "0.707106781187"
 * standardDeviation([1, 2], { of: "population" }); // => "0.5"
 * standardDeviation([1]); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Standard_deviation for the corrected deviation of a sample.
 * @since 0.1.0
 */
export function standardDeviation(
  values: readonly DecimalInput[],
  options: SpreadOptions = {},
): string | null {
  return unwrap(tryDeviation(values, options));
}

function tryDeviation(values: unknown, options: unknown): Result<string | null> {
  const issues: Issue[] = [];
  const of = readSpread(options, issues);
  const sample = readList(values, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const found = standardDeviationFraction(sample, of);
  return { ok: true, data: fractionText(found) };
}
