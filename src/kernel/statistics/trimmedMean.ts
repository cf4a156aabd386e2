import type { DecimalInput, Fraction } from "../decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../issue/index.js";
import { exactText } from "./exactText.js";
import { meanFraction } from "./meanFraction.js";
import { readTrim } from "./readTrim.js";
import { readList } from "./readValues.js";
import { trimmedFractions } from "./trimmedFractions.js";
import type { TrimOptions } from "./types.js";

/**
 * The mean without the smallest and the largest values, exact: `mean(x, trim)` of R; TRIMMEAN of Excel, which names the
 * share of both sides together.
 *
 * Formula: of the sorted values, with k cut on each side, `sum(x_(k+1) .. x_(n-k)) / (n - 2 k)`; a share p cuts
 * `k = floor(n * p)`.
 *
 * Unit: that of the values. Where nothing would be left there is no mean: the choice what to do then is the caller's.
 *
 * @param values - Numbers of one unit, in any order.
 * @param options - `count` or `share` of each side, exactly one of them.
 * @returns The mean as decimal text, or null where no value is left.
 * @throws AttainmentError `statistics.bad_trim`; `decimal.*` for a value that is no decimal; `document.*` for a list or
 * options that cannot be read.
 * @example
 * ```ts
 * import { trimmedMean } from "attainment/kernel";
 * trimmedMean([1, 4, 4, 4, 5, 5], { count: 1 }); // => "4.25"
 * trimmedMean([1, 4, 4, 4, 5, 5], { share: "0.1" }); // => "3.833333333333333333333333333333333"
 * trimmedMean([1, 4], { count: 1 }); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Truncated_mean for the definition.
 * @since 0.1.0
 */
export function trimmedMean(values: readonly DecimalInput[], options: TrimOptions): string | null {
  return unwrap(meanAfter(values, options, trimmedFractions));
}

/** The mean of what a cut leaves. */
export function meanAfter(
  values: unknown,
  options: unknown,
  cut: (values: readonly Fraction[], perSide: number) => readonly Fraction[] | null,
): Result<string | null> {
  const issues: Issue[] = [];
  const sample = readList(values, issues);
  const perSide = readTrim(options, sample.length, issues);
  if (perSide === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const left = cut(sample, perSide);
  const found = left === null ? null : meanFraction(left);
  return { ok: true, data: found === null ? null : exactText(found) };
}
