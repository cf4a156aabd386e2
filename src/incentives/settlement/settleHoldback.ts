import { comparison, type Decimal, ZERO } from "../../kernel/decimal/index.js";
import type { DecimalInput } from "../../kernel/index.js";
import { checkSize, shareOf } from "./checkSize.js";
import { outOfRange } from "./literals.js";
import {
  type Asked,
  BEFORE,
  checkAsked,
  type LedgerInput,
  type LedgerResult,
  momentOfOne,
  readAsked,
  resultOf,
} from "./oneLedger.js";
import type { Part } from "./part.js";
import { runHoldback } from "./runHoldback.js";

/**
 * What `settleHoldback` is asked with: one record, and the cash for it.
 *
 * @since 0.1.0
 */
export interface HoldbackInput extends LedgerInput {
  /** Which share of what is earned is held, 0 to 1. */
  readonly share: DecimalInput;
  /** What was held of it before, at first; absent: nothing. */
  readonly held?: DecimalInput;
  /** What of that is left; absent: all of it. */
  readonly left?: DecimalInput;
  /** The cash received to date; absent: none. */
  readonly received?: DecimalInput;
  /** The amount of the record. */
  readonly of: DecimalInput;
}

/**
 * Settles a holdback of one record for one period, released pro rata to cash.
 *
 * Formula: `hold = round(share * earned)`, `released to date = round(whole * min(1, received / of))`, the release is that
 * less what was released before; the last cash releases the rest, so that the releases sum to the whole.
 *
 * @param input - See {@link HoldbackInput}.
 * @returns The entries, the balance and what is paid.
 * @throws AttainmentError `decimal.*`, `document.*`, `incentives.settlement_out_of_range`.
 * @example
 * ```ts
 * import { settleHoldback } from "attainment/incentives";
 * settleHoldback({ earned: "100000", share: "1", received: "500000", of: "1000000" }).payable; // => "50000.00"
 * const last = { earned: "0", share: "1", held: "100000", left: "50000", received: "1000000", of: "1000000" };
 * settleHoldback(last).payable; // => "50000.00"
 * ```
 * Source: release by payments, https://docs.oracle.com/cd/E05553_01/books/InCompAdm/InCompAdmPlanDesign7.html
 * @since 0.1.0
 */
export function settleHoldback(input: HoldbackInput): LedgerResult {
  const asked = readAsked(input, ["share", "held", "left", "received", "of"]);
  const share = shareOf(asked, "share", null);
  const held = checkSize(asked, "held", ZERO);
  const left = checkSize(asked, "left", held);
  const received = asked.number("received", ZERO);
  const of = checkSize(asked, "of", null);
  if (comparison(left, held) > 0)
    asked.issues.push(outOfRange("/left", "More is left than was held. Correct one of the two."));
  checkAsked(asked.issues);
  const cash = new Map([[RECORD, { received, of }]]);
  const moment = momentOfOne(asked, { parts: partsOf(held, left), lines: linesOf(asked), cash });
  const release = { kind: "cash" as const };
  const terms = { id: "holdback", ref: "", title: undefined, held: { share }, componentIds: null, release };
  return resultOf(runHoldback(terms, asked.earned, moment), moment, asked.earned);
}

const RECORD = "record";
const COMPONENT = "component";

function partsOf(whole: Decimal, amount: Decimal): readonly Part[] {
  const place = { componentId: COMPONENT, recordId: RECORD };
  return amount.units === 0 ? [] : [{ since: BEFORE, whole, amount, age: 0, ...place }];
}

function linesOf({ earned }: Asked) {
  const record = {
    recordId: RECORD,
    date: "2001-02-01",
    pay: earned,
    credited: earned,
    uncredited: ZERO,
    isUndone: false,
  };
  return [{ componentId: COMPONENT, value: earned, records: [record], lacksDeals: false }];
}
