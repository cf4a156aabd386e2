import type { DecimalLiteral } from "../../kernel/index.js";

/**
 * A purchase of a customer: an `Order` of the neutral records is one. Other fields are not looked at.
 *
 * One whose `amount` is below zero is a refund: it is no purchase, and is counted apart.
 *
 * @since 0.1.0
 */
export interface Purchase {
  /** Where there is one, each once. */
  readonly id?: string;
  readonly customerId?: string | null;
  /** The day, as `YYYY-MM-DD`. */
  readonly orderedOn?: string | null;
  readonly amount?: DecimalLiteral | null;
}
