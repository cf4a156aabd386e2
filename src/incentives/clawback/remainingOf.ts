import { type Decimal, plus } from "../../kernel/decimal/index.js";
import type { PastDeal } from "./paidPast.js";

/** What is left of a deal after its refunds. */
export function remainingOf({ amount, refunds }: PastDeal): Decimal {
  return refunds.reduce((left, refund) => plus(left, refund.amount), amount);
}
