import { type Decimal, plus, ZERO } from "../../kernel/decimal/index.js";
import type { FundOutcome } from "./fundOutcome.js";

/** What everybody together gets; null where somebody's part cannot be told. */
export function paidOut({ parts }: FundOutcome): Decimal | null {
  let sum = ZERO;
  for (const { amount } of parts) {
    if (amount === null) return null;
    sum = plus(sum, amount);
  }
  return sum;
}
