import { formatDecimal, formatFixed } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import type { Goal } from "../types.js";
import { goalsBelow } from "./goalsBelow.js";
import { readCascade } from "./readCascade.js";
import { splitNumbers } from "./splitNumbers.js";
import type { CascadeOptions, CascadeResult, CascadeShare } from "./types.js";
import { withoutClashingKeys } from "./withoutClashingKeys.js";

/**
 * Cascades a goal one level down: to teams, people, products, regions, customer groups or months.
 *
 * Formula, for a goal that adds up (`aggregation: "sum"`, which is the default for money, counts, points and days):
 * `share_i = target * overAssignment * weight_i / sum(weight)`, cut to whole steps, with the steps that are left for the
 * largest remainders, so that the shares sum to `target * overAssignment` to the last unit. Weights are potentials,
 * seasonal weights, whatever the parts are relative to one another; a weight of zero gives a target of zero. Constant
 * `threshold` and `stretch` are shared out like the target, and a constant `baseline` too, without the over-assignment; none
 * comes to lie on another side of its target than above.
 *
 * A goal that does not add up (a ratio, a score, `aggregation` `"ratio"`, `"mean"` or `"last"`) is never split: each
 * new goal has the same target, and an over-assignment is refused.
 *
 * The new goals stand below the goal and take from it what they do not name: title, key, owner, measure, source, unit,
 * direction, aggregation, period, scope, check-in and how a goal without a measure rolls up. They have no weight and no
 * clamp, and roll up nothing where they have a measure. What was agreed and changed stays above: the target is shared out as
 * it is written. A key that would stand for two goals of one owner at a time is left out.
 *
 * @param goal - A {@link Goal} with a constant target.
 * @param shares - Who or what gets a part, at least one; see {@link CascadeShare}.
 * @param options - Over-assignment and step; see {@link CascadeOptions}.
 * @returns The new goals in the order of the shares; `value` is the sum of their targets, or the target that all share.
 * @throws AttainmentError with every fault: `goals.no_constant_target`, `goals.ratio_goal_split`, `goals.no_shares`,
 * `goals.bad_over_assignment`, `goals.bad_step`, `goals.not_in_steps`, `goals.wrong_direction` and `goals.not_whole` where
 * a share would be no goal, `allocation.negative_weight`, `allocation.zero_weights`, `allocation.too_fine`, `document.*`,
 * `decimal.*`, `period.*`.
 * @example
 * ```ts
 * import { cascadeGoal } from "attainment/goals";
 * const company = { id: "company", unit: "money", direction: "atLeast", target: "1000000", period: "2026-Q3" } as const;
 * const teams = [
 *   { id: "north", ownerId: "north", weight: "1" },
 *   { id: "south", ownerId: "south", weight: "1" },
 *   { id: "west", ownerId: "west", weight: "1" },
 * ];
 * const cascaded = cascadeGoal(company, teams, { overAssignment: "1.1" });
 * cascaded.value; // => "1100000.00"
 * cascaded.goals.map(({ target }) => target); // => ["366666.67", "366666.67", "366666.66"]
 * ```
 * @see https://electowiki.org/wiki/Hamilton_method for the largest remainder.
 * @since 0.1.0
 */
export function cascadeGoal(
  goal: Goal,
  shares: readonly CascadeShare[],
  options: CascadeOptions = {},
): CascadeResult {
  return unwrap(tryCascade(goal, shares, options));
}

function tryCascade(goal: unknown, shares: unknown, options: unknown): Result<CascadeResult> {
  const issues: Issue[] = [];
  const read = readCascade(goal, shares, options, issues);
  const split = read === null ? null : splitNumbers(read, issues);
  if (read === null || split === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const { whole, places } = split;
  const [goals = []] = withoutClashingKeys(read.goal, [goalsBelow(read, split)]);
  return {
    ok: true,
    data: {
      value: places === null ? formatDecimal(whole) : formatFixed(whole, places),
      issues: [],
      goalId: read.goal.id,
      goals,
    },
  };
}
