import { divideFractions, type Fraction, wholeFraction } from "../../../kernel/decimal/index.js";
import { capIssues, type Issue, ownFields, type Result, unwrap } from "../../../kernel/issue/index.js";
import { sumFractions } from "../../../kernel/statistics/index.js";
import { minus, one, product, ratio } from "../arithmetic.js";
import { coefficient } from "../coefficient.js";
import { badAgreementOption, readAgreementChoice } from "../readAgreementChoice.js";
import { ratingsIn, readTable } from "../readTable.js";
import type { AgreementReason, KrippendorffAlpha, MeasurementLevel, RatingTable } from "../types.js";
import { measured } from "./measured.js";

const KNOWN: ReadonlySet<string> = new Set(["level"]);
const LEVELS: readonly MeasurementLevel[] = ["nominal", "ordinal", "interval", "ratio"];

/**
 * How far raters agree, whatever the number of raters and however many cells are empty: Krippendorff's alpha.
 *
 * Formula: `alpha = 1 - Do / De`. Do is the mean squared distance of two ratings of one target, where each target with m
 * ratings counts m / (m - 1) times its pairs; De is that of any two ratings at all. Of two values c < k with n(c) and n(k)
 * occurrences the squared distance is 1 (`nominal`), `(n(c) / 2 + n(between) + n(k) / 2)^2` (`ordinal`), `(k - c)^2`
 * (`interval`), `((k - c) / (k + c))^2` (`ratio`).
 *
 * Range: at most 1, 0 where raters agree as if by chance, below 0 where they agree less; exact, except that on the level
 * `ratio` each squared proportion is worked out to 34 digits. A target with a single
 * rating cannot be compared and takes no part. There is none where no target has two ratings, or where all ratings are
 * equal; on the `ratio` level nothing may lie below zero.
 *
 * @param ratings - A row for each target, a column for each rater; null where one did not rate.
 * @param options - `level`, which must be named: answers of a questionnaire are `ordinal`.
 * @returns The coefficient, and how much it rests on; see {@link KrippendorffAlpha}.
 * @throws AttainmentError `reviews.uneven_rows`, `reviews.bad_agreement_option`; `decimal.*` for a rating that is no
 * decimal; `document.*` for a table or options that cannot be read.
 * @example
 * ```ts
 * import { krippendorffAlpha } from "attainment/reviews";
 * const ratings = [[1, 1, null], [2, 2, 3], [3, 3, 3], [null, 4, null]];
 * krippendorffAlpha(ratings, { level: "ordinal" }); // => { value: "0.78125", level: "ordinal", targets: 3, ratings: 8 }
 * krippendorffAlpha(ratings, { level: "nominal" }).value; // => "0.65"
 * krippendorffAlpha([[3, 3], [3, 3]], { level: "interval" }).reason; // => "no_variance"
 * ```
 * @see https://en.wikipedia.org/wiki/Krippendorff%27s_alpha for the definition.
 * @since 0.1.0
 */
export function krippendorffAlpha(
  ratings: RatingTable,
  options: { readonly level: MeasurementLevel },
): KrippendorffAlpha {
  return unwrap(tryAlpha(ratings, options));
}

function tryAlpha(ratings: unknown, options: unknown): Result<KrippendorffAlpha> {
  const issues: Issue[] = [];
  const rows = readTable(ratings, issues).map(ratingsIn);
  const fields = ownFields(options, "/options", issues, KNOWN);
  const level = readAgreementChoice(fields, "level", LEVELS, issues);
  if (fields !== null && fields.get("level") === undefined)
    badAgreementOption("level", undefined, LEVELS, issues);
  if (level === undefined || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const units = rows.filter(({ length }) => length > 1);
  const data = { level, targets: units.length, ratings: units.flat().length };
  return { ok: true, data: { ...coefficient(alphaOf(units, level)), ...data } };
}

function alphaOf(
  units: readonly (readonly Fraction[])[],
  level: MeasurementLevel,
): Fraction | AgreementReason {
  const all = units.flat();
  if (all.length === 0) return "too_few_ratings";
  if (level === "ratio" && all.some(({ numerator }) => numerator.units < 0)) return "negative_value";
  const { units: compared, distances } = measured(units, level);
  const observed = compared.map((unit) => divideFractions(distances(unit), wholeFraction(unit.length - 1)));
  const disagreement = product(wholeFraction(all.length - 1), sumFractions(observed));
  const share = ratio(disagreement, distances(compared.flat()));
  return share === null ? "no_variance" : minus(one, share);
}
