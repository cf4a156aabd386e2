import type { Fraction } from "../../../kernel/decimal/index.js";
import { wholeFraction } from "../../../kernel/decimal/index.js";
import { capIssues, type Issue, ownFields, type Result, unwrap } from "../../../kernel/issue/index.js";
import { exactText, meanFraction } from "../../../kernel/statistics/index.js";
import { product, ratio, total } from "../arithmetic.js";
import { coefficient } from "../coefficient.js";
import { ratingsIn, readTable } from "../readTable.js";
import type {
  AgreementReason,
  ItemAgreement,
  RatingTable,
  WithinGroupAgreement,
  WithinGroupOptions,
} from "../types.js";
import { againstExpected, type ItemIndices, itemIndices } from "./itemIndices.js";
import { checkOnScale, cutoffOf, type RatingScale, readExpectedVariance, readScale } from "./readScale.js";

const KNOWN: ReadonlySet<string> = new Set(["scale", "expected"]);

/**
 * How far the raters of one person agree: rwg, rwg*, awg and average deviation of each item, and rwg(J) of all together.
 *
 * Formula: with the variance `s^2` (n - 1), the mean M of k ratings on a scale from L to H with A answers, and the
 * variance v of no agreement, `(A^2 - 1) / 12` where it is `uniform`, `(H - L)^2 / 4` where it is `maximumDissensus`:
 *
 * - `rwgStar = 1 - s^2 / v`; `rwg` is the same, not below 0;
 * - `awg = 1 - 2 s^2 / (((H + L) M - M^2 - H L) * k / (k - 1))`, 1 where all are at one end, null where M is nearer to an
 *   end than a single rater at the other end allows;
 * - `adMean = mean |x - M|`, `adMedian` the same about the median; below `adCutoff = A / 6` it counts as agreement;
 * - of J items with the mean variance S: `rwgJ = J (1 - S / v) / (J (1 - S / v) + S / v)`, not below 0;
 *   `rwgStarJ = 1 - S / v`.
 *
 * Range: rwg and rwgJ 0 to 1, 1 only where all agree; rwgStar may be far below 0; average deviations are in the unit of
 * the scale. All are exact. An item with fewer than two ratings has no index, and then there is none of all together.
 * rwgJ rises with the number of items: do not hold it and rwgStarJ against one threshold.
 *
 * @param ratings - A row for each item, a column for each rater; null where a rater did not rate.
 * @param options - `scale`; `expected`, absent: `"uniform"`.
 * @returns The indices; see {@link WithinGroupAgreement}.
 * @throws AttainmentError `reviews.uneven_rows`, `reviews.rating_off_given_scale`, `reviews.bad_rating_scale`,
 * `reviews.bad_expected_variance`, `reviews.bad_agreement_option`; `decimal.*` for a rating that is no decimal;
 * `document.*` for a table or options that cannot be read.
 * @example
 * ```ts
 * import { withinGroupAgreement } from "attainment/reviews";
 * const scale = { from: 1, to: 5 };
 * const found = withinGroupAgreement([[4, 4, 5, 3], [2, 5, 1, 4]], { scale });
 * found.items[0]?.rwg.value; // => "0.6666666666666666666666666666666667"
 * found.items[1]?.rwg.value; // => "0"
 * found.items[1]?.rwgStar.value; // => "-0.6666666666666666666666666666666667"
 * found.items[0]?.awg.value; // => "0.6666666666666666666666666666666667"
 * found.items[0]?.adMean.value; // => "0.5"
 * withinGroupAgreement([[4]], { scale }).items[0]?.rwg; // => { value: null, reason: "too_few_ratings" }
 * ```
 * @see https://search.r-project.org/CRAN/refmans/multilevel/html/rwg.j.html for rwg(J), and the pages beside it for the
 * others.
 * @since 0.1.0
 */
export function withinGroupAgreement(
  ratings: RatingTable,
  options: WithinGroupOptions,
): WithinGroupAgreement {
  return unwrap(tryAgreement(ratings, options));
}

function tryAgreement(ratings: unknown, options: unknown): Result<WithinGroupAgreement> {
  const issues: Issue[] = [];
  const rows = readTable(ratings, issues);
  const fields = ownFields(options, "/options", issues, KNOWN);
  const scale = fields === null ? null : readScale(fields.get("scale"), issues);
  const expected = fields === null || scale === null ? null : readExpectedVariance(fields, scale, issues);
  if (scale !== null) checkOnScale(rows, scale, issues);
  if (scale === null || expected === null || issues.length > 0)
    return { ok: false, issues: capIssues(issues) };
  const items = rows.map((row) => itemIndices(ratingsIn(row), scale, expected));
  return { ok: true, data: joined(items, scale, expected) };
}

function joined(items: readonly ItemIndices[], scale: RatingScale, expected: Fraction): WithinGroupAgreement {
  const star = jointOf(items.map(({ variance }) => variance ?? "too_few_ratings"));
  const rest = typeof star === "string" ? star : againstExpected(star, expected);
  return {
    items: items.map(itemOf),
    expectedVariance: exactText(expected),
    rwgJ: coefficient(typeof rest === "string" ? rest : rwgOf(rest, items.length)),
    rwgStarJ: coefficient(rest),
    adMean: coefficient(jointOf(items.map(({ adMean }) => adMean))),
    adMedian: coefficient(jointOf(items.map(({ adMedian }) => adMedian))),
    adCutoff: exactText(cutoffOf(scale)),
  };
}

/** J r / (J r + 1 - r) of r = 1 - S / v, not below 0. */
function rwgOf(star: Fraction, items: number): Fraction {
  if (star.numerator.units <= 0) return wholeFraction(0);
  const scaled = product(wholeFraction(items), star);
  return ratio(scaled, total(product(wholeFraction(items - 1), star), wholeFraction(1))) ?? star;
}

function itemOf({ raters, mean, variance, rwgStar, awg, adMean, adMedian }: ItemIndices): ItemAgreement {
  return {
    raters,
    mean: mean === null ? null : exactText(mean),
    variance: variance === null ? null : exactText(variance),
    rwg: coefficient(typeof rwgStar === "string" ? rwgStar : rwgOf(rwgStar, 1)),
    rwgStar: coefficient(rwgStar),
    awg: coefficient(awg),
    adMean: coefficient(adMean),
    adMedian: coefficient(adMedian),
  };
}

/** The mean over all items; where one has none there is none of all. */
function jointOf(found: readonly (Fraction | AgreementReason)[]): Fraction | AgreementReason {
  const known = found.flatMap((each) => (typeof each === "string" ? [] : [each]));
  const missing = found.find((each) => typeof each === "string");
  return missing ?? meanFraction(known) ?? "too_few_ratings";
}
