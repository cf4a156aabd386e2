import type {
  DecimalLiteral,
  EvaluateOptions,
  Issue,
  Outcome,
  PersonFacts,
  Result,
  RoundingMode,
} from "../../kernel/index.js";

/**
 * A number of a pay package: a constant, or the measure that holds it (`pay.<component id>`, `kpi.<rubric id>.coefficient`).
 *
 * @since 0.1.0
 */
export type PaySource = DecimalLiteral | { readonly measure: string };

/**
 * What somebody is paid for: `value = amount * factor * factor ...`, rounded once.
 *
 * A salary has the proration of the month as its factor, performance pay the coefficients of the team and of the grade.
 * A `benefit` is a stated value that is not paid in money.
 *
 * @since 0.1.0
 */
export interface PayPart {
  readonly kind: "salary" | "performance" | "commission" | "bonus" | "allowance" | "benefit";
  readonly id: string;
  readonly title?: string;
  readonly amount: PaySource;
  readonly factors?: readonly PaySource[];
}

/**
 * What is taken out of pay: of this period `amount`, and what earlier periods carried.
 *
 * @since 0.1.0
 */
export interface PayDeduction {
  readonly kind: "penalty" | "clawback" | "drawRecovery" | "other";
  readonly id: string;
  readonly title?: string;
  /** Zero or more. */
  readonly amount: PaySource;
  /** Whether the `limit` of the package holds for it; absent: it does. Pay never falls below zero either way. */
  readonly limited?: boolean;
}

/**
 * How much may be taken out of the pay of one period: at most `share` of it, and never so much that less than `floor` is
 * left. What is over is carried to the next period.
 *
 * @since 0.1.0
 */
export interface DeductionLimit {
  /** 0 to 1. */
  readonly share?: DecimalLiteral;
  readonly floor?: PaySource;
}

/**
 * All that one person is paid: salary, performance pay, commission, bonus, benefits, and what is taken out of it. Compile
 * it with `compilePayPackage`.
 *
 * @since 0.1.0
 */
export interface PayPackage {
  readonly kind: "payPackage";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** ISO 4217 code; every amount of the document is in it. */
  readonly currency: string;
  /** How each part and deduction is rounded; absent: to the currency's minor unit, `halfUp`. */
  readonly rounding?: {
    readonly mode?: RoundingMode;
    readonly places?: number;
    readonly step?: DecimalLiteral;
  };
  readonly parts: readonly PayPart[];
  /** Taken out in this order, as far as the limit allows. */
  readonly deductions?: readonly PayDeduction[];
  /** Absent: pay may be taken out down to zero. */
  readonly limit?: DeductionLimit;
  /**
   * A market figure to compare with. `"salary"` (default): the amounts of the salaries before their factors, the usual
   * compa-ratio; `"gross"`: all that is paid; `"total"`: that and the benefits.
   */
  readonly market?: { readonly figure: PaySource; readonly compares?: "salary" | "gross" | "total" };
}

/**
 * What a pay package carries from one period to the next: what is still to be taken out.
 *
 * @since 0.1.0
 */
export interface PayPackageState {
  readonly packageId: string;
  readonly personId: string | null;
  /** The last period that was evaluated. */
  readonly period: string;
  readonly balances: readonly { readonly id: string; readonly balance: string }[];
}

/**
 * The facts of one person in one period; `state` is what the period just before returned.
 *
 * @since 0.1.0
 */
export interface PayPackageFacts extends PersonFacts {
  readonly state?: PayPackageState | null;
}

/**
 * The ledger of one deduction: `closing` is `opening` plus every `change`, and never below zero.
 *
 * @since 0.1.0
 */
export interface DeductionLedger {
  readonly id: string;
  readonly kind: PayDeduction["kind"];
  readonly title?: string;
  readonly owedBy: "person";
  readonly opening: string;
  readonly entries: readonly {
    readonly id: string;
    readonly cause: "owed" | "deducted";
    /** What it does to the pay of this period. */
    readonly pay: string;
    readonly change: string;
  }[];
  readonly closing: string;
}

/**
 * All that one person is paid in one period. `value` is the net pay: `gross - deducted`. `gross` is the sum of the parts in
 * money, `total` that and the `benefits`, `carried` what is still to be taken out. An amount is null where a measure is
 * missing.
 *
 * @since 0.1.0
 */
export interface WholePay extends Outcome {
  readonly packageId: string;
  readonly version?: string;
  readonly period: string;
  readonly personId: string | null;
  readonly currency: string;
  readonly parts: readonly {
    readonly id: string;
    readonly kind: PayPart["kind"];
    readonly title?: string;
    readonly value: string | null;
    readonly reason?: string;
  }[];
  readonly gross: string | null;
  readonly benefits: string | null;
  readonly total: string | null;
  readonly deducted: string | null;
  readonly carried: string | null;
  /** Pay over the market figure; null where there is no figure above zero. Absent without `market`. */
  readonly marketRatio?: string | null;
  /** Empty where there is no value. */
  readonly ledgers: readonly DeductionLedger[];
  /** The state that opens the next period; null where there is no value. */
  readonly state: PayPackageState | null;
}

/**
 * A pay package that is ready to be evaluated. See `compilePayPackage`.
 *
 * @since 0.1.0
 */
export interface CompiledPayPackage {
  /** The document, frozen. */
  readonly document: PayPackage;
  /** The measures that an evaluation needs. */
  readonly inputs: readonly string[];
  /**
   * Pays one person for one period. `only` names parts and deductions to return; the amounts are those of all of them.
   *
   * @throws AttainmentError with every fault of the facts: `incentives.missing_measure`, `incentives.negative_deduction`,
   * `incentives.unknown_line`, `incentives.state_of_another_package`, `incentives.state_of_another_person`,
   * `incentives.state_does_not_adjoin`, `incentives.balance_of_unknown_deduction`, and `document.*`, `decimal.*`,
   * `period.*` for values that are none.
   */
  evaluate(facts: PayPackageFacts, options?: EvaluateOptions): WholePay;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<WholePay>;
}

/**
 * What `lintPayPackage` returns: every error, warning and hint.
 *
 * @since 0.1.0
 */
export type PayPackageLint = readonly Issue[];
