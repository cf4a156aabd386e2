import type { Goal } from "../types.js";

/** Whether progress is read on the way from a baseline to the target. */
export function isFromTo({ direction, baseline }: Goal): boolean {
  return (direction === "increase" || direction === "decrease") && baseline !== undefined;
}

/** Whether the formula divides by the target. */
export function dividesByTarget(goal: Goal): boolean {
  return goal.direction !== "inRange" && goal.direction !== "binary" && !isFromTo(goal);
}

/** Whether less is better: 1 or -1 for a direction with a better side, 0 for a range. */
export function betterSign({ direction }: Goal): 1 | -1 | 0 {
  if (direction === "inRange") return 0;
  return direction === "decrease" || direction === "atMost" ? -1 : 1;
}

/** Whether values of the goal add up, as its aggregation says, or else its unit. */
export function addsUp({ aggregation, unit }: Goal): boolean {
  return aggregation === undefined ? unit !== "ratio" && unit !== "score" : aggregation === "sum";
}

/**
 * Whether the goal is kept all along and not reached little by little: a range, a limit, and a level such as a
 * satisfaction without a baseline to come from.
 */
export function isKept(goal: Goal): boolean {
  const { direction } = goal;
  if (direction === "inRange" || direction === "atMost") return true;
  if (direction === "milestone" || direction === "control" || direction === "binary") return false;
  return !isFromTo(goal) && (direction === "decrease" || !addsUp(goal));
}
