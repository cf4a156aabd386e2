import type { Issue, LeftOut, Outcome, Result } from "../../kernel/index.js";
import type { Credit, PlanFacts, PlanState } from "../statementTypes.js";
import type { CompanyBook, CompanyBookClose } from "./bookTypes.js";

/**
 * What is known of one person when a whole company is paid: the facts of a plan but the period and the credits.
 *
 * @since 0.1.0
 */
export interface CompanyPerson extends Omit<PlanFacts, "period" | "credits"> {
  readonly personId: string;
}

/**
 * A credit that says whose it is.
 *
 * @since 0.1.0
 */
export interface CompanyCredit extends Credit {
  readonly personId: string;
}

/**
 * Credits of one measure as columns: the n-th credit is `amounts[n]` units of `10^-places` for `people[persons[n]]`.
 * They are taken to be of the period, since they hold no dates.
 *
 * @since 0.1.0
 */
export interface CreditColumns {
  readonly measure: string;
  /** The ids that `persons` points into. */
  readonly people: readonly string[];
  readonly persons: ArrayLike<number>;
  /** Whole numbers, such as cents. A plain list has at most a million; typed arrays have no limit. */
  readonly amounts: ArrayLike<number>;
  /** Absent: the places of the currency's minor unit. */
  readonly places?: number;
}

/**
 * The facts of a whole company for one period.
 *
 * `credited` are the measures that the credits add up to: for somebody without a credit they are 0. All others are given
 * with the person.
 *
 * @since 0.1.0
 */
export interface CompanyFacts {
  readonly period: string;
  readonly people: readonly CompanyPerson[];
  readonly credited: readonly string[];
  /** Read once, in any order; a generator will do. Reading it runs its own code. */
  readonly credits?: Iterable<CompanyCredit>;
  readonly columns?: readonly CreditColumns[];
  /** Records that are credited as they come. */
  readonly book?: CompanyBook;
}

/**
 * How a whole company is paid. Nothing here changes a number.
 *
 * @since 0.1.0
 */
export interface CompanyOptions {
  readonly onInvalid?: "reject" | "report";
  readonly maxIssues?: number;
}

/**
 * What one person of the company is paid: the figures of the statement, without its lines.
 *
 * @since 0.1.0
 */
export interface CompanyLine {
  readonly personId: string;
  readonly value: string | null;
  readonly reason?: string;
  readonly payable: string | null;
  /** Each line of the statement: the components, then the steps of the plan. */
  readonly components: readonly { readonly id: string; readonly value: string | null }[];
  readonly state: PlanState | null;
}

/**
 * What a plan pays a whole company for one period; people sorted by id. `value` is their sum, null with
 * `missing_pay` where somebody's pay is not known.
 *
 * @since 0.1.0
 */
export interface CompanyPay extends Outcome {
  readonly planId: string;
  readonly period: string;
  readonly currency: string;
  readonly people: readonly CompanyLine[];
  /** The sum over the people, by line, of those whose line has a value. */
  readonly components: readonly { readonly id: string; readonly value: string }[];
  /** The credits that were counted, by measure: how many, and what they add up to. */
  readonly credited: readonly { readonly measure: string; readonly count: number; readonly total: string }[];
  /** What became of the records of the book. */
  readonly book?: CompanyBookClose;
  readonly issues: readonly Issue[];
  readonly leftOut?: readonly LeftOut[];
}

/**
 * Pays a whole company. See {@link CompanyFacts}.
 *
 * @since 0.1.0
 */
export interface CompanyEvaluation {
  /**
   * Pays everybody in one pass over the credits, with memory by person and not by credit, and with the numbers that
   * `evaluate` gives person by person.
   *
   * Formula: `value = sum over people of their statement's value`. Credits are added up by person and measure in any
   * order. Where pay depends on single credits (`perDeal`, a SPIFF, a clawback), the credits of those measures are kept
   * by person, and memory grows with them. Only there ids are compared and the other fields of credits read: a source
   * that may hold a deal twice has to be made distinct first. Of all others `refundOf` is looked at, to warn once where
   * the plan does not say how to take back (`incentives.refund_without_clawback`).
   *
   * - Somebody without credits: the credited measures are 0.
   * - A credit of a person who is not in `people`, of a measure that is not in `credited`, dated outside the period, or
   *   without a decimal as amount: a fault; with `onInvalid: "report"` it is left out and told.
   * - Credits that break off, and columns that do not fit, are refused also then, since nobody knows what is missing.
   * - There is no trace and there are no lines by deal: ask `evaluate` for the one person.
   *
   * @throws AttainmentError `incentives.unknown_payee`, `incentives.uncredited_measure`,
   * `incentives.credited_and_given`, `incentives.unreadable_credits`, `incentives.uneven_columns`,
   * `document.duplicate_id`, and what `evaluate` throws.
   */
  evaluateCompany(facts: CompanyFacts, options?: CompanyOptions): CompanyPay;
  /** The same, with faults as issues instead of an error. */
  safeEvaluateCompany(facts: unknown, options?: CompanyOptions): Result<CompanyPay>;
}
