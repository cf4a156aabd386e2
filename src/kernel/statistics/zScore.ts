import { type DecimalInput, formatFraction } from "../decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../issue/index.js";
import { readList, readValue } from "./readValues.js";
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
 * @returns The score as decimal text, or null where there is none.
 * @throws AttainmentError `decimal.*` for a value that is no decimal; `document.*` where the list is none.
 * @example
 * ```ts
 * import { zScore } from "attainment/kernel";
 * zScore(95, [85, 90, 95]); // => "1"
 * zScore("77.5", ["70", "77.5", "85"]); // => "0"
 * zScore(80, [80, 80, 80]); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Standard_score for the definition.
 * @since 0.1.0
 */
export function zScore(value: DecimalInput, values: readonly DecimalInput[]): string | null {
  return unwrap(tryScore(value, values));
}

function tryScore(value: unknown, values: unknown): Result<string | null> {
  const issues: Issue[] = [];
  const given = readValue(value, "/value", issues);
  const sample = readList(values, issues);
  if (given === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const found = zScoreFraction(given, sample);
  return { ok: true, data: found === null ? null : formatFraction(found) };
}
