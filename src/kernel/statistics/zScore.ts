import { type DecimalInput, fractionText } from "../decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../issue/index.js";
import { readSpread } from "./readSpread.js";
import { readList, readValue } from "./readValues.js";
import type { SpreadOptions } from "./types.js";
import { zScoreFraction } from "./zScoreFraction.js";

/**
 * How many standard deviations a value lies above the mean of a sample (below it: negative).
 *
 * Formula: `z = (x - mean) / s`, with the deviation s of {@link standardDeviation}.
 *
 * Range: a number without unit, rounded once, to 12 significant digits, half to even. There is none of fewer than two
 * values, and none where all values are equal.
 *
 * @param value - The value that is placed; it need not be one of the sample.
 * @param values - The sample.
 * @param options - `of`: whether the values are a `sample` (default) or the whole `population`.
 * @returns The score as decimal text, or null where there is none.
 * @throws AttainmentError `statistics.bad_option`; `decimal.*` for a value that is no decimal; `document.*` for a list or
 * options that cannot be read.
 * @example
 * ```ts
 * import { zScore } from "attainment/kernel";
 * zScore(95, [85, 90, 95]); // => "1"
 * zScore("77.5", ["70", "77.5", "85"]); // => "0"
 * zScore(2, [1, 2], { of: "population" }); // => "1"
 * zScore(80, [80, 80, 80]); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Standard_score for the definition.
 * @since 0.1.0
 */
export function zScore(
  value: DecimalInput,
  values: readonly DecimalInput[],
  options: SpreadOptions = {},
): string | null {
  return unwrap(tryScore(value, values, options));
}

function tryScore(value: unknown, values: unknown, options: unknown): Result<string | null> {
  const issues: Issue[] = [];
  const of = readSpread(options, issues);
  const given = readValue(value, "/value", issues);
  const sample = readList(values, issues);
  if (given === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const found = zScoreFraction(given, sample, of);
  return { ok: true, data: fractionText(found) };
}
