import type { DecimalInput, EvaluateOptions, Issue, Outcome, PersonFacts } from "../kernel/index.js";
import type { ExactText } from "./accumulation/types.js";
import type { Adjustment, BookedAdjustment } from "./adjustments/types.js";
import type { ClawedRefund, PaidSpan } from "./clawback/types.js";
import type { Award, ComponentKind } from "./componentTypes.js";
import type { CreditRole } from "./creditRole.js";
import type { FundGroup, GroupShare } from "./funds/types.js";
import type { CashReceipt, Ledger, PlanBalance, RecordCash } from "./settlement/ledgerTypes.js";
import type { LineSegment, LineTime, TimeFacts } from "./time/types.js";

export type { CreditRole } from "./creditRole.js";

/**
 * A dated amount that is credited to the person for one measure: usually a deal.
 *
 * @since 0.1.0
 */
export interface Credit {
  readonly id: string;
  readonly measure: string;
  readonly date: string;
  readonly amount: DecimalInput;
  /** Whose it is; a credit of somebody else than the facts are about is a fault. */
  readonly personId?: string;
  /** The record that it was made from; absent: `id`. */
  readonly recordId?: string;
  /** Absent: `"direct"`. */
  readonly role?: CreditRole;
  /** How many levels below the person the record was earned; absent: 0. */
  readonly level?: number;
  /** The record that this one takes back, in full or in part; the amount is negative then. */
  readonly refundOf?: string;
  /** What conditions on single credits look at: the record's own fields. */
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * What a plan carries from one period to the next for one person: what was measured and earned so far, per component.
 *
 * @since 0.1.0
 */
export interface PlanState {
  readonly planId: string;
  readonly personId: string | null;
  /** The last period that was evaluated. */
  readonly period: string;
  readonly components: readonly {
    readonly id: string;
    /** The quota period that the figures belong to. */
    readonly quotaPeriod: string;
    /** The measure's total since the quota period began. */
    readonly measured: string;
    /** The rounded pay since the quota period began. */
    readonly earned: string;
    /** The exact pay since then, with `trueUp: "exact"`. */
    readonly entitled?: ExactText;
    /** The pay since then before the steps, where these apply to another stretch of time than the scale does. */
    readonly beforeSteps?: ExactText;
    /** What a windfall rule took out of the measure since then. */
    readonly windfall?: ExactText;
    /** The total since then of another measure that picks the band. */
    readonly byTotal?: ExactText;
    /** The first day that the total is of, where it is annualized. */
    readonly since?: string;
    /** With `capExcess: "carried"`: what the caps cut and the next time brings, and what the time before brought. */
    readonly excess?: ExactText;
    readonly excessBefore?: ExactText;
  }[];
  /** What was paid before and can be taken back; absent where the plan has no clawback. */
  readonly spans?: readonly PaidSpan[];
  /** What is open on the ledgers of the settlement; absent where nothing is. */
  readonly balances?: readonly PlanBalance[];
  /** The cash that came in so far for records of which something is held; absent where there is none. */
  readonly cash?: readonly RecordCash[];
}

/**
 * The facts that a plan is evaluated on, for one person and one period.
 *
 * A measure that the plan names is given as a value, by its credits, or as null where it is not known; one that is
 * absent is an error. Measures and attributes that the plan does not name are passed over. `state` is what the
 * statement of the period just before returned.
 *
 * `credits` break a measure down into deals: the measure is then their sum (one that is given as well must equal it),
 * and each line tells what each deal paid.
 *
 * @since 0.1.0
 */
export interface PlanFacts extends PersonFacts, TimeFacts {
  readonly credits?: readonly Credit[];
  readonly state?: PlanState | null;
  /** What is booked in the period by hand, or by the recalculation of closed ones. */
  readonly adjustments?: readonly Adjustment[];
  /** What customers paid in the period, for holdbacks that are released by cash. */
  readonly cash?: readonly CashReceipt[];
  /** Everybody who takes part in the contests and team pools of the plan; of others they are passed over. */
  readonly groups?: readonly FundGroup[];
}

/**
 * One line of a statement. Lines sum to the statement's value.
 *
 * @since 0.1.0
 */
export interface StatementLine {
  /** The id of the component or of the plan's step; `<component>.clawback`; or `adjustment.<id>`. */
  readonly id: string;
  readonly kind: ComponentKind | "step" | "clawback" | "adjustment";
  readonly title?: string;
  /** What the line pays; null where a measure is missing or a gate could not be judged. */
  readonly value: string | null;
  /**
   * Why there is no value (`missing_measure`, `missing_condition`, a refusal of the scale); or why it is zero:
   * `not_participant`, `not_eligible`, `zero_quota`, `missing_quota`, `quota_waived`, `not_employed`; of a
   * contest or a team pool `not_in_group`, `not_qualified`, `no_fund` (and null: `missing_entries`, `missing_tie_break`);
   * and of a recognition `missing_condition`.
   */
  readonly reason?: string;
  readonly measure?: string;
  /** The measure of this period. */
  readonly measured?: string | null;
  readonly quota?: string | null;
  /** The measure since the quota period began over the quota, as a ratio; null without a quota above zero. */
  readonly attainment?: string | null;
  /** How time scaled quota, target or pay; absent where it did not. */
  readonly time?: LineTime;
  /** Where the period was evaluated in parts: what each came to. They sum to the line. */
  readonly segments?: readonly LineSegment[];
  /** With `capExcess: "carried"`: what was added before the cap, and what the cap cut and the next time adds. */
  readonly excess?: { readonly brought: string; readonly carried: string };
  /** What a recognition gives that is not money; empty where its condition is not met. */
  readonly awards?: readonly {
    readonly kind: Award["kind"];
    readonly amount?: string;
    readonly name?: string;
  }[];
  /** What a contest or a team pool pays the whole group. */
  readonly group?: GroupShare;
  /** The component whose pay a clawback line takes back, refund by refund; the values of these sum to the line. */
  readonly componentId?: string;
  readonly refunds?: readonly ClawedRefund[];
  /** What the line books, if it is an adjustment. */
  readonly adjustment?: BookedAdjustment;
  /** What each deal paid, in canonical order; the shares sum to the line. */
  readonly deals?: readonly {
    readonly id: string;
    readonly date: string;
    readonly amount: string;
    readonly value: string;
  }[];
}

/**
 * What a plan pays one person for one period: `value` is the sum of the lines. Lines stand in the order of the document:
 * the components, then the steps of the plan.
 *
 * @since 0.1.0
 */
export interface Statement extends Outcome {
  readonly planId: string;
  readonly version?: string;
  readonly period: string;
  readonly personId: string | null;
  readonly currency: string;
  readonly lines: readonly StatementLine[];
  /**
   * The ledgers between `value` and `payable`, in the order in which they were settled: `payable` is `value` plus every
   * `pay` of their entries. That of pay below zero stands here only where something is on it.
   */
  readonly settlement: readonly Ledger[];
  /** What is paid out now; null where it cannot be told. */
  readonly payable: string | null;
  /** What is earned and not yet paid: the closing balances that the company owes. */
  readonly accrued: string | null;
  /** The state that opens the next period; null where there is no value, so that nothing is built on a gap. */
  readonly state: PlanState | null;
  /** With the option `canonical`: the text of the rules and of the facts, for hashing and running again. */
  readonly canonical?: { readonly rules: string; readonly facts: string };
}

/**
 * How a plan is to be evaluated. Nothing here changes a number.
 *
 * @since 0.1.0
 */
export interface PlanOptions extends EvaluateOptions {
  /** Adds the canonical text of rules and facts to the statement. */
  readonly canonical?: true;
}

/**
 * What `lintPlan` returns: every error, warning and hint.
 *
 * @since 0.1.0
 */
export type PlanLint = readonly Issue[];
