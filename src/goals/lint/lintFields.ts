import type { Issue } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import type { GoalNode } from "../tree/goalNode.js";
import type { Goal } from "../types.js";

/** Fields that a goal lacks, and those that have no effect on it. */
export function lintFields(node: GoalNode): readonly Issue[] {
  const { goal, path } = node;
  return [...lacks(node), ...unusedFields(node).map((field) => unused(field, goal, path))];
}

function lacks({ goal, path, children }: GoalNode): readonly Issue[] {
  if (goal.measure === undefined) return children.length > 0 ? [] : [unmeasured(path)];
  return [
    ...(goal.source === undefined
      ? [hint("goals.no_source", path, "source", "where its data come from")]
      : []),
    ...(goal.checkIn === undefined
      ? [hint("goals.no_check_in", path, "checkIn", "how often progress is looked at")]
      : []),
  ];
}

function unmeasured(path: string): Issue {
  const message =
    "The goal has neither a measure nor a goal below that counts. Write its measure, or add goals below.";
  return goalIssue("goals.no_measure", path, message, {}, "warning");
}

function hint(
  code: "goals.no_source" | "goals.no_check_in",
  path: string,
  field: string,
  what: string,
): Issue {
  return goalIssue(code, `${path}/${field}`, `The goal does not say ${what}. Write ${field}.`, {}, "hint");
}

function unusedFields({ goal, children }: GoalNode): readonly (keyof Goal)[] {
  const { direction, rollUp, measure } = goal;
  const isPooled = rollUp?.of === "actuals";
  const isMeasured = measure !== undefined || isPooled;
  const isFromTo = direction === "increase" || direction === "decrease";
  const unfit: readonly (keyof Goal)[] = [
    ...(isFromTo && isMeasured ? [] : (["baseline"] as const)),
    ...(direction === "inRange" && isMeasured ? [] : (["low", "high"] as const)),
    ...(direction === "inRange" ? (["target", "threshold", "stretch"] as const) : []),
    ...(measure !== undefined || (children.length === 0 && rollUp?.empty === undefined)
      ? (["rollUp"] as const)
      : []),
    ...(measure === undefined ? (["whenMissing"] as const) : []),
    ...(isMeasured ? [] : (["whenUndefined"] as const)),
    ...(goal.parentId === undefined ? (["clamp"] as const) : []),
  ];
  return unfit.filter((field) => goal[field] !== undefined);
}

function unused(field: keyof Goal, { direction, measure }: Goal, path: string): Issue {
  const why =
    field === "clamp"
      ? "at the top, since it is about what a goal gives to the one above"
      : measure === undefined
        ? "that rolls up"
        : `with a measure and the direction ${direction}`;
  const message = `The field ${field} has no effect on a goal ${why}. Remove it, or see which field is meant.`;
  return goalIssue("goals.unused_field", `${path}/${field}`, message, { field, direction }, "warning");
}
