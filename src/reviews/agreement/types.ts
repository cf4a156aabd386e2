import type { DecimalInput } from "../../kernel/index.js";
import type { ConfidenceInterval } from "../../kernel/statistics/index.js";

/**
 * Why a coefficient of agreement is not defined:
 *
 * - `too_few_ratings`: nobody, or one rater alone;
 * - `too_few_targets`, `too_few_raters`: fewer than two;
 * - `missing_ratings`: a cell is empty, and this coefficient needs all of them;
 * - `no_variance`: all ratings are equal, or no target differs from another, so that there is nothing to agree on;
 * - `negative_rater_variance`: the variance of the raters' leniency is estimated so far below zero that the denominator of
 *   icc2k is not above it, though targets differ;
 * - `no_error_variance`: raters agree perfectly, so that there is nothing to test by;
 * - `unbalanced`: not all targets have as many ratings, and the interval is only known for those that have;
 * - `mean_at_edge`: the mean lies so near the end of the scale that awg is not defined;
 * - `not_two_raters`: defined for exactly two;
 * - `one_category`: there is only one category;
 * - `negative_value`: on a ratio scale nothing lies below zero;
 * - `no_bounds`: the bounds lie beyond every number.
 *
 * @since 0.1.0
 */
export type AgreementReason =
  | "too_few_ratings"
  | "too_few_targets"
  | "too_few_raters"
  | "missing_ratings"
  | "no_variance"
  | "negative_rater_variance"
  | "no_error_variance"
  | "unbalanced"
  | "mean_at_edge"
  | "not_two_raters"
  | "one_category"
  | "negative_value"
  | "no_bounds";

/**
 * A coefficient: exact, printed to at most 34 significant digits; or null with the reason.
 *
 * @since 0.1.0
 */
export interface Coefficient {
  readonly value: string | null;
  /** Set if and only if value is null. */
  readonly reason?: AgreementReason;
}

/**
 * A coefficient with its interval of confidence.
 *
 * @since 0.1.0
 */
export interface CoefficientWithInterval extends Coefficient {
  readonly interval: ConfidenceInterval | null;
  /** Set if and only if there is no interval. */
  readonly intervalReason?: AgreementReason;
}

/**
 * The test of a coefficient against chance.
 *
 * @since 0.1.0
 */
export interface VarianceTest {
  /** The ratio of two variances, exact; null with the reason where there is none. */
  readonly f: Coefficient;
  readonly df1: number;
  readonly df2: number;
  /** How probable so large a ratio is by chance, to 12 significant digits. */
  readonly p: string | null;
}

/**
 * A table of ratings: each row is what is rated (a person, an item), each column one who rates; null where one did not.
 *
 * @since 0.1.0
 */
export type RatingTable = readonly (readonly (DecimalInput | null)[])[];

/**
 * What a rating table lacks: `"refuse"` (default) leaves undefined what needs every cell, `"omitRows"` looks only at rows
 * without an empty one.
 *
 * @since 0.1.0
 */
export type MissingRatings = "refuse" | "omitRows";

/**
 * How agreement within one group is measured.
 *
 * @since 0.1.0
 */
export interface WithinGroupOptions {
  /** The rating scale, with the distance between two answers; `step` absent: `"1"`. */
  readonly scale: { readonly from: DecimalInput; readonly to: DecimalInput; readonly step?: DecimalInput };
  /**
   * The variance of ratings that do not agree at all: `"uniform"` (default), each answer as likely as any other;
   * `"maximumDissensus"`, half of the raters at each end; or a given one.
   */
  readonly expected?: "uniform" | "maximumDissensus" | { readonly variance: DecimalInput };
}

/**
 * How far the raters of one item agree.
 *
 * @since 0.1.0
 */
export interface ItemAgreement {
  /** How many rated it. Below 10 every index is noisy: show it beside the index. */
  readonly raters: number;
  readonly mean: string | null;
  /** Of a sample, with n - 1. */
  readonly variance: string | null;
  /** From 0 to 1. */
  readonly rwg: Coefficient;
  /** The same, not cut off at 0. */
  readonly rwgStar: Coefficient;
  /** From -1 to 1, against the largest variance that the mean allows. */
  readonly awg: Coefficient;
  /** The mean distance from the mean, in the unit of the scale. */
  readonly adMean: Coefficient;
  /** The mean distance from the median. */
  readonly adMedian: Coefficient;
}

/**
 * How far raters agree on one or more items.
 *
 * @since 0.1.0
 */
