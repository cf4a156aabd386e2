import { type Decimal, plus, ZERO } from "../../kernel/decimal/index.js";
import type { ReadAdjustment } from "../adjustments/readAdjustments.js";
import type { AdjustmentCause } from "../adjustments/types.js";

/** What was booked before for a line of a closed period and a cause, and how often. */
export interface BookedAmounts {
  of(
    period: string,
    lineId: string,
    cause: AdjustmentCause,
  ): { readonly amount: Decimal; readonly count: number };
}

const NOTHING = { amount: ZERO, count: 0 };

/** Adds up what was booked to correct lines of closed periods: entries of recalculations, and of disputes. */
export function bookedAmounts(adjustments: readonly ReadAdjustment[]): BookedAmounts {
  const sums = new Map<string, { amount: Decimal; count: number }>();
  for (const { period, componentId, cause, amount } of adjustments) {
    if (period === null || componentId === null || cause === null) continue;
    const key = keyOf(period, componentId, cause);
    const before = sums.get(key) ?? NOTHING;
    sums.set(key, { amount: plus(before.amount, amount), count: before.count + 1 });
  }
  return { of: (period, lineId, cause) => sums.get(keyOf(period, lineId, cause)) ?? NOTHING };
}

function keyOf(period: string, lineId: string, cause: AdjustmentCause): string {
  return JSON.stringify([period, lineId, cause]);
}
