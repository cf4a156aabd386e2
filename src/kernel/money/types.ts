import type { DecimalInput } from "../decimal/index.js";

/**
 * An amount of one currency.
 *
 * @since 0.1.0
 */
export interface Money {
  readonly amount: DecimalInput;
  /** ISO 4217 code. */
  readonly currency: string;
}
