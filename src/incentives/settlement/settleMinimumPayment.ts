import { ZERO } from "../../kernel/decimal/index.js";
import type { DecimalInput } from "../../kernel/index.js";
import { checkSize } from "./checkSize.js";
import { runMinimum } from "./minimumPayment.js";
import {
  checkAsked,
  type LedgerInput,
  type LedgerResult,
  momentOfOne,
  openingPart,
  readAsked,
  resultOf,
} from "./oneLedger.js";

/**
 * What `settleMinimumPayment` is asked with.
 *
 * @since 0.1.0
 */
export interface MinimumPaymentInput extends LedgerInput {
  readonly minimum: DecimalInput;
  /** What was carried of earlier periods; absent: nothing. */
  readonly carried?: DecimalInput;
}

/**
 * Settles a minimum payment for one period: below it nothing is paid, and the rest is carried.
 *
 * Formula: `total = carried + earned`; where it reaches the minimum, or is below zero, all of it is paid, else nothing.
 *
 * @param input - See {@link MinimumPaymentInput}.
 * @returns The entries, the balance and what is paid.
 * @throws AttainmentError `decimal.*`, `document.*`, `incentives.settlement_out_of_range`.
 * @example
 * ```ts
 * import { settleMinimumPayment } from "attainment/incentives";
 * settleMinimumPayment({ earned: "30", minimum: "50" }).closing; // => "30.00"
 * settleMinimumPayment({ earned: "20", carried: "30", minimum: "50" }).payable; // => "50.00"
 * ```
 * @since 0.1.0
 */
export function settleMinimumPayment(input: MinimumPaymentInput): LedgerResult {
  const asked = readAsked(input, ["minimum", "carried"]);
  const minimum = checkSize(asked, "minimum", null);
  const carried = checkSize(asked, "carried", ZERO);
  checkAsked(asked.issues);
  const moment = momentOfOne(asked, { parts: openingPart(carried) });
  const place = { id: "minimumPayment", ref: "", title: undefined };
  return resultOf(runMinimum(place, minimum, asked.earned, moment), moment, asked.earned);
}
