import type { DecimalLiteral, Step } from "../kernel/index.js";

/**
 * A quota: a constant, or the measure that holds it.
 *
 * @since 0.1.0
 */
export type QuotaSource = DecimalLiteral | { readonly measure: string };

/** What every component of a plan has. */
export interface ComponentBase {
  readonly id: string;
  readonly title?: string;
  /**
   * Applied to the component's pay, in order; then the line is rounded. With a running total they apply to the pay since
   * the quota period began, so that a cap holds for all of it, unless `stepsOn` says otherwise; what their conditions look
   * at is of the period alone.
   */
  readonly steps?: readonly Step[];
}
