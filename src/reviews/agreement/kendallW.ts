import { compareFractions, type Fraction, wholeFraction } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, ownFields, type Result, unwrap } from "../../kernel/issue/index.js";
import {
  crossSpread,
  doubleOf,
  doubleText,
  exactText,
  meanRanks,
  sumFractions,
  tailsOf,
  tiedCounts,
} from "../../kernel/statistics/index.js";
import { minus, product, ratio } from "./arithmetic.js";
import { coefficient } from "./coefficient.js";
import { readAgreementChoice } from "./readAgreementChoice.js";
import { type Cell, isComplete, readTable } from "./readTable.js";
import { readMissing, rowsFor } from "./readTableOptions.js";
import type { AgreementReason, Concordance, MissingRatings, RatingTable } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["ties", "missing"]);
const TIES: readonly ["corrected", "uncorrected"] = ["corrected", "uncorrected"];

/**
 * How far raters agree on an order: Kendall's coefficient of concordance W, with its test.
 *
 * Formula: with the sums R of the mean ranks that m raters give n targets, `S = sum((R - mean R)^2)` and
 * `T = sum(t^3 - t)` over each group of t equal ratings of a rater, `W = 12 S / (m^2 (n^3 - n) - m T)`; `uncorrected`
 * leaves T out. The test is `chiSquare = m (n - 1) W` with n - 1 degrees of freedom; for fewer than 8 targets it is rough.
 *
 * Range: 0 to 1, exact; p to 12 significant digits. Only the order of each rater's ratings counts. There is none of fewer
 * than two targets or raters, of a table with empty cells (unless `missing` leaves such rows out), and where every rater
 * gives all targets one rating.
 *
 * @param ratings - A row for each target, a column for each rater; null where one did not rate.
 * @param options - `ties`, absent: `"corrected"`; `missing`, absent: `"refuse"`.
 * @returns The coefficient with its test; see {@link Concordance}.
 * @throws AttainmentError `reviews.uneven_rows`, `reviews.bad_agreement_option`; `decimal.*` for a rating that is no
 * decimal; `document.*` for a table or options that cannot be read.
 * @example
 * ```ts
 * import { kendallW } from "attainment/reviews";
 * const ratings = [[1, 2, 1], [2, 1, 3], [3, 3, 2], [4, 4, 4]];
 * const found = kendallW(ratings);
 * [found.value, found.chiSquare, found.df]; // => ["0.7777777777777777777777777777777778", "7", 3]
 * found.p; // => "0.0718977724965"
 * kendallW([[1, 5], [1, 5]]).reason; // => "no_variance"
 * ```
 * @see https://en.wikipedia.org/wiki/Kendall%27s_W for the definition and the correction for ties.
 * @since 0.1.0
 */
export function kendallW(
  ratings: RatingTable,
  options: { readonly ties?: "corrected" | "uncorrected"; readonly missing?: MissingRatings } = {},
): Concordance {
  return unwrap(tryW(ratings, options));
}

function tryW(ratings: unknown, options: unknown): Result<Concordance> {
  const issues: Issue[] = [];
  const rows = readTable(ratings, issues);
  const fields = ownFields(options, "/options", issues, KNOWN);
  const ties = readAgreementChoice(fields, "ties", TIES, issues) ?? "corrected";
  const missing = readMissing(fields, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const used = rowsFor(rows, missing);
  const [targets, raters] = [used.length, rows[0]?.length ?? 0];
  const found = concordance(used, raters, ties === "corrected");
  const df = Math.max(targets - 1, 0);
  const data = { ...coefficient(found), targets, raters, df, ...testOf(found, raters, df) };
  return { ok: true, data };
}

function concordance(
  rows: readonly (readonly Cell[])[],
  raters: number,
  isCorrected: boolean,
): Fraction | AgreementReason {
  const complete = rows.filter(isComplete);
  const targets = rows.length;
  if (targets < 2) return "too_few_targets";
  if (raters < 2) return "too_few_raters";
  if (complete.length < targets) return "missing_ratings";
  const columns = Array.from({ length: raters }, (_, index) => complete.flatMap((row) => row[index] ?? []));
  const ranks = columns.map(meanRanks);
  const sums = complete.map((_, row) => sumFractions(ranks.flatMap((column) => column[row] ?? [])));
  const [n, m] = [wholeFraction(targets), wholeFraction(raters)];
  const tied = product(m, sumFractions(columns.map(cubesOfTies)));
  const largest = product(m, m, minus(product(n, n, n), n));
  if (compareFractions(tied, largest) === 0) return "no_variance";
  const spread = product(wholeFraction(12), ratio(crossSpread(sums, sums), n) ?? n);
  return ratio(spread, isCorrected ? minus(largest, tied) : largest) ?? "no_variance";
}

/** The sum of t^3 - t over each group of t equal values. */
function cubesOfTies(values: readonly Fraction[]): Fraction {
  const counts = tiedCounts(values).map(wholeFraction);
  return sumFractions(counts.map((t) => minus(product(t, t, t), t)));
}

function testOf(
  found: Fraction | AgreementReason,
  raters: number,
  df: number,
): Pick<Concordance, "chiSquare" | "p"> {
  if (typeof found === "string") return { chiSquare: null, p: null };
  const chiSquare = product(wholeFraction(raters), wholeFraction(df), found);
  const p = doubleText(tailsOf({ kind: "chiSquare", df }, doubleOf(chiSquare)).upper);
  return { chiSquare: exactText(chiSquare), p };
}