export interface WithinGroupAgreement {
  readonly items: readonly ItemAgreement[];
  /** The variance of ratings that do not agree at all. */
  readonly expectedVariance: string;
  /** Over all items together: rwg(J), which rises with the number of items. */
  readonly rwgJ: Coefficient;
  /** 1 - mean variance / expected variance, which does not. */
  readonly rwgStarJ: Coefficient;
  /** The mean of the items' distances. */
  readonly adMean: Coefficient;
  readonly adMedian: Coefficient;
  /** A sixth of the scale: average distances below it count as agreement. */
  readonly adCutoff: string;
}

/**
 * How a table of ratings is looked at.
 *
 * @since 0.1.0
 */
export interface RatingTableOptions {
  readonly missing?: MissingRatings;
  /** The confidence of every interval; absent: `"0.95"`. */
  readonly confidence?: DecimalInput;
}

/**
 * The six intraclass correlations of Shrout and Fleiss, with the table of variances that they are made of.
 *
 * @since 0.1.0
 */
export interface IntraclassCorrelations {
  readonly targets: number;
  readonly raters: number;
  readonly confidence: string;
  /** Mean squares, exact; null where they are not defined. */
  readonly meanSquares: {
    /** Between targets (MSB). */
    readonly targets: string | null;
    /** Within targets (MSW). */
    readonly within: string | null;
    /** Between raters (MSJ). */
    readonly raters: string | null;
    /** What is left (MSE). */
    readonly error: string | null;
  };
  /** One rating; each target rated by other raters. */
  readonly icc1: CoefficientWithInterval;
  /** One rating; the same raters for all, seen as a sample of raters; their leniency counts as disagreement. */
  readonly icc2: CoefficientWithInterval;
  /** One rating; just these raters; their leniency does not count. */
  readonly icc3: CoefficientWithInterval;
  /** The mean of k ratings, as icc1. */
  readonly icc1k: CoefficientWithInterval;
  /** The mean of k ratings, as icc2. */
  readonly icc2k: CoefficientWithInterval;
  /** The mean of k ratings, as icc3; equal to Cronbach's alpha. */
  readonly icc3k: CoefficientWithInterval;
  /** Whether targets differ at all, of icc1 and icc1k. */
  readonly oneWayTest: VarianceTest;
  /** The same of the other four. */
  readonly twoWayTest: VarianceTest;
}

/**
 * Kendall's W with its test.
 *
 * @since 0.1.0
 */
export interface Concordance extends Coefficient {
  readonly targets: number;
  readonly raters: number;
  readonly chiSquare: string | null;
  readonly df: number;
  readonly p: string | null;
}

/**
 * What an answer of a closed list is called.
 *
 * @since 0.1.0
 */
export type RatingCategory = string | number | boolean;

/**
 * Answers that are categories: a table with a row for each target and a column for each rater; or, of two raters, how
 * often each pair of categories occurs (`table`, rows are the first rater's); or, of each target, how many raters chose
 * each category (`counts`).
 *
 * @since 0.1.0
 */
export type CategoryRatings =
  | readonly (readonly (RatingCategory | null)[])[]
  | { readonly table: readonly (readonly number[])[] }
  | { readonly counts: readonly (readonly number[])[] };

/**
 * Agreement on categories beyond chance, by several ideas of chance.
 *
 * @since 0.1.0
 */
export interface CategoryAgreement {
  readonly targets: number;
  /** How many categories chance could have chosen from. */
  readonly categories: number;
  /** The share of pairs of raters that agree. */
  readonly observed: Coefficient;
  /** Two raters, each with a habit of their own. */
  readonly cohenKappa: Coefficient;
  /** Two raters with one common habit. */
  readonly scottPi: Coefficient;
  /** Any number of raters with one common habit; for two it is Scott's pi. */
  readonly fleissKappa: Coefficient;
  /** Chance only where a target is hard to judge; steady where one category prevails. */
  readonly gwetAc1: Coefficient;
  /** Each category as likely as any other. */
  readonly brennanPrediger: Coefficient;
}

/**
 * Cronbach's alpha with Feldt's interval.
 *
 * @since 0.1.0
 */
export interface CronbachAlpha extends CoefficientWithInterval {
  /** Those who are rated, or who answer. */
  readonly targets: number;
  /** Items, or raters. */
  readonly columns: number;
  readonly confidence: string;
}

/**
 * What a distance between two ratings means: none for `nominal` (the same or not), places for `ordinal`, differences for
 * `interval`, proportions for `ratio`.
 *
 * @since 0.1.0
 */
export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Krippendorff's alpha.
 *
 * @since 0.1.0
 */
export interface KrippendorffAlpha extends Coefficient {
  readonly level: MeasurementLevel;
  /** Rows with at least two ratings, which alone can be compared. */
  readonly targets: number;
  /** The ratings on them. */
  readonly ratings: number;
}
