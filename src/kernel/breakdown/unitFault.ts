import type { BreakdownRun } from "./breakdownRun.js";
import { basesAddUp } from "./planPoints.js";
import type { Part } from "./siblingsOf.js";
import type { BreakdownComparison, BreakdownReason } from "./types.js";

/**
 * Why what a part by time comes to is no part of the total: its window reaches beyond the units, or the units are compared
 * with other periods than the whole is. Null where it is one, and where a part is not by time. `on`: null for a value alone.
 */
export function unitFault(
  run: BreakdownRun,
  { isInUnit }: Part,
  measure: string,
  on: BreakdownComparison | null,
): BreakdownReason | null {
  if (!isInUnit) return null;
  if (run.adding.get(measure)?.overPeriods !== true) return "not_additive";
  return on === null || basesAddUp(run.points, on) ? null : "other_periods";
}
