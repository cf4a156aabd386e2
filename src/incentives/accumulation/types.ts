import type { FiscalCalendar } from "../../kernel/calendar/index.js";
import type { DecimalLiteral, Operand } from "../../kernel/index.js";

/**
 * How the deals and the periods of a component belong together. x is the measure of the period, X its total since the
 * quota period began, S the scale.
 *
 * | name | pay before the component's steps |
 * | --- | --- |
 * | `runningTotal` | S(X) since the quota period began; the line is what of it was not earned before |
 * | `interval` | S(x): each period starts anew, and nothing is taken back |
 * | `perDeal` | the sum of S(deal) over the deals of the period, each less what takes it back in the period |
 * | `annualized` | S(x / f) * f, with f the share of a year that the period is |
 * | `annualizedToDate` | S(X / F) * F, with F the share of a year since the total began; the line is what was not earned before |
 *
 * @since 0.1.0
 */
export type Accumulation = "runningTotal" | "interval" | "perDeal" | "annualized" | "annualizedToDate";

/**
 * The unit of a quota period.
 *
 * @since 0.1.0
 */
export type QuotaUnit = "month" | "quarter" | "half" | "year";

/**
 * The period over which a total grows before it starts anew: of the calendar, or of fiscal years.
 *
 * @since 0.1.0
 */
export type QuotaPeriod = QuotaUnit | { readonly unit: QuotaUnit; readonly fiscalYear: FiscalCalendar };

/**
 * What picks the band of a scale, where it is not the value that is paid on: another measure, the attainment of one, or
 * a total since the quota period began.
 *
 * `total` says which figure of the measure: `"period"` is that of the evaluated period; the others are totals since the
 * quota period began, `"before"` without and `"including"` with the period (of a component that pays deal by deal:
 * without and with the deal), `"periodEnd"` with the whole period. Absent: `"period"` of another measure, `"including"`
 * of the component's own. With `quota` it is that figure over the quota.
 *
 * @since 0.1.0
 */
export interface BandAxis {
  /** Absent: the measure that earns. */
  readonly measure?: string;
  readonly total?: "period" | "before" | "including" | "periodEnd";
  readonly quota?: Operand;
}

/**
 * A windfall rule: of each deal, what lies above `over` (or below -`over`, where a deal is taken back) leaves the
 * measure and the attainment, and pays `rate` of it instead of what the scale would pay.
 *
 * @since 0.1.0
 */
export interface Windfall {
  /** An amount of the measure, above zero. */
  readonly over: DecimalLiteral;
  /** A fraction; `"0"` pays nothing above. */
  readonly rate: DecimalLiteral;
}

/**
 * An exact number: its text, or where its decimals do not end, the two numbers whose quotient it is.
 *
 * @since 0.1.0
 */
export type ExactText = string | { readonly numerator: string; readonly denominator: string };
