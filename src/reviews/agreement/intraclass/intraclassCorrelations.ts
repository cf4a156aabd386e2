import { type Fraction, formatFraction } from "../../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../../kernel/issue/index.js";
import { exactText } from "../../../kernel/statistics/index.js";
import { type Cell, readTable } from "../readTable.js";
import { readTableOptions, rowsFor } from "../readTableOptions.js";
import type { AgreementReason, IntraclassCorrelations, RatingTable, RatingTableOptions } from "../types.js";
import { oneWayCorrelations, type PairOfCorrelations } from "./oneWayCorrelations.js";
import { fixedRaters, randomRaters } from "./twoWayCorrelations.js";
import { varianceTest } from "./varianceRatio.js";
import { oneWayOf, twoWayOf } from "./variances.js";
import { withInterval } from "./withInterval.js";

/**
 * How much of the spread of ratings is that of those who are rated: the six intraclass correlations of Shrout and Fleiss,
 * with tests and intervals.
 *
 * Formula: of n targets by k raters, with the mean squares between targets MSB, between raters MSJ, of error MSE and
 * within targets MSW:
 *
 * | | one rating | mean of k |
 * | --- | --- | --- |
 * | other raters for each | `icc1 = (MSB - MSW) / (MSB + (k - 1) MSW)` | `icc1k = (MSB - MSW) / MSB` |
 * | sample of raters | `icc2 = (MSB - MSE) / (MSB + (k - 1) MSE + k (MSJ - MSE) / n)` | `icc2k = (MSB - MSE) / (MSB + (MSJ - MSE) / n)` |
 * | just these raters | `icc3 = (MSB - MSE) / (MSB + (k - 1) MSE)` | `icc3k = (MSB - MSE) / MSB` |
 *
 * Tests: F = MSB / MSW with n - 1 and n (k - 1) degrees of freedom (one way), MSB / MSE with n - 1 and (n - 1)(k - 1).
 *
 * Range: at most 1; below 0 where raters differ more on one target than targets do, which is legal and means none.
 * icc2k is null (`negative_rater_variance`) where `MSJ < MSE` by so much that its denominator is zero or below.
 * Coefficients and F are exact; p and intervals have 12 significant digits. With empty cells only icc1 and icc1k are
 * defined, with the mean number of ratings `(N - sum(k_i^2) / N) / (n - 1)` for k and without an interval, unless
 * `missing` leaves such rows out. In a 360 each person has other peers: then icc1 and icc1k are the ones to use.
 *
 * @param ratings - A row for each person or item rated, a column for each rater; null where one did not rate.
 * @param options - `missing`, absent: `"refuse"`; `confidence`, absent: `"0.95"`.
 * @returns The correlations; see {@link IntraclassCorrelations}.
 * @throws AttainmentError `reviews.uneven_rows`, `reviews.bad_agreement_option`, `statistics.bad_confidence`; `decimal.*`
 * for a rating that is no decimal; `document.*` for a table or options that cannot be read.
 * @example
 * ```ts
 * import { intraclassCorrelations } from "attainment/reviews";
 * const found = intraclassCorrelations([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]);
 * found.icc3.value; // => "0.7148407148407148407148407148407148"
 * found.icc3.interval; // => { from: "0.342464765034", to: "0.945858259955" }
 * found.twoWayTest.p; // => "0.000134566516484"
 * intraclassCorrelations([[3, 3], [3, 3]]).icc1; // => { value: null, reason: "no_variance", interval: null, intervalReason: "no_variance" }
 * ```
 * @see https://personality-project.org/r/html/ICC.html for the six forms, after Shrout, Fleiss: Intraclass Correlations,
 * Psychological Bulletin 86 (1979) 420-428.
 * @since 0.1.0
 */
export function intraclassCorrelations(
  ratings: RatingTable,
  options: RatingTableOptions = {},
): IntraclassCorrelations {
  return unwrap(tryCorrelations(ratings, options));
}

function tryCorrelations(ratings: unknown, options: unknown): Result<IntraclassCorrelations> {
  const issues: Issue[] = [];
  const rows = readTable(ratings, issues);
  const { missing, confidence } = readTableOptions(options, issues);
  if (confidence === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: correlationsOf(rowsFor(rows, missing), rows[0]?.length ?? 0, confidence) };
}

function correlationsOf(
  rows: readonly (readonly Cell[])[],
  raters: number,
  confidence: Fraction,
): IntraclassCorrelations {
  const [one, two] = [oneWayOf(rows), twoWayOf(rows)];
  const oneWay = typeof one === "string" ? none(one) : oneWayCorrelations(one, confidence);
  const fixed = typeof two === "string" ? none(two) : fixedRaters(two, confidence);
  const random = typeof two === "string" ? none(two) : randomRaters(two, confidence);
  return {
    targets: rows.length,
    raters,
    confidence: formatFraction(confidence),
    meanSquares: {
      targets: typeof one === "string" ? null : exactText(one.between),
      within: typeof one === "string" ? null : exactText(one.within),
      raters: typeof two === "string" ? null : exactText(two.byRater),
      error: typeof two === "string" ? null : exactText(two.error),
    },
    icc1: oneWay.single,
    icc2: random.single,
    icc3: fixed.single,
    icc1k: oneWay.average,
    icc2k: random.average,
    icc3k: fixed.average,
    oneWayTest: oneWay.test,
    twoWayTest: fixed.test,
  };
}

function none(reason: AgreementReason): PairOfCorrelations {
  const nothing = withInterval(reason, reason);
  return { single: nothing, average: nothing, test: varianceTest(reason, 0, 0) };
}
