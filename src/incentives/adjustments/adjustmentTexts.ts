import { formatDecimal } from "../../kernel/decimal/index.js";
import type { ReadAdjustment } from "./readAdjustments.js";
import type { Adjustment } from "./types.js";

/** Adjustments as they may be handed over again: what is not said stays unsaid. */
export function adjustmentTexts(adjustments: readonly ReadAdjustment[]): readonly Adjustment[] {
  return adjustments.map(({ id, amount, reason, date, componentId, countsTo, measured, period, cause }) => ({
    id,
    amount: formatDecimal(amount),
    reason,
    ...(date === null ? {} : { date }),
    ...(componentId === null ? {} : { componentId }),
    ...(countsTo === "pay" ? {} : { countsTo }),
    ...(measured === amount ? {} : { measured: formatDecimal(measured) }),
    ...(period === null ? {} : { period }),
    ...(cause === null ? {} : { cause }),
  }));
}
