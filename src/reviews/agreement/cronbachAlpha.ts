import { type Fraction, formatFraction } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import { fixedRaters } from "./intraclass/twoWayCorrelations.js";
import { twoWayOf } from "./intraclass/variances.js";
import { withInterval } from "./intraclass/withInterval.js";
import { readTable } from "./readTable.js";
import { readTableOptions, rowsFor } from "./readTableOptions.js";
import type { CronbachAlpha, RatingTable, RatingTableOptions } from "./types.js";

/**
 * How far the items of a questionnaire, or several raters, measure one thing: Cronbach's alpha with Feldt's interval.
 *
 * Formula: of k columns, `alpha = k / (k - 1) * (1 - sum(variance of each column) / variance of the row sums)`; with the
 * critical values F of n - 1 and (n - 1)(k - 1) degrees of freedom, the interval is
 * `1 - (1 - alpha) * F(upper)` to `1 - (1 - alpha) * F(lower)`.
 *
 * Range: at most 1; below 0 where columns run against each other. It equals icc3k of `intraclassCorrelations`, is exact,
 * and rises with the number of columns. There is none of fewer than two rows or columns, of a table with empty cells
 * (unless `missing` leaves such rows out), and where all rows have one sum.
 *
 * @param ratings - A row for each who is rated or answers, a column for each item or rater; null for an empty cell.
 * @param options - `missing`, absent: `"refuse"`; `confidence`, absent: `"0.95"`.
 * @returns The coefficient with its interval; see {@link CronbachAlpha}.
 * @throws AttainmentError `reviews.uneven_rows`, `reviews.bad_agreement_option`, `statistics.bad_confidence`; `decimal.*`
 * for a rating that is no decimal; `document.*` for a table or options that cannot be read.
 * @example
 * ```ts
 * import { cronbachAlpha } from "attainment/reviews";
 * const found = cronbachAlpha([[4, 5, 4], [2, 3, 1], [5, 5, 4], [3, 3, 2]]);
 * found.value; // => "0.9720670391061452513966480446927374"
 * found.interval; // => { from: "0.81567601894", to: "0.998104275894" }
 * cronbachAlpha([[4, 4], [4, 4]]).reason; // => "no_variance"
 * ```
 * @see https://en.wikipedia.org/wiki/Cronbach%27s_alpha for the definition, and
 * https://pingouin-stats.org/generated/pingouin.cronbach_alpha.html for the interval of Feldt.
 * @since 0.1.0
 */
export function cronbachAlpha(ratings: RatingTable, options: RatingTableOptions = {}): CronbachAlpha {
  return unwrap(tryAlpha(ratings, options));
}

function tryAlpha(ratings: unknown, options: unknown): Result<CronbachAlpha> {
  const issues: Issue[] = [];
  const rows = readTable(ratings, issues);
  const { missing, confidence } = readTableOptions(options, issues);
  if (confidence === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: alphaOf(rowsFor(rows, missing), rows[0]?.length ?? 0, confidence) };
}

function alphaOf(rows: Parameters<typeof twoWayOf>[0], columns: number, confidence: Fraction): CronbachAlpha {
  const ways = twoWayOf(rows);
  // 1 - F / F' of the ratio of variances is just Feldt's interval of alpha.
  const alpha = typeof ways === "string" ? withInterval(ways, ways) : fixedRaters(ways, confidence).average;
  return { ...alpha, targets: rows.length, columns, confidence: formatFraction(confidence) };
}
