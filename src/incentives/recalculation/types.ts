import type { Issue } from "../../kernel/index.js";
import type { Adjustment, AdjustmentCause } from "../adjustments/types.js";
import type { CompiledPlan } from "../compiledPlanTypes.js";
import type { PlanFacts, PlanState, Statement } from "../statementTypes.js";

/**
 * A period that was closed for one person: its statement, and what it was computed from.
 *
 * @since 0.1.0
 */
export interface ClosedPeriod {
  /** As it was stored; nothing of it is changed. */
  readonly statement: Statement;
  /** Absent: those of the statement's canonical text. */
  readonly facts?: PlanFacts;
  /** The rules that it was computed by; absent: those of its canonical text, or else the plan that is asked. */
  readonly plan?: CompiledPlan;
}

/**
 * The facts of a closed period as they should have been.
 *
 * With a `cause` they hold what is corrected for that cause and for those before it in the order of causes; a period may
 * be given once a cause. Without one they hold everything, and the difference is split by itself: credits through the
 * people below are the hierarchy, the measures that hold quotas and targets are the quota, all else is data.
 *
 * The opening state of a period is that of the period before as recalculated; adjustments that are left out are those of
 * the closed facts.
 *
 * @since 0.1.0
 */
export interface CorrectedPeriod {
  readonly facts: PlanFacts;
  readonly cause?: AdjustmentCause;
}

/**
 * What is to be recalculated, of one person.
 *
 * @since 0.1.0
 */
export interface RecalculationRequest {
  /** Adjoining periods, up to the last one that was closed. */
  readonly closed: readonly ClosedPeriod[];
  /** What was wrong in the facts; none for a change of the plan alone. */
  readonly corrected?: readonly CorrectedPeriod[];
  /** What earlier recalculations booked in periods that are still open. What closed facts hold is found by itself. */
  readonly booked?: readonly Adjustment[];
  /** The order in which causes are swapped; those left out follow. Absent: data, hierarchy, quota, rate, plan. */
  readonly causes?: readonly AdjustmentCause[];
}

/**
 * What one cause changes in one line of one closed period, ready to be booked: hand it over among the `adjustments` of
 * the open period.
 *
 * @since 0.1.0
 */
export interface RecalculationEntry extends Adjustment {
  readonly amount: string;
  readonly reason: "recalculation";
  readonly period: string;
  /** The id of the line. */
  readonly componentId: string;
  readonly cause: AdjustmentCause;
  readonly was: string;
  readonly is: string;
}

/**
 * One line of one closed period before and after, changed or not.
 *
 * @since 0.1.0
 */
export interface RecalculatedLine {
  readonly period: string;
  readonly componentId: string;
  readonly was: string;
  /** What takes the old line back, for books that reverse and book again. */
  readonly reversal: string;
  readonly is: string;
  /** What was booked for it before. */
  readonly booked: string;
  /** What is still to be booked: `is - was - booked`. */
  readonly amount: string;
}

/**
 * What a recalculation comes to. `value` is the sum of the entries.
 *
 * @since 0.1.0
 */
export interface Recalculation {
  readonly value: string;
  readonly entries: readonly RecalculationEntry[];
  readonly lines: readonly RecalculatedLine[];
  /** The closed periods as they should have been; what is booked are the entries. */
  readonly statements: readonly Statement[];
  /** The state that opens the next period: totals and history as recalculated, balances as they were closed. */
  readonly state: PlanState | null;
  /** Warnings; what is an error throws. */
  readonly issues: readonly Issue[];
}
