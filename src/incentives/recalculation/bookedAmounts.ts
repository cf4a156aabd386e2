import { type Decimal, parseDecimal, plus, ZERO } from "../../kernel/decimal/index.js";
import type { Adjustment, AdjustmentCause } from "../adjustments/types.js";

/** What was booked before for a line of a closed period and a cause, and how often. */
export interface BookedAmounts {
  of(
    period: string,
    lineId: string,
    cause: AdjustmentCause,
  ): { readonly amount: Decimal; readonly count: number };
}

const NOTHING = { amount: ZERO, count: 0 };

/** Adds up the entries of recalculations that were booked; one that is handed over twice counts once. */
export function bookedAmounts(adjustments: readonly Adjustment[]): BookedAmounts {
  const byId = new Map(adjustments.map((adjustment) => [adjustment.id, adjustment]));
  const sums = new Map<string, { amount: Decimal; count: number }>();
  for (const { period, componentId, cause, amount, reason } of byId.values()) {
    const decimal = parseDecimal(amount);
    if (reason !== "recalculation" || period === undefined || cause === undefined) continue;
    if (componentId === undefined || typeof decimal !== "object") continue;
    const key = keyOf(period, componentId, cause);
    const before = sums.get(key) ?? NOTHING;
    sums.set(key, { amount: plus(before.amount, decimal), count: before.count + 1 });
  }
  return { of: (period, lineId, cause) => sums.get(keyOf(period, lineId, cause)) ?? NOTHING };
}

function keyOf(period: string, lineId: string, cause: AdjustmentCause): string {
  return JSON.stringify([period, lineId, cause]);
}
