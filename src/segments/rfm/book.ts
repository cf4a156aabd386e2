import type { Decimal } from "../../kernel/decimal/index.js";
import type { RfmRule } from "./readRfmOptions.js";
import { openSums } from "./sums.js";

/** What is known of each customer, in lists of one length; `days` is minus one where there is no order. */
export interface Book {
  readonly ids: readonly string[];
  readonly days: readonly number[];
  readonly counts: readonly number[];
  amountOf(index: number): Decimal;
  readonly transactions: number;
  readonly refunds: number;
}

/** A book that transactions are entered into, one by one. */
export interface OpenBook extends Book {
  /** A customer who may have no transaction. */
  know(customerId: string): void;
  /** `ago` is the days from the transaction to the day of the scores, zero or more. */
  enter(customerId: string, ago: number, amount: Decimal): void;
}

/** No transaction is further away than this, so that a customer and a day make one safe number. */
const MOST_DAYS = 4_000_000;

/** Opens a book; it holds one entry a customer, and, where days are counted, one a customer and day. */
export function openBook({ choices }: RfmRule): OpenBook {
  const places = new Map<string, number>();
  const seen = choices.frequency === "days" ? new Set<number>() : null;
  const ids: string[] = [];
  const days: number[] = [];
  const counts: number[] = [];
  const sums = openSums();
  let transactions = 0;
  let refunds = 0;
  const placeOf = (customerId: string): number => {
    const known = places.get(customerId);
    if (known !== undefined) return known;
    places.set(customerId, ids.length);
    days.push(-1);
    counts.push(0);
    return ids.push(customerId) - 1;
  };
  return {
    ids,
    days,
    counts,
    amountOf: sums.of,
    get transactions() {
      return transactions;
    },
    get refunds() {
      return refunds;
    },
    know: placeOf,
    enter: (customerId, ago, amount) => {
      const place = placeOf(customerId);
      const isRefund = amount.units < 0;
      transactions += 1;
      if (isRefund) refunds += 1;
      if (isRefund && choices.refunds === "ignore") return;
      sums.add(place, amount);
      if (isRefund && choices.refunds !== "count") return;
      const last = days[place] ?? -1;
      if (last < 0 || ago < last) days[place] = ago;
      const key = place * MOST_DAYS + ago;
      if (seen?.has(key) === true) return;
      seen?.add(key);
      counts[place] = (counts[place] ?? 0) + 1;
    },
  };
}
