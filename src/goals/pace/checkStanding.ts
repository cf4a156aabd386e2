import { type Issue, quoted } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { GoalNode } from "../tree/goalNode.js";
import type { GoalTree } from "../types.js";

/** A status that is found by a pace needs one of each goal. */
export function checkStanding(
  { status }: GoalTree,
  goals: readonly GoalNode[],
  ref: string,
): readonly Issue[] {
  if (status === undefined || status.by === "progress") return [];
  const without = goals.find(({ pace }) => pace === null);
  if (without === undefined) return [];
  const { id } = without.goal;
  const message = `The status is found by ${status.by}, and the goal ${quoted(id)} has no pace. Write pace for the tree, such as { "kind": "linear" }.`;
  return [goalIssue("goals.no_pace", `${ref}/status/by`, message, { by: status.by, goalId: cut(id) })];
}
