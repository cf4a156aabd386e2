import type { DecimalLiteral, Outcome, RoundingMode, Scale } from "../../kernel/index.js";

/**
 * The names of the accounts that journal entries are booked on; absent: the names in brackets.
 *
 * @since 0.1.0
 */
export interface CommissionAccounts {
  /** The capitalized cost (`contractCosts`). */
  readonly asset?: string;
  /** What the period bears (`commissionExpense`). */
  readonly expense?: string;
  /** What is owed to people (`accruedCommissions`). */
  readonly liability?: string;
  /** What is paid from (`cash`). */
  readonly cash?: string;
  /** What an impairment or an ended contract costs (`impairmentLoss`). */
  readonly impairment?: string;
  /** What people have to pay back (`commissionsReceivable`). */
  readonly receivable?: string;
}

/**
 * One entry of a journal: its debits are its credits.
 *
 * @since 0.1.0
 */
export interface JournalEntry {
  readonly id: string;
  readonly on: string;
  readonly lines: readonly (
    | { readonly account: string; readonly debit: string }
    | { readonly account: string; readonly credit: string }
  )[];
}

/**
 * What amortization and accrual have in common: in what currency amounts are, to what they are rounded (absent: to its
 * minor unit, `halfUp`), and on which accounts they are booked.
 *
 * @since 0.1.0
 */
export interface AccountingTerms {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly rounding?: {
    readonly mode?: RoundingMode;
    readonly places?: number;
    readonly step?: DecimalLiteral;
  };
  readonly accounts?: CommissionAccounts;
}

/**
 * The cost of obtaining a contract, to be spread over the time that it brings revenue.
 *
 * @since 0.1.0
 */
export interface ContractCost extends AccountingTerms {
  /** The commission; zero or more, in whole minor units. */
  readonly amount: DecimalLiteral;
  /** The first day. */
  readonly from: string;
  /** The first day after; either this or `months`. */
  readonly to?: string;
  /** How many months from `from` on. */
  readonly months?: number;
  /**
   * `"monthly"` (default): equal parts, each for a month that begins on the day of `from`. `"daily"`: each calendar month
   * by its days in the term.
   */
  readonly method?: "monthly" | "daily";
  /**
   * Who bears what rounding leaves. `"last"` (default): each part is rounded, the last takes the rest. `"cumulative"`:
   * the sum to date is rounded, so that no part is off by more than a unit. `"largestRemainder"`: as in `allocate`.
   */
  readonly remainder?: "last" | "cumulative" | "largestRemainder";
  /** Whether a term of a year or less is expensed at once; absent: it is not. */
  readonly oneYearExpedient?: boolean;
  /** Losses in value: each lowers what is left, and the rest is spread over the rest of the term. */
  readonly impairments?: readonly { readonly on: string; readonly amount: DecimalLiteral }[];
  /** The contract ended: what is left is written off, less what is clawed back from people. */
  readonly ended?: { readonly on: string; readonly recovered?: DecimalLiteral };
}

/**
 * One row of a schedule; `carrying` is what is left after it.
 *
 * @since 0.1.0
 */
export interface AmortizationRow {
  /** The period (`2026-01`), or what happened and when (`impairment.2026-05-01`). */
  readonly id: string;
  readonly kind: "amortization" | "expense" | "impairment" | "recovery" | "writeOff";
  /** The day on which it is booked: of a period its last. */
  readonly on: string;
  /** Below zero for a write-off only: more was clawed back than was left, a gain. */
  readonly amount: string;
  readonly carrying: string;
}

/**
 * A schedule whose rows sum to the amount, which is `value`.
 *
 * @since 0.1.0
 */
export interface AmortizationSchedule extends Outcome {
  readonly treatment: "capitalized" | "expensed";
  readonly from: string;
  readonly to: string;
  readonly rows: readonly AmortizationRow[];
  readonly journal: readonly JournalEntry[];
}

/**
 * What commission expense is to be accrued: the state of things at each closing, in order of time. Every figure is of
 * the time since the quota period began.
 *
 * @since 0.1.0
 */
export interface AccrualTerms extends AccountingTerms {
  /** What a measure pays over the full quota period; without it each closing states the pay itself. */
  readonly scale?: Scale;
  readonly quota?: DecimalLiteral;
  readonly closings: readonly AccrualClosing[];
}

/**
 * One closing: a month end, a quarter end.
 *
 * @since 0.1.0
 */
export interface AccrualClosing {
  /** The last day of the period that is closed. */
  readonly on: string;
  /** The measure to date. */
  readonly measured: DecimalLiteral;
  /** The measure that is expected of the full quota period, as of now. */
  readonly expected: DecimalLiteral;
  /** The pay to date, and that of the expected measure; where there is no `scale`. */
  readonly pay?: { readonly toDate: DecimalLiteral; readonly expected: DecimalLiteral };
  /** What was paid to date; absent: as at the closing before. */
  readonly paid?: DecimalLiteral;
  /** The quota period is over: what is accrued is what was earned. */
  readonly final?: boolean;
}

/**
 * What one closing books. `accrued` and `liability` are as of that day: `liability = accrued - paid`, and `change` is
 * what the expense of the period is.
 *
 * @since 0.1.0
 */
export interface AccrualRow {
  readonly on: string;
  /** The pay to date by what was reached to date. */
  readonly earned: string;
  /** The expense to date by what is expected. */
  readonly accrued: string;
  readonly change: string;
  readonly paid: string;
  /** Below zero: paid in advance. */
  readonly liability: string;
}

/**
 * The accrual of commission expense; `value` is the expense to date at the last closing.
 *
 * @since 0.1.0
 */
export interface AccrualResult extends Outcome {
  readonly rows: readonly AccrualRow[];
  readonly journal: readonly JournalEntry[];
}
