import type {
  DecimalInput,
  EvaluateOptions,
  FactRecord,
  FactRow,
  Issue,
  Outcome,
  Result,
} from "../../kernel/index.js";
import type { ExchangeRate } from "../../kernel/money/index.js";
import type { Person } from "../../records/index.js";
import type { Credit, CreditRole } from "../statementTypes.js";
import type { Crediting } from "./types.js";

/**
 * A share of one record for one person, in a stream that a rule names.
 *
 * @since 0.1.0
 */
export interface SplitRecord extends FactRecord {
  readonly recordId: string;
  readonly personId: string;
  readonly share: string | number;
}

/**
 * The facts that records are credited on: the period, everybody who may be credited, and the records by stream.
 *
 * A record that takes back an earlier one names it in `refundOf`; the earlier one has to be among the records as well,
 * of whatever period it is.
 *
 * @since 0.1.0
 */
export interface CreditingFacts {
  readonly period: string;
  readonly people: readonly Person[];
  /** Payees who are no people of the house, such as resellers. */
  readonly partners?: readonly Person[];
  readonly records: Readonly<Record<string, readonly FactRow[]>>;
  readonly rates?: readonly (Omit<ExchangeRate, "rate"> & { readonly rate: DecimalInput })[];
}

/**
 * Why a record, or a part of it, was credited to nobody.
 *
 * `not_earned`: the event's condition is not met. `missing_condition`: it looks at a field that the record lacks.
 * `no_date`, `outside_period`. `no_amount`: a field of the base is missing. `no_rate`: there is no exchange rate.
 * `no_rule`: no rule for owners or splits fits. `tied_rules`: several fit equally well. `no_owner`: the rule's field
 * names nobody. `unknown_person`: whom it names is neither among the people nor the partners. `unknown_original`: the
 * record that it takes back is not among the records.
 *
 * @since 0.1.0
 */
export type UncreditedReason =
  | "not_earned"
  | "missing_condition"
  | "no_date"
  | "outside_period"
  | "no_amount"
  | "no_rate"
  | "no_rule"
  | "tied_rules"
  | "no_owner"
  | "unknown_person"
  | "unknown_original";

/**
 * A credit with whose it is and where it comes from.
 *
 * @since 0.1.0
 */
export interface PersonCredit extends Credit {
  readonly personId: string;
  readonly amount: string;
  readonly recordId: string;
  readonly role: CreditRole;
  readonly level: number;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * A record, or a part of it, that nobody was credited with.
 *
 * @since 0.1.0
 */
export interface Uncredited {
  readonly recordId: string;
  readonly reason: UncreditedReason;
  /** The measure that it is about; absent where the record does not get as far as to be valued. */
  readonly measure?: string;
  /** The person whose part it is. */
  readonly personId?: string;
  /** What is not credited; null where it has no value, or none in the currency of the document. */
  readonly amount: string | null;
}

/**
 * What came of the records of one measure: `source = credited - extra + withheld + uncredited + leftOut`, exactly.
 *
 * Overlays and rollups stand beside it: they are on top of the records, not made of them.
 *
 * @since 0.1.0
 */
export interface MeasureReconciliation {
  readonly measure: string;
  /** The value of every record that earns in the period, as far as it has one. */
  readonly source: string;
  /** To owners and by splits. */
  readonly credited: string;
  /** What was credited more than once, because several rules won or a share is above 1. */
  readonly extra: string;
  /** What the rules that won leave to nobody, because their shares are below 1. */
  readonly withheld: string;
  readonly uncredited: string;
  /** Of faulty records that `onInvalid: "report"` left out. */
  readonly leftOut: string;
  readonly overlay: string;
  readonly rollup: string;
}

/**
 * How the credits and the records agree.
 *
 * @since 0.1.0
 */
export interface CreditingReconciliation {
  /** How many records there are: each is credited, or uncredited at least in part, or left out. */
  readonly records: {
    readonly given: number;
    readonly credited: number;
    readonly uncredited: number;
    readonly leftOut: number;
  };
  readonly reasons: readonly { readonly reason: UncreditedReason; readonly records: number }[];
  readonly measures: readonly MeasureReconciliation[];
}

/**
 * Who is credited with what: `value` is what was credited to owners and by splits in the first measure.
 *
 * With a trace, it is that of the one record that the option `only` names: its root is what that record was credited.
 *
 * @since 0.1.0
 */
export interface CreditingResult extends Outcome {
  readonly value: string;
  readonly creditingId: string;
  readonly period: string;
  readonly currency: string;
  readonly event: "booking" | "invoice" | "cash";
  /** Sorted by person, measure, date and id: those of one person can be handed to a plan. */
  readonly credits: readonly PersonCredit[];
  /** What each of the people and partners was credited with, zero included; sorted by id. */
  readonly people: readonly {
    readonly id: string;
    readonly measures: readonly { readonly id: string; readonly value: string }[];
  }[];
  /** Sorted by record, reason and person. */
  readonly uncredited: readonly Uncredited[];
  readonly reconciliation: CreditingReconciliation;
}

/**
 * Rules of crediting that are ready to be used. See `compileCrediting`.
 *
 * @since 0.1.0
 */
export interface CompiledCrediting {
  readonly document: Crediting;
  /** The streams of records that it reads, sorted. */
  readonly streams: readonly string[];
  /** The ids that credits go by, sorted. */
  readonly measures: readonly string[];
  /**
   * Credits the records of one period. `only` names the records whose credits are returned; the value and the
   * reconciliation are those of all of them. A trace is for one record, which `only` names.
   *
   * @throws AttainmentError with every fault of the facts: `crediting.split_not_one`, `crediting.repeated_payee`,
   * `crediting.share_not_positive`, `crediting.overlapping_assignments`, `crediting.hierarchy_cycle`,
   * `crediting.refund_adds`, `crediting.refund_of_refund`, `crediting.trace_one_record`, `crediting.unknown_record`,
   * and `document.*`, `decimal.*`, `date.*`, `period.*`, `money.*` for values that are none.
   */
  evaluate(facts: CreditingFacts, options?: EvaluateOptions): CreditingResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<CreditingResult>;
}

/**
 * What `lintCrediting` returns: every error, warning and hint.
 *
 * @since 0.1.0
 */
export type CreditingLint = readonly Issue[];
