import { unwrap } from "../kernel/issue/index.js";
import { safeCompileGoalTree } from "./safeCompileGoalTree.js";
import type { CompiledGoalTree } from "./types.js";

/**
 * Compiles a tree of goals into a pure function that says how far each goal is.
 *
 * Formula: a goal with a measure has the progress of its direction, see {@link GoalDirection}. A goal without one rolls
 * up the goals below it: `progress = sum(weight_i * clamp_i(progress_i)) / sum(weight_i)`, or with `of: "actuals"` the
 * formula of its direction on the sum of their actual values and its target (the sum of theirs where it has none).
 * The value is the progress of the root; of several roots, their mean by weights that are relative, 1 where none is
 * written.
 *
 * Progress is a ratio without unit, 0 at the baseline and 1 at the target; below 0 and above 1 it stays as it is, and
 * what a goal gives to the one above lies within its `clamp`, from 0 up where none is written.
 *
 * - Own value first: a goal with a measure does not look at the goals below it.
 * - Owner: measures are those of `ownerId`; a goal without an owner reads those of the person the facts are about.
 * - No progress is null with a reason: `missing_measure`, `missing_owner`, `missing_target`, `missing_baseline`,
 *   `missing_range`; `zero_target` and `negative_target` where the formula divides by it; `zero_distance` and
 *   `wrong_direction` from a baseline; `bad_range`; `not_whole` for milestones; `outside_period` where the facts are of
 *   days on which the goal does not run; `ambiguous_period` where they are of more days than it runs, such as those of
 *   the quarter for a goal of one of its months; `not_agreed`; `no_children`; `missing_value`, `all_missing`,
 *   `no_weight`, `move_to_missing` of a roll-up; `no_goals` where nothing counts.
 * - Its target is the version in force on the day of the facts, see {@link GoalTargetChange}; where the document has a
 *   pace, a status rule or grades, each goal tells how it stands against them, see {@link GoalPaceResult}.
 * - An archived goal, and all below it, is as if it were not there. Written weights sum to one with those of archived
 *   goals or without them.
 * - Nothing is rounded: a progress whose decimals do not end is printed to 34 significant digits.
 *
 * @param document - A {@link GoalTree} as plain JSON.
 * @returns The compiled tree; see {@link CompiledGoalTree}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, `goals.unknown_parent`,
 * `goals.cycle`, `goals.too_deep`, `goals.missing_target`, `goals.missing_range`, `goals.bad_range`,
 * `goals.wrong_direction`, `goals.not_whole`, `goals.bad_clamp`, `goals.duplicate_key`, `goals.key_of_two_units`,
 * `goals.mixed_units`, `goals.actuals_do_not_add`, `goals.move_in_actuals`; `goals.no_calendar`, `goals.bad_phases`,
 * `goals.bad_season`, `goals.no_pace`, `goals.not_grades`, `goals.scale_needs_facts` of paces and scales; `goals.bad_change`,
 * `goals.nothing_to_change`, `goals.bad_absence`, `goals.bad_step` of changes; `goals.move_refused`, `goals.agreed_alone`,
 * `goals.bad_amendment`, `goals.two_histories` of agreements; `weighting.*` for weights, `scale.*`, `calendar.*`,
 * `decimal.*`, `date.*`, `period.*`.
 * @example
 * ```ts
 * import { compileGoalTree } from "attainment/goals";
 * const common = { unit: "money", direction: "atLeast", period: "2026-Q3", measure: "bookings" };
 * const tree = compileGoalTree({
 *   kind: "goalTree",
 *   id: "q3",
 *   goals: [
 *     { id: "team", unit: "money", direction: "increase", period: "2026-Q3", rollUp: { weights: "target" } },
 *     { ...common, id: "ann", parentId: "team", ownerId: "ann", target: "300000" },
 *     { ...common, id: "bob", parentId: "team", ownerId: "bob", target: "100000" },
 *   ],
 * });
 * const owners = [
 *   { id: "ann", measures: { bookings: "240000" } },
 *   { id: "bob", measures: { bookings: "120000" } },
 * ];
 * const result = tree.evaluate({ period: "2026-Q3", owners });
 * result.value; // => "0.85"
 * result.goals.map(({ id, progress, weight }) => [id, progress, weight]); // => [["team", "0.85", undefined], ["ann", "0.8", "0.75"], ["bob", "1", "0.25"]]
 * ```
 * Source: the formulas are those of Viva Goals, Perdoo, Lattice and Profit.co, such as
 * https://support.perdoo.com/en/articles/4898961-understand-how-progress-is-calculated-for-okrs
 * @since 0.1.0
 */
export function compileGoalTree(document: unknown): CompiledGoalTree {
  return unwrap(safeCompileGoalTree(document));
}
