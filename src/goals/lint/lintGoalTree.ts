import { capIssues, type Issue, readDocument } from "../../kernel/issue/index.js";
import { buildGoalTree } from "../buildGoalTree.js";
import { goalIssue } from "../goalIssue.js";
import { goalTreeSchema } from "../schema.js";
import type { GoalNode } from "../tree/goalNode.js";
import type { GoalTree, GoalTreeLint } from "../types.js";
import { lintFamily } from "./lintFamily.js";
import { lintFields } from "./lintFields.js";
import { lintNumbers } from "./lintNumbers.js";
import { lintRoots } from "./lintRoots.js";
import { idleCalendar, lintTerms } from "./lintTerms.js";

/**
 * Looks a tree of goals over: every error that would keep it from being compiled; of a tree without errors, what is
 * probably not meant.
 *
 * | code | what |
 * | --- | --- |
 * | `goals.several_roots`, `goals.missing_weight` | goals without one above them, and weights for some of them alone |
 * | `goals.period_mismatch` | a goal runs outside the period of the goal above |
 * | `goals.threshold_order` | threshold, target and stretch against the direction |
 * | `goals.zero_target`, `goals.negative_target`, `goals.zero_distance` | numbers that give no progress |
 * | `goals.targets_do_not_sum` | the targets below a goal that adds up, with the gap to its own |
 * | `goals.uncapped` | a goal far above its target can hide another one |
 * | `goals.no_measure`, `goals.no_source`, `goals.no_check_in` | what a goal lacks |
 * | `goals.change_after_end`, `goals.absence_by_days` | a change that is never in force, an absence counted by days twice |
 * | `goals.unused_field`, `goals.below_archived` | what has no effect |
 *
 * @param document - A {@link GoalTree} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintGoalTree } from "attainment/goals";
 * const common = { unit: "money", direction: "atLeast", period: "2026-Q3", measure: "bookings", source: "CRM", checkIn: "week" };
 * const goals = [
 *   { ...common, id: "team", target: "400000" },
 *   { ...common, id: "ann", parentId: "team", ownerId: "ann", target: "300000" },
 *   { ...common, id: "bob", parentId: "team", ownerId: "bob", target: "90000" },
 * ];
 * lintGoalTree({ kind: "goalTree", id: "q3", goals }).map(({ code, params }) => [code, params.gap]); // => [["goals.targets_do_not_sum", "-10000"]]
 * ```
 * @since 0.1.0
 */
export function lintGoalTree(document: unknown): GoalTreeLint {
  const read = readDocument(document, goalTreeSchema);
  if (!read.ok) return read.issues;
  const tree = buildGoalTree(read.data, "");
  return capIssues(tree.ok ? lintForest(read.data, tree.data.goals) : tree.issues);
}

function lintForest(document: GoalTree, goals: readonly GoalNode[]): readonly Issue[] {
  const each = goals.flatMap((node) => [
    ...lintFields(node),
    ...lintNumbers(node),
    ...lintFamily(node),
    ...lintTerms(node),
  ]);
  return [...lintRoots(goals), ...idleCalendar(document), ...each, ...belowArchived(document, goals)];
}

function belowArchived({ goals }: GoalTree, counting: readonly GoalNode[]): readonly Issue[] {
  const counts = new Set(counting.map(({ index }) => index));
  return goals.flatMap((goal, index) => (counts.has(index) || goal.archived === true ? [] : [idle(index)]));
}

function idle(index: number): Issue {
  const message =
    "The goal stands below an archived one and counts for nothing either. Archive it too, or move it.";
  return goalIssue("goals.below_archived", `/goals/${index}`, message, {}, "hint");
}
