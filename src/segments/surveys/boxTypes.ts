import type { DecimalInput, MeasureFact, Outcome } from "../../kernel/index.js";
import type { CountRate } from "../../kernel/rows/index.js";
import type { SampleMargin, SurveyOptions, SurveyScale } from "./types.js";

/**
 * Satisfied answers that somebody has counted already.
 *
 * @since 0.1.0
 */
export interface CsatCounts {
  readonly counts: { readonly satisfied: number; readonly answers: number };
  readonly invited?: number;
  readonly population?: number;
}

/**
 * How satisfaction is taken: as the share of answers in the `boxes` (`topBox`), or as the `mean` on the scale.
 *
 * @since 0.1.0
 */
export interface CsatOptions extends SurveyOptions {
  /** Absent: 1 to 5. */
  readonly scale?: SurveyScale;
  /** Absent: `"topBox"`. */
  readonly definition?: "topBox" | "mean";
  /** The points that count as satisfied; absent: the two highest, on a scale of two or three points the highest. */
  readonly boxes?: readonly DecimalInput[];
}

/**
 * How customer effort is taken. Which end is easy differs from form to form, so that it has to be said.
 *
 * @since 0.1.0
 */
export interface CesOptions extends SurveyOptions {
  /** Whether the `highest` or the `lowest` point of the scale is the easiest. */
  readonly easiest: "highest" | "lowest";
  /** Absent: 1 to 7. */
  readonly scale?: SurveyScale;
  /** Absent: `"mean"`. */
  readonly definition?: "mean" | "topBox";
  /** The points that count as easy; absent: the three easiest, on a short scale those in its easier half. */
  readonly boxes?: readonly DecimalInput[];
}

/**
 * What scores came to: the share in the boxes and the mean are both there, whichever of them is the headline.
 *
 * @since 0.1.0
 */
export interface BoxFigures {
  readonly value: string | null;
  readonly reason?: string;
  readonly sample: number;
  readonly share: CountRate;
  /** Null of no scores, of too few, and of scores that were only counted. */
  readonly mean: string | null;
}

/**
 * A satisfaction or effort score: `value` is a share from 0 to 1, or a mean on the scale, as `definition` says.
 *
 * `reason` of a value that is null: `no_answers`, `insufficient_sample`.
 *
 * @since 0.1.0
 */
export interface BoxScore extends Outcome, Omit<BoxFigures, "value" | "reason"> {
  readonly definition: "topBox" | "mean";
  readonly scale: { readonly from: string; readonly to: string; readonly step: string };
  readonly boxes: readonly string[];
  /** Which end of the scale is the better one. */
  readonly best: "highest" | "lowest";
  readonly minimum: number;
  readonly withoutScore: number;
  readonly responseRate: CountRate;
  readonly margin: SampleMargin;
  readonly groups: readonly (BoxFigures & { readonly id: string | null })[];
  /** Grouped by `ownerId`: `csat` or `ces` of each person. */
  readonly measures: readonly MeasureFact[];
}
