import type { Period } from "../../kernel/calendar/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Missing, Weights } from "../../kernel/weighting/index.js";
import type { AgreedTerms, FoldedAgreement } from "../agreement/foldAgreement.js";
import type { PacePath } from "../pace/pacePath.js";
import type { Goal } from "../types.js";
import type { ReadChange } from "../versions/readChange.js";

/** A number of a goal: a constant, or a measure of its owner. `ref` is its place in the document. */
export type Quantity =
  | { readonly ref: string; readonly constant: Fraction; readonly measure?: never }
  | { readonly ref: string; readonly measure: string; readonly constant?: never };

/** The numbers of a goal, as far as its direction looks at them. */
export interface GoalNumbersRead {
  readonly baseline: Quantity | null;
  readonly target: Quantity | null;
  readonly low: Quantity | null;
  readonly high: Quantity | null;
  /** Its weight among the goals beside it, as written. */
  readonly weight: Fraction | null;
  readonly least: Fraction;
  readonly most: Fraction | null;
}

/** How a goal without a measure takes its progress from the goals below. */
export type RollUpRule =
  | {
      readonly of: "progress";
      /** `"target"` where weights are the targets below, which may be measures. */
      readonly weights: Weights | "target";
      readonly missing: Missing;
    }
  | { readonly of: "actuals"; readonly missing: "reweight" | "zero" | "refuse" };

/** What a goal's target is by its changes and by what was agreed. */
export interface GoalTerms {
  /** The first target: the agreed one, or as written. */
  readonly target: Quantity | null;
  /** In order of time. */
  readonly changes: readonly (ReadChange & { readonly terms: AgreedTerms | null })[];
  /** Null where no agreement has begun. */
  readonly agreement: FoldedAgreement | null;
}

/** A goal that counts, with the goals below it that count. */
export interface GoalNode extends GoalNumbersRead {
  readonly goal: Goal;
  readonly index: number;
  /** Its place in the outermost document. */
  readonly path: string;
  /** The id of its node in a trace. */
  readonly id: string;
  readonly key: string;
  readonly period: Period;
  readonly terms: GoalTerms;
  /** Whether it has no progress because it was not agreed. */
  readonly isUnagreed: boolean;
  /** What is expected of it by when; null where nothing is. */
  readonly pace: PacePath | null;
  readonly children: readonly GoalNode[];
  /** Null for a goal with a measure of its own, and for one without goals below. */
  readonly rollUp: RollUpRule | null;
}
