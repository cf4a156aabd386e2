import type { GoalNode } from "./goalNode.js";

/**
 * The goals whose actual values are pooled: down each branch the first with a measure, or the last there is. One that was
 * not agreed hides those below it, as it has no progress whatever theirs is.
 */
export function pooledGoals(children: readonly GoalNode[]): readonly GoalNode[] {
  return children.flatMap((child) =>
    child.goal.measure === undefined && child.children.length > 0 && !child.isUnagreed
      ? pooledGoals(child.children)
      : [child],
  );
}
