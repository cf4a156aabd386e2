import type { DecimalInput, Issue, Outcome, TraceParting } from "../../kernel/index.js";
import type { Adjustment, AdjustmentCause, CompiledPlan, PlanFacts, Statement } from "../types.js";

/**
 * What a claimant shows: a result of their own that was evaluated with `trace`; or the facts, or the plan, as they should
 * have been, beside those that were used. What is not given is as it was.
 *
 * @since 0.1.0
 */
export type DisputeEvidence =
  | { readonly result: Outcome }
  | {
      readonly plan: CompiledPlan;
      readonly facts: PlanFacts;
      readonly claimedFacts?: PlanFacts;
      readonly claimedPlan?: CompiledPlan;
    };

/**
 * That a value should have been another one: a line of a statement or all of it, a score, a tier.
 *
 * @since 0.1.0
 */
export interface DisputeClaim {
  readonly id: string;
  /** What it should have been: an amount, a score, or the id of a tier or grade. */
  readonly claimed: DecimalInput;
  /** What was computed: a statement, or the result of a rubric, a ladder, or another document. */
  readonly computed: Statement | Outcome;
  /** The line of the statement; absent: the value of the whole result. */
  readonly lineId?: string;
  readonly evidence?: DisputeEvidence;
}

/**
 * What there is to a dispute. `value` is what is claimed more than was computed; null where one of them is no number.
 *
 * @since 0.1.0
 */
export interface DisputeAssessment extends Outcome {
  readonly disputeId: string;
  readonly lineId?: string;
  /** Of a statement: its period. */
  readonly period?: string;
  readonly personId?: string | null;
  readonly claimed: string;
  readonly computed: string | null;
  /** What the evidence comes to, and whom it bears out; null without any. */
  readonly evidence: {
    readonly value: string | null;
    readonly bearsOut: "claimed" | "computed" | "both" | "neither";
  } | null;
  /** The first step where the computation (`a`) and the evidence (`b`) part; null where they do not, or there is none. */
  readonly parting: TraceParting | null;
  /** The cause of an adjustment that follows from the parting; null where none does. */
  readonly suggestedCause: AdjustmentCause | null;
}

/**
 * How a dispute is decided.
 *
 * @since 0.1.0
 */
export interface DisputeRuling {
  readonly accepted: boolean;
  /** Why, for the person who reads it. */
  readonly reason: string;
  /** What is granted, where it is not what was claimed; it is the value that the line should have had. */
  readonly value?: DecimalInput;
  /** Absent: the one that the assessment suggests. */
  readonly cause?: AdjustmentCause;
  /** The day on which the adjustment is booked, within the open period. */
  readonly date?: string;
}

/**
 * A decision with what is to be booked for it.
 *
 * @since 0.1.0
 */
export interface DisputeDecision {
  readonly disputeId: string;
  readonly accepted: boolean;
  readonly reason: string;
  readonly cause: AdjustmentCause | null;
  /** The value that stands. */
  readonly value: string | null;
  /** For the `adjustments` of the open period; null where nothing is to be paid: rejected, no difference, or no statement. */
  readonly adjustment: Adjustment | null;
}

/**
 * A dispute as a register keeps it.
 *
 * @since 0.1.0
 */
export interface DisputeRecord {
  readonly id: string;
  /** The period of what is disputed. */
  readonly period: string;
  /** Where it stands in the process, such as `"inReview"`. */
  readonly stateId: string;
  /** Absent while nobody knows. */
  readonly cause?: AdjustmentCause;
  readonly personId?: string;
  readonly lineId?: string;
}

/**
 * How many there are of one kind; `id` is null for those of which it is not known.
 *
 * @since 0.1.0
 */
export interface DisputeCount {
  readonly id: string | null;
  readonly count: number;
}

/**
 * How many disputes there are, counted three ways; each list sums to `value`.
 *
 * @since 0.1.0
 */
export interface DisputeCounts extends Outcome {
  readonly value: string;
  readonly byCause: readonly DisputeCount[];
  readonly byState: readonly DisputeCount[];
  readonly byPeriod: readonly DisputeCount[];
  readonly issues: readonly Issue[];
}
