import { parsePeriod } from "../../kernel/calendar/index.js";
import { fractionOf, ONE, ZERO } from "../../kernel/decimal/index.js";
import type { DecimalInput } from "../../kernel/index.js";
import { checkSize, shareOf } from "./checkSize.js";
import {
  checkAsked,
  type LedgerInput,
  type LedgerResult,
  momentOfOne,
  NOW,
  openingPart,
  readAsked,
  resultOf,
} from "./oneLedger.js";
import { runDraws } from "./runDraws.js";

/**
 * What `settleDraw` is asked with.
 *
 * @since 0.1.0
 */
export interface DrawInput extends LedgerInput {
  /** How much the draw is; absent: nothing is advanced any more. */
  readonly draw?: DecimalInput;
  /** What is owed of earlier advances; absent: nothing. */
  readonly owed?: DecimalInput;
  /** Absent: `"guarantee"`. */
  readonly type?: "guarantee" | "additive";
  /** `"forgivenAtEnd"`: this is the last period of the draw. */
  readonly recovery: "recoverable" | "nonRecoverable" | "forgivenAtEnd";
  readonly recoveryShare?: DecimalInput;
  readonly recoveryCap?: DecimalInput;
}

/**
 * Settles one draw for one period: advances what earnings lack, or takes back what is owed.
 *
 * Formula: `recovered = min(owed, cap, round(share * max(0, earned - draw)))`, then
 * `advance = max(0, draw - max(0, pay))` for a guarantee and `draw` for an additive draw, which promises nothing, so that
 * all of the earnings lie above it. `closing = opening + advance - recovered`.
 *
 * Amounts of money, none below zero save `earned`. A surplus is not banked, and the balance is never below zero.
 *
 * @param input - See {@link DrawInput}.
 * @returns The entries, the balance and what is paid.
 * @throws AttainmentError `decimal.*`, `document.*`, `incentives.settlement_out_of_range`.
 * @example
 * ```ts
 * import { settleDraw } from "attainment/incentives";
 * settleDraw({ earned: "1500", draw: "2000", recovery: "recoverable" }).closing; // => "500.00"
 * settleDraw({ earned: "2375", draw: "2000", owed: "500", recovery: "recoverable" }).payable; // => "2000.00"
 * ```
 * Source: recoverable guarantee, https://docs.oracle.com/cd/E05553_01/books/InCompAdm/InCompAdmPlanDesign8.html
 * @since 0.1.0
 */
export function settleDraw(input: DrawInput): LedgerResult {
  const asked = readAsked(input, ["draw", "owed", "type", "recovery", "recoveryShare", "recoveryCap"]);
  const { issues, fields, earned } = asked;
  const draw = checkSize(asked, "draw", ZERO);
  const owed = checkSize(asked, "owed", ZERO);
  const type = asked.word("type", ["guarantee", "additive"], "guarantee");
  const recovery = asked.word("recovery", ["recoverable", "nonRecoverable", "forgivenAtEnd"], null);
  const share = shareOf(asked, "recoveryShare", ONE);
  const cap = fields.has("recoveryCap") ? checkSize(asked, "recoveryCap", ZERO) : null;
  checkAsked(issues);
  const moment = momentOfOne(asked, { parts: openingPart(owed) });
  const amount = { ref: "", share: null, of: { constant: fractionOf(draw) } };
  const terms = {
    id: "draw",
    ref: "",
    title: undefined,
    type,
    amount,
    personal: new Map(),
    recovery,
    effective: { to: parsePeriod(NOW).to },
    recoveryFrom: "nextPeriod" as const,
    share,
    cap,
    periods: null,
  };
  return resultOf(runDraws([terms], earned, moment), moment, earned);
}
