import {
  compareFractions,
  type DecimalInput,
  type Fraction,
  fractionOf,
  fractionText,
  ONE,
} from "../decimal/index.js";
import { capIssues, type Issue, issueOf, ownFields, type Result, unwrap } from "../issue/index.js";
import type { StatisticsCode } from "./codes.js";
import { type QuantileType, quantileFraction, quantileTypes, sortedFractions } from "./quantileFraction.js";
import { readList, readValue } from "./readValues.js";

const KNOWN: ReadonlySet<string> = new Set(["type"]);

/**
 * The value below which a share of a sample lies, by one of the nine definitions of R.
 *
 * Formula: of the sorted values `x_(1) .. x_(n)`, with `h = j + g` (j whole, `0 <= g < 1`) and `x_(0) = x_(1)`,
 * `x_(n+1) = x_(n)`: `Q(p) = (1 - c) * x_(j) + c * x_(j+1)`, where
 *
 * | type | h | c |
 * | --- | --- | --- |
 * | 1 | `n * p` | 0 where g = 0, else 1 |
 * | 2 | `n * p` | 1/2 where g = 0, else 1 |
 * | 3 | `n * p - 1/2` | 0 where g = 0 and j is even, else 1 |
 * | 4 | `n * p` | g |
 * | 5 | `n * p + 1/2` | g |
 * | 6 | `(n + 1) * p` | g |
 * | 7 (default) | `(n - 1) * p + 1` | g |
 * | 8 | `(n + 1/3) * p + 1/3` | g |
 * | 9 | `(n + 1/4) * p + 3/8` | g |
 *
 * Unit: that of the values. Nothing is rounded; a quotient that does not end is printed to 34 significant digits. It lies
 * between the least and the largest value and never falls as p rises.
 *
 * @param values - Numbers of one unit, in any order.
 * @param p - The share, from 0 to 1: `"0.9"` for the 90th percentile.
 * @param options - `type`, absent: 7.
 * @returns The quantile as decimal text, or null of no values.
 * @throws AttainmentError `statistics.bad_probability`, `statistics.bad_option`; `decimal.*` for a value that is no
 * decimal; `document.*` for a list or options that cannot be read.
 * @example
 * ```ts
 * import { quantile } from "attainment/kernel";
 * quantile([1, 2, 3, 4], "0.3"); // => "1.9"
 * quantile([1, 2, 3, 4], "0.25", { type: 6 }); // => "1.25"
 * quantile([1, 2, 3, 4], "0.25", { type: 2 }); // => "1.5"
 * quantile([], "0.5"); // => null
 * ```
 * @see https://www.rdocumentation.org/packages/stats/topics/quantile for the definitions, after Hyndman, Fan: Sample
 * Quantiles in Statistical Packages, The American Statistician 50 (1996) 361-365.
 * @since 0.1.0
 */
export function quantile(
  values: readonly DecimalInput[],
  p: DecimalInput,
  options: { readonly type?: QuantileType } = {},
): string | null {
  return unwrap(tryQuantile(values, p, options));
}

function tryQuantile(values: unknown, p: unknown, options: unknown): Result<string | null> {
  const issues: Issue[] = [];
  const sample = readList(values, issues);
  const share = readProbability(p, "/p", issues);
  const fields = ownFields(options, "/options", issues, KNOWN);
  const type = readQuantileType(fields?.get("type"), "/options/type", issues);
  if (share === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const found = quantileFraction(sortedFractions(sample), share, type);
  return { ok: true, data: fractionText(found) };
}

/** A share from 0 to 1, or null where it is none, and then `issues` says why. */
export function readProbability(value: unknown, path: string, issues: Issue[]): Fraction | null {
  const share = readValue(value, path, issues);
  if (share === null) return null;
  if (share.numerator.units >= 0 && compareFractions(share, fractionOf(ONE)) <= 0) return share;
  const message = 'The share is not from 0 to 1. Write a fraction, such as "0.9" for the 90th percentile.';
  issues.push(issueOf<StatisticsCode>("statistics.bad_probability", path, message));
  return null;
}

/** The number of a definition; absent: 7. */
export function readQuantileType(value: unknown, path: string, issues: Issue[]): QuantileType {
  if (value === undefined) return 7;
  const type = quantileTypes.find((each) => each === value);
  if (type !== undefined) return type;
  const message =
    "The type of the quantile is not known. Write a whole number from 1 to 9, or leave it out for 7.";
  issues.push(
    issueOf<StatisticsCode>("statistics.bad_option", path, message, { allowed: quantileTypes.map(String) }),
  );
  return 7;
}
