import type { RecordCondition } from "../kernel/condition/index.js";
import type { Decimal, Fraction, Rounding } from "../kernel/decimal/index.js";
import type { Missing, Weights } from "../kernel/weighting/index.js";
import type { RaterKind, Review } from "./types.js";

/** An element of a review with its place in the document and the id of its nodes in a trace. */
export interface Named {
  readonly id: string;
  readonly title: string | undefined;
  readonly ref: string;
}

/** A group of raters with its defaults. */
export interface BuiltGroup extends Named {
  readonly kind: RaterKind;
  readonly minimum: number;
  /** Whether it must stay unknown who answered what: so for all groups whose single raters may not be shown. */
  readonly isAnonymous: boolean;
}

/** A competency with its items; `weights` are those of the items. */
export interface BuiltCompetency extends Named {
  readonly items: readonly Named[];
  readonly weights: Weights;
}

/** How outliers are dealt with; z is squared, because variances are compared. */
export type BuiltOutliers =
  | { readonly kind: "median" }
  | { readonly kind: "trim" | "winsorize"; readonly cut: number }
  | { readonly kind: "zCut"; readonly squared: Fraction };

/** What a group below its minimum does; `into` is the place of the group that it is rolled up into. */
export type BuiltPolicy =
  | { readonly kind: "omit" | "hideTotal" | "refuse" }
  | { readonly kind: "rollUp"; readonly into: number; readonly weight: "reweight" | "move" };

/** When a gap is told, and the place of the one group to compare with; null for all others. */
export interface BuiltGaps {
  readonly over: Fraction;
  readonly against: number | null;
}

/** A review with its references resolved and its constants read. */
export interface BuiltReview {
  readonly document: Review;
  readonly ref: string;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly groups: readonly BuiltGroup[];
  readonly groupWeights: Weights;
  readonly competencies: readonly BuiltCompetency[];
  readonly competencyWeights: Weights;
  /** What one rating of an item of weight 1 weighs in each competency where all are pooled; none where they are not. */
  readonly pooledWeights: Weights;
  readonly missingGroup: Missing;
  readonly belowMinimum: BuiltPolicy;
  readonly outliers: BuiltOutliers | null;
  readonly gaps: BuiltGaps | null;
  readonly eligible: RecordCondition | null;
  /** The fewest raters of an anonymous group from which spread and comments are shown; null where they are not asked for. */
  readonly spreadFrom: number | null;
  readonly commentsFrom: number | null;
  readonly rounding: Rounding & { readonly places: number };
}
