import type { DecimalLiteral, EvaluateOptions, Outcome } from "../../kernel/index.js";

/**
 * What retention is taken of: the customers at both ends by their ids, or how many there were.
 *
 * The ids are safer. From counts a new customer who is lost again before the end cannot be told from an old one.
 *
 * @since 0.1.0
 */
export type RetentionFacts =
  | {
      /** The ids of all customers at the start, and at the end. */
      readonly opening: readonly string[];
      readonly closing: readonly string[];
    }
  | {
      /** How many there were at the start and at the end, and how many of the latter are new. */
      readonly openingCount: number;
      readonly closingCount: number;
      readonly newCount: number;
    }
  | {
      /** How many there were at the start, and how many of them were lost. */
      readonly openingCount: number;
      readonly lostCount: number;
    };

/**
 * How retention is told.
 *
 * @since 0.1.0
 */
export interface RetentionOptions extends Pick<EvaluateOptions, "trace"> {
  /** How many such periods a year has: 12 of months. With it, retention and churn are told for a year as well. */
  readonly periodsPerYear?: number;
}

/**
 * How many customers stayed. `value` is the retention rate.
 *
 * `reason`: `no_opening_customers`; `counts_do_not_fit` where the counts would have fewer than none or more than all kept.
 *
 * @since 0.1.0
 */
export interface RetentionResult extends Outcome {
  /** By ids `kept / opening`; by counts `(closing - new) / opening`; by losses `(opening - lost) / opening`. */
  readonly definition: "byIds" | "byCounts" | "byLosses";
  readonly opening: number;
  /** Null where only losses were given. */
  readonly closing: number | null;
  readonly kept: number | null;
  readonly lost: number | null;
  readonly new: number | null;
  /** `1 - retention`. */
  readonly churnRate: string | null;
  /** With `periodsPerYear` n: `retention^n`, and 1 less that. */
  readonly yearly?: { readonly retentionRate: string | null; readonly churnRate: string | null };
}

/**
 * The recurring revenue of one customer at the start and at the end.
 *
 * @since 0.1.0
 */
export interface CustomerRevenue {
  readonly customerId: string;
  /** Zero where it was no customer. */
  readonly opening: DecimalLiteral;
  readonly closing: DecimalLiteral;
  /** True for one with nothing at the start that had been a customer before: its revenue is no new business. */
  readonly reactivated?: boolean;
}

/**
 * The recurring revenue of all customers, as its changes.
 *
 * @since 0.1.0
 */
export interface RevenueTotals {
  readonly opening: DecimalLiteral;
  /** More from those who were customers at the start. */
  readonly expansion: DecimalLiteral;
  /** Less from those who stayed. */
  readonly contraction: DecimalLiteral;
  /** What those paid who left. */
  readonly churn: DecimalLiteral;
  /** From customers who are new, and who came back; neither counts for retention. */
  readonly newBusiness?: DecimalLiteral;
  readonly reactivation?: DecimalLiteral;
}

/**
 * How much recurring revenue stayed. `value` is the net revenue retention (NRR).
 *
 * `reason`: `no_opening_revenue`.
 *
 * @since 0.1.0
 */
export interface RevenueRetentionResult extends Outcome {
  readonly definition: "byCustomer" | "byTotals";
  /** GRR: from 0 to 1. */
  readonly grossRate: string | null;
  /** They sum: `opening + expansion - contraction - churn + newBusiness + reactivation = closing`. */
  readonly opening: string;
  readonly expansion: string;
  readonly contraction: string;
  readonly churn: string;
  readonly newBusiness: string;
  readonly reactivation: string;
  readonly closing: string;
}

/**
 * What makes a customer new, and when one counts as lost.
 *
 * @since 0.1.0
 */
export interface StandingOptions extends Pick<EvaluateOptions, "onInvalid" | "maxIssues"> {
  /** The period that is looked at, such as `"2026-Q1"`. */
  readonly period: string;
  /**
   * A customer who buys in the period is new where it bought nothing in so many months before the period, or never
   * (`"firstEver"`); absent: 12.
   */
  readonly newAfterMonths?: number | "firstEver";
  /** One is lost who has bought nothing for so many months; absent: 12. */
  readonly lostAfterMonths?: number;
}

/**
 * Where a customer stands in a period: `new`, `returning` (bought, and was a customer), `reactivated` (bought, and was lost
 * before), `inactive` (was a customer and bought nothing, but is not lost yet), `lost`.
 *
 * @since 0.1.0
 */
export type CustomerStanding = "new" | "returning" | "reactivated" | "inactive" | "lost";

/**
 * The customers of a period by where they stand. `value` is how many of those at the start are not lost at the end, as a
 * ratio; `reason`: `no_opening_customers`.
 *
 * @since 0.1.0
 */
export interface StandingResult extends Outcome {
  readonly period: string;
  readonly newAfterMonths: number | "firstEver";
  readonly lostAfterMonths: number;
  /** Who bought within `lostAfterMonths` before the start, and before the end. */
  readonly opening: number;
  readonly closing: number;
  /** Who bought in the period: `new + returning + reactivated`. */
  readonly active: number;
  readonly new: number;
  /** Those of the new who never bought before. */
  readonly firstEver: number;
  readonly returning: number;
  readonly reactivated: number;
  readonly inactive: number;
  readonly lost: number;
  readonly churnRate: string | null;
  /** By id. One whom no count holds, because it was lost before the period, is not listed. */
  readonly customers: readonly {
    readonly customerId: string;
    readonly standing: CustomerStanding;
    /** The last purchase before the period, and how many days with a purchase the period has. */
    readonly lastBefore: string | null;
    readonly activeDays: number;
  }[];
  /** Rows with an amount below zero, which are no purchases; and purchases after the period. */
  readonly refunds: number;
  readonly later: number;
}

/**
 * How cohorts are cut.
 *
 * @since 0.1.0
 */
export interface CohortOptions extends Pick<EvaluateOptions, "onInvalid" | "maxIssues"> {
  /** The last day that is known; later purchases are not looked at. */
  readonly asOf: string;
  /** How long a cohort and a step of its age is; absent: `"month"`. */
  readonly unit?: "month" | "quarter" | "year";
}

/**
 * Customers by the calendar unit of their first purchase, and how many of them bought in each unit since. `value` is the
 * share, over all cohorts that are old enough, of those who bought in the unit after their first; `reason`:
 * `no_repeat_period`.
 *
 * @since 0.1.0
 */
export interface CohortTable extends Outcome {
  readonly unit: "month" | "quarter" | "year";
  readonly asOf: string;
  /** From the first to the last; those without a customer are not listed. */
  readonly cohorts: readonly {
    /** The month, quarter or year: `"2026-03"`, `"2026-Q1"`, `"2026"`. */
    readonly cohort: string;
    readonly size: number;
    /** One for each age that has begun, from 0; the share of age 0 is 1. */
    readonly ages: readonly CohortAge[];
  }[];
  /** All cohorts that have reached an age together. */
  readonly ages: readonly CohortAge[];
  readonly refunds: number;
  readonly later: number;
}

/**
 * How many of a cohort bought at an age: in the unit that lies so many units after the first purchase.
 *
 * @since 0.1.0
 */
export interface CohortAge {
  readonly age: number;
  /** Of how many. */
  readonly size: number;
  readonly active: number;
  readonly rate: string;
  /** False where the unit has not ended by `asOf`, so that more may come. */
  readonly complete: boolean;
}
