import type { Issue } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import type { GoalNode } from "../tree/goalNode.js";
import type { GoalTree } from "../types.js";

/** What changes of targets and their rules do not do. */
export function lintTerms({ goal, path, period, terms }: GoalNode): readonly Issue[] {
  const late = terms.changes
    .filter(({ from }) => from >= period.to)
    .map(({ from, ref }) => {
      const params = { from, period: goal.period };
      const message = `The change begins on ${from}, after the goal has ended, and is never in force. Correct the day, or remove it.`;
      return goalIssue("goals.change_after_end", `${ref}/from`, message, params, "warning");
    });
  if (goal.targetBy !== undefined && terms.changes.length === 0)
    return [unused(`${path}/targetBy`, "targetBy", "the target never changes")];
  const isAbsent = terms.changes.some(({ action }) => action.kind === "absent");
  return goal.targetBy === "days" && isAbsent ? [...late, absentByDays(`${path}/targetBy`)] : late;
}

function absentByDays(path: string): Issue {
  const message =
    "An absence counts its days itself, and the mean over days weighs it by days once more, so that it relieves too little. Leave targetBy out.";
  return goalIssue("goals.absence_by_days", path, message, {}, "warning");
}

/** A calendar that no pace counts by. */
export function idleCalendar({ calendar, pace, goals }: GoalTree): readonly Issue[] {
  const paces = [pace, ...goals.map((goal) => goal.pace)];
  const isCounted = paces.some((each) => each !== undefined && "days" in each && each.days === "working");
  return calendar === undefined || isCounted
    ? []
    : [unused("/calendar", "calendar", "no pace counts working days")];
}

function unused(path: string, field: string, why: string): Issue {
  const message = `The field ${field} has no effect, since ${why}. Remove it, or see which field is meant.`;
  return goalIssue("goals.unused_field", path, message, { field }, "warning");
}
