import {
  type Decimal,
  fractionOf,
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
import { entryOf } from "./parts.js";

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
      if (record.pay.units >= 0) continue;
      if (!parts.some((part) => isOf(part, componentId, record))) continue;
      takenBack.set(componentId, minus(takenBack.get(componentId) ?? ZERO, record.pay));
      let left = heldOf(terms, record, moment);
      parts = parts.map((part) => {
        if (!isOf(part, componentId, record)) return part;
        const by = smaller(left, part.amount);
        if (by.units <= 0) return part;
        left = minus(left, by);
        entries.push(entryOf("cancelled", by, negate(by), part));
        return without(part, by, record);
      });
    }
  }
  return { parts, entries, takenBack };
}

function isOf(part: Part, componentId: string, { recordId }: RecordPay): boolean {
  return part.recordId === recordId && part.componentId === componentId;
}

function heldOf({ held }: HoldbackTerms, { pay }: RecordPay, { rounding }: Moment): Decimal {
  const back = negate(pay);
  return "share" in held ? rounding.round(multiplyFractions(fractionOf(back), held.share)) : back;
}

function without(part: Part, by: Decimal, { credited }: RecordPay): Part {
  const less = { ...part, whole: minus(part.whole, by), amount: minus(part.amount, by) };
  return part.credited === undefined ? less : { ...less, credited: plus(part.credited, credited) };
}
