import type { DecimalInput, Fraction } from "../../decimal/index.js";
import { capIssues, type Issue, ownFields, type Result, unwrap } from "../../issue/index.js";
import { readConfidence } from "../readConfidence.js";
import { readPairs } from "../readPairs.js";
import { readList } from "../readValues.js";
import { fitOf } from "./fitOf.js";
import type { LineFit, LineOptions } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["confidence", "at"]);

/**
 * Fits a straight line by least squares, with the errors of its slope and intercept and of what it predicts: `lm` of R,
 * LINEST of Excel.
 *
 * Formula: `slope = sum((x - mean x) * (y - mean y)) / sum((x - mean x)^2)`, `intercept = mean y - slope * mean x`,
 * `s^2 = sum((y - line)^2) / (n - 2)`; `error(slope) = s / sqrt(sum((x - mean x)^2))`; at an x, with
 * `h = 1 / n + (x - mean x)^2 / sum((x - mean x)^2)`, the mean has the error `s * sqrt(h)` and a single new value
 * `s * sqrt(1 + h)`. An interval is the value -/+ the critical t with n - 2 degrees of freedom times the error.
 *
 * Unit: the slope is in y per x, the rest in y. Slope, intercept, values and rSquared are exact, printed to at most 34
 * significant digits; the rest to 12. Two points give a line without errors; points on one line have errors of zero and
 * nothing to test by (`errorReason`). There is no line through one point, or where all x are equal (`reason`).
 *
 * The interval speaks of chance alone, and only if the straight line is right: far outside the x that were seen, it says
 * little.
 *
 * @param x - What the line is to explain y by.
 * @param y - One value for each x, in the same order.
 * @param options - `confidence`, absent: `"0.95"`; `at`: each x to predict for.
 * @returns The line; see {@link LineFit}.
 * @throws AttainmentError `statistics.uneven_pairs`, `statistics.bad_confidence`; `decimal.*` for a value that is no
 * decimal; `document.*` for a list or options that cannot be read.
 * @example
 * ```ts
 * import { fitLine } from "attainment/kernel";
 * const visits = [10, 20, 30, 40, 50];
 * const orders = [3, 5, 4, 7, 8];
 * const line = fitLine(visits, orders, { at: [60] });
 * [line.slope?.value, line.intercept?.value]; // => ["0.12", "1.8"]
 * line.slope?.interval; // => { from: "0.022774659406", to: "0.217225340594" }
 * line.at[0]?.value; // => "9"
 * line.at[0]?.prediction; // => { from: "4.5445751726", to: "13.4554248274" }
 * fitLine([1, 1], [2, 3]).reason; // => "no_spread"
 * ```
 * @see https://en.wikipedia.org/wiki/Simple_linear_regression for the definitions.
 * @since 0.1.0
 */
export function fitLine(
  x: readonly DecimalInput[],
  y: readonly DecimalInput[],
  options: LineOptions = {},
): LineFit {
  return unwrap(tryFit(x, y, options));
}

function tryFit(x: unknown, y: unknown, options: unknown): Result<LineFit> {
  const issues: Issue[] = [];
  const fields = ownFields(options, "/options", issues, KNOWN);
  const confidence = readConfidence(fields?.get("confidence"), issues);
  const [first, second] = readPairs(x, y, issues, ["x", "y"]);
  const at: readonly Fraction[] = readList(fields?.get("at") ?? [], issues, "/options/at");
  if (confidence === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: fitOf(first, second, at, confidence) };
}
