import type { DecimalInput, MeasureFact, Outcome } from "../../kernel/index.js";
import type { CountRate, RowOptions } from "../../kernel/rows/index.js";
import type { SurveyAnswer } from "../../records/index.js";

/**
 * What an error of sampling is taken of: a share of `count` answers, or the mean of so many with its standard deviation.
 *
 * @since 0.1.0
 */
export type SurveySample =
  | { readonly kind: "proportion"; readonly share: DecimalInput; readonly count: number }
  | {
      readonly kind: "mean";
      readonly mean?: DecimalInput;
      readonly standardDeviation: DecimalInput;
      readonly count: number;
    };

/**
 * How an error of sampling is taken.
 *
 * @since 0.1.0
 */
export interface MarginOptions {
  /** Absent: `"0.95"`. */
  readonly confidence?: DecimalInput;
  /** Absent: `normal` (z) of a share, and `t` with n - 1 degrees of freedom of a mean. */
  readonly distribution?: "normal" | "t";
  /**
   * How many there are of whom the sample was drawn: with it the finite population correction `(N - n) / (N - 1)` applies.
   * Absent: it does not.
   */
  readonly population?: number;
}

/**
 * How far a figure of a sample may lie from that of all: `value` to either side, so `from` to `to`.
 *
 * `reason` of a value that is null: `no_answers`, `too_few_answers` (a spread needs two), `insufficient_sample`,
 * `incomplete_answers`.
 *
 * @since 0.1.0
 */
export interface SampleMargin {
  readonly value: string | null;
  readonly reason?: string;
  /** Null where the middle is not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly confidence: string;
  readonly distribution: "normal" | "t";
  /** Null: no finite population correction. */
  readonly population: number | null;
}

/**
 * Answers to one question. `invited` is how many were asked, for the response rate; `population` how many there are of whom
 * they were drawn, for the margin of error.
 *
 * @since 0.1.0
 */
export interface SurveyFacts {
  readonly answers: readonly SurveyAnswer[];
  readonly invited?: number;
  readonly population?: number;
}

/**
 * What the scores of one question are held against, and how they are grouped.
 *
 * @since 0.1.0
 */
export interface SurveyOptions extends RowOptions {
  /** A field of the answers to group by, such as `"ownerId"`; absent: no groups. */
  readonly by?: string;
  /** The fewest answers that a figure is given for; absent: 1. */
  readonly minimum?: number;
  /** Of the margin of error; absent: `"0.95"`. */
  readonly confidence?: DecimalInput;
}

/**
 * The points of a scale: from the lowest to the highest, by steps (absent: 1).
 *
 * @since 0.1.0
 */
export interface SurveyScale {
  readonly from: DecimalInput;
  readonly to: DecimalInput;
  readonly step?: DecimalInput;
}

/**
 * The bands of an NPS: detractors up to and with `detractorsTo`, promoters from `promotersFrom` on, passives between.
 *
 * @since 0.1.0
 */
export interface NpsBands {
  readonly from: number;
  readonly to: number;
  readonly detractorsTo: number;
  readonly promotersFrom: number;
}

/**
 * Promoters, passives and detractors that somebody has counted already.
 *
 * @since 0.1.0
 */
export interface NpsCounts {
  readonly counts: {
    readonly promoters: number;
    readonly passives: number;
    readonly detractors: number;
  };
  readonly invited?: number;
  readonly population?: number;
}

/**
 * How an NPS is taken. The named bands: `standard` 0 to 6, 7 to 8, 9 to 10; `european` 0 to 5, 6 to 7, 8 to 10;
 * `oneToTen` 1 to 6, 7 to 8, 9 to 10.
 *
 * @since 0.1.0
 */
export interface NpsOptions extends SurveyOptions {
  /** Absent: `"standard"`. */
  readonly bands?: "standard" | "european" | "oneToTen" | NpsBands;
}

/**
 * The three shares, which sum to 1: two of the same score may come from different ones.
 *
 * @since 0.1.0
 */
export interface NpsShares {
  readonly promoters: CountRate;
  readonly passives: CountRate;
  readonly detractors: CountRate;
}

/**
 * A net promoter score, -100 to 100.
 *
 * `reason` of a value that is null: `no_answers`, `insufficient_sample`.
 *
 * @since 0.1.0
 */
export interface NpsResult extends Outcome {
  readonly bands: NpsBands;
  readonly minimum: number;
  /** Answers with a score, and those without. */
  readonly sample: number;
  readonly withoutScore: number;
  readonly shares: NpsShares;
  readonly responseRate: CountRate;
  /** In points of the score. */
  readonly margin: SampleMargin;
  readonly groups: readonly {
    readonly id: string | null;
    readonly value: string | null;
    readonly reason?: string;
    readonly sample: number;
    readonly shares: NpsShares;
  }[];
  /** Grouped by `ownerId`: `nps` of each person. */
  readonly measures: readonly MeasureFact[];
}
