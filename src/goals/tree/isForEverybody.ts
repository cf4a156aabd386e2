import type { GoalNode } from "./goalNode.js";

/** Whether a goal is everybody's: it has no owner, nor has any below it. One that only rolls up owned goals is not. */
export function isForEverybody({ goal, children }: GoalNode): boolean {
  return goal.ownerId === undefined && children.every(isForEverybody);
}
