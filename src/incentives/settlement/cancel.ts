import {
  type Decimal,
  fractionOf,
  larger,
  minus,
  multiplyFractions,
  negate,
  plus,
  smaller,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Moment } from "./definition.js";
import type { HoldbackTerms } from "./holdbackTerms.js";
import type { LinePay, RecordPay } from "./linePays.js";
import type { Entry, Part } from "./part.js";
import { creditedNow, entryOf } from "./parts.js";

/** What is left of the parts, and what of the pay was taken back from records that were held, by component. */
export interface Cancelled {
  readonly parts: readonly Part[];
  readonly entries: readonly Entry[];
  readonly takenBack: ReadonlyMap<string, Decimal>;
}

/**
 * Cancels what is still held of records that were taken back in the period: as large a share of what is taken back as
 * was held, so that the part that was paid, and it alone, is taken from pay.
 */
export function cancel(
  terms: HoldbackTerms,
  opening: readonly Part[],
  lines: readonly LinePay[],
  moment: Moment,
): Cancelled {
  let parts = opening;
  const entries: Entry[] = [];
  const takenBack = new Map<string, Decimal>();
  for (const { componentId, records } of lines) {
    for (const record of records ?? []) {
      if (record.pay.units >= 0 && record.credited.units >= 0) continue;
      if (!parts.some((part) => isOf(part, componentId, record))) continue;
      const back = larger(ZERO, negate(record.pay));
      if (back.units > 0) takenBack.set(componentId, plus(takenBack.get(componentId) ?? ZERO, back));
      let [left, uncredited] = [heldOf(terms, back, moment), larger(ZERO, negate(record.credited))];
      parts = parts.map((part) => {
        if (!isOf(part, componentId, record)) return part;
        const by = smaller(left, part.amount);
        const less = smaller(uncredited, creditedNow(part));
        [left, uncredited] = [minus(left, by), minus(uncredited, less)];
        if (by.units > 0) entries.push(entryOf("cancelled", by, negate(by), part));
        return without(part, by, less);
      });
    }
  }
  return { parts, entries, takenBack };
}

function isOf(part: Part, componentId: string, { recordId }: RecordPay): boolean {
  return part.recordId === recordId && part.componentId === componentId;
}

function heldOf({ held }: HoldbackTerms, back: Decimal, { rounding }: Moment): Decimal {
  return "share" in held ? rounding.round(multiplyFractions(fractionOf(back), held.share)) : back;
}

/** Cash releases what is left of a part in proportion to what is still credited for it. */
function without(part: Part, by: Decimal, uncredited: Decimal): Part {
  const less = { ...part, whole: minus(part.whole, by), amount: minus(part.amount, by) };
  if (uncredited.units <= 0) return less;
  return { ...less, uncredited: plus(part.uncredited ?? ZERO, uncredited) };
}
