import type { Decimal, Rounding } from "../kernel/decimal/index.js";
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
  readonly missingGroup: Missing;
  readonly rounding: Rounding & { readonly places: number };
}
