import type { Condition, DecimalLiteral } from "../../kernel/index.js";
import type { QuotaPeriod } from "../accumulation/types.js";
import type { ComponentBase, QuotaSource } from "../componentBase.js";

/**
 * What a deal pays: an amount for the deal, or a rate on its amount.
 *
 * @since 0.1.0
 */
export type DealPay = { readonly amount: DecimalLiteral } | { readonly rate: DecimalLiteral };

/**
 * What a component has that looks at single deals.
 *
 * A deal is all that is credited of one record in the period: what takes it back (`refundOf`) counts against it, and one
 * that is taken back in full pays nothing.
 */
interface Dealwise extends ComponentBase {
  /** The measure whose credits are the deals. */
  readonly measure: string;
  /**
   * Which deals count: looks at the own fields of the credit and at `amount` (what is left of the deal), `date`, `role`
   * and `level`. Absent: all. A deal of which it cannot be said does not count, and a warning tells so.
   */
  readonly where?: Condition;
}

/**
 * A SPIFF: a bounty for each deal that meets a condition.
 *
 * @since 0.1.0
 */
export interface SpiffComponent extends Dealwise {
  readonly kind: "spiff";
  readonly pays: DealPay;
  /** How many deals of a period count, the first in canonical order: every one, one, or so many. */
  readonly times: "each" | "once" | { readonly atMost: number };
  /** The most that all deals of a period pay together, before the steps. */
  readonly cap?: DecimalLiteral;
}

/**
 * A milestone: amounts that are paid once within a quota period, when a measure has reached a bound in it.
 *
 * @since 0.1.0
 */
export interface MilestoneComponent extends ComponentBase {
  readonly kind: "milestone";
  readonly measure: string;
  /** In rising order. `amount` is money, or with a `target` a share of it (`"0.05"`). */
  readonly bands: readonly {
    readonly id?: string;
    readonly title?: string;
    readonly from: DecimalLiteral;
    readonly amount: DecimalLiteral;
  }[];
  /** Whether every milestone that is reached is paid, or only the highest of them. */
  readonly pays: "each" | "highest";
  /** What `amount` is a share of: an amount, or the measure that holds it. Absent: `amount` is money. */
  readonly target?: QuotaSource;
  /** Bounds as they stand (absent), or as multiples of the quota. */
  readonly boundsIn?: "value" | "quota";
  readonly quota?: QuotaSource;
  /** The period within which a milestone is paid once; absent: the period that is evaluated. */
  readonly quotaPeriod?: QuotaPeriod;
  /** What a measure that falls below a bound again does: what was paid is taken back (absent), or kept. */
  readonly whenLost?: "takeBack" | "keep";
}

/**
 * A stretch of months of a contract, from 1, with what each of them pays; without `to` it has no end.
 *
 * @since 0.1.0
 */
export type ResidualMonths = DealPay & { readonly from: number; readonly to?: number };

/**
 * A residual: pays for what is billed of a contract month by month, while it runs, by the month that the contract is in.
 *
 * @since 0.1.0
 */
export interface ResidualComponent extends Dealwise {
  readonly kind: "residual";
  /** In rising order; a month that none of them holds pays nothing. An amount is paid once for each contract and month. */
  readonly schedule: readonly ResidualMonths[];
  /** The field of a credit that holds the first day of its contract; absent: `"startedOn"`. */
  readonly startField?: string;
  /** The field that holds the first day on which it no longer runs, if any; absent: `"endedOn"`. */
  readonly endField?: string;
  /**
   * Where a month of a contract begins: on the first of each calendar month, so that the first may be short (absent), or
   * on the day of the month on which the contract started.
   */
  readonly monthBy?: "calendar" | "anniversary";
}

/**
 * A loss of pay: an amount; a rate of a measure, such as a fault count; or a share of what it may take.
 *
 * @since 0.1.0
 */
export type Loss =
  | { readonly amount: DecimalLiteral }
  | { readonly rate: DecimalLiteral; readonly measure: string }
  | { readonly share: DecimalLiteral };

/**
 * A penalty: variable pay that is lost when a condition is met. Its line is negative or zero, and never takes more than
 * the measures of `of` come to together; null where the condition is missing (`missing_condition`).
 *
 * @since 0.1.0
 */
export interface PenaltyComponent extends Omit<ComponentBase, "steps"> {
  readonly kind: "penalty";
  readonly when: Condition;
  readonly takes: Loss;
  /** What it may take from: measures such as `"pay.new-business"`, the pay of an earlier component of the plan. */
  readonly of: readonly string[];
}

/**
 * A manager's override: a rate on what the people below earned, by how many levels below they stand.
 *
 * Only credits of the role `"rollup"` count. Where the facts hold the measure as a total and no credits, the rate of the
 * only level applies to it, unless there is a `where`.
 *
 * @since 0.1.0
 */
export interface ManagerOverrideComponent extends Dealwise {
  readonly kind: "managerOverride";
  /** Level 1 are direct reports; a level that is not named pays nothing. */
  readonly levels: readonly { readonly level: number; readonly rate: DecimalLiteral }[];
}
