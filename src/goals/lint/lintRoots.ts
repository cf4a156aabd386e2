import type { Issue } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import type { GoalNode } from "../tree/goalNode.js";

/** Several goals at the top: a mean of them is seldom what is meant where not each has its weight. */
export function lintRoots(goals: readonly GoalNode[]): readonly Issue[] {
  const roots = goals.filter(({ goal }) => goal.parentId === undefined);
  if (roots.length < 2 || roots.every(({ weight }) => weight !== null)) return [];
  const message = `The tree has ${roots.length} goals at the top, whose progress is averaged. Name one above them, or write a weight for each.`;
  const several = goalIssue("goals.several_roots", "/goals", message, { roots: roots.length }, "hint");
  const isWeighed = roots.some(({ weight }) => weight !== null);
  return [
    several,
    ...roots.filter(({ weight }) => isWeighed && weight === null).map(({ path }) => unweighed(path)),
  ];
}

function unweighed(path: string): Issue {
  const message = "Other goals at the top have weights, and this one counts as 1. Write its weight.";
  return goalIssue("goals.missing_weight", `${path}/weight`, message, {}, "hint");
}
