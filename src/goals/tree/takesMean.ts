import type { GoalNode } from "./goalNode.js";

/** Whether the progress of a goal is the mean of those below it, and not that of a measure or of pooled values. */
export function takesMean({ goal, rollUp }: GoalNode): boolean {
  return goal.measure === undefined && rollUp?.of !== "actuals";
}
