import { ZERO } from "../../kernel/decimal/index.js";
import type { DecimalInput } from "../../kernel/index.js";
import { checkSize } from "./checkSize.js";
import { negativePayStage } from "./negativePay.js";
import {
  checkAsked,
  type LedgerInput,
  type LedgerResult,
  momentOfOne,
  openingPart,
  readAsked,
  resultOf,
} from "./oneLedger.js";
import type { NegativePay } from "./types.js";

/**
 * What `settleNegativePay` is asked with.
 *
 * @since 0.1.0
 */
export interface NegativePayInput extends LedgerInput {
  /** What is owed of earlier periods; absent: nothing. */
  readonly owed?: DecimalInput;
  /** Absent: `"carried"`. */
  readonly rule?: NegativePay;
}

/**
 * Settles pay below zero for one period, and takes what is owed from pay above zero.
 *
 * Formula: `carried = max(0, -earned)`, `offset = min(owed, max(0, earned))`, `closing = owed + carried - offset`.
 *
 * @param input - See {@link NegativePayInput}.
 * @returns The entries, the balance and what is paid; below zero only with the rule `"paid"`.
 * @throws AttainmentError `decimal.*`, `document.*`, `incentives.settlement_out_of_range`.
 * @example
 * ```ts
 * import { settleNegativePay } from "attainment/incentives";
 * settleNegativePay({ earned: "-1323000" }).closing; // => "1323000.00"
 * settleNegativePay({ earned: "1890000", owed: "1323000" }).payable; // => "567000.00"
 * ```
 * @since 0.1.0
 */
export function settleNegativePay(input: NegativePayInput): LedgerResult {
  const asked = readAsked(input, ["owed", "rule"]);
  const owed = checkSize(asked, "owed", ZERO);
  const rule = asked.word("rule", ["carried", "paid", "lost"], "carried");
  checkAsked(asked.issues);
  const moment = momentOfOne(asked, { parts: openingPart(owed) });
  return resultOf(negativePayStage(rule, "", "").settle(asked.earned, moment), moment, asked.earned);
}
