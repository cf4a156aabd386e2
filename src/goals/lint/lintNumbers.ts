import {
  compareFractions,
  type Fraction,
  formatFraction,
  isZeroFraction,
} from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import { betterSign, dividesByTarget } from "../tree/directions.js";
import type { GoalNode } from "../tree/goalNode.js";
import { readConstant } from "../tree/readNumbers.js";

/** Numbers that give no progress, and bounds that are not in the order of the direction. */
export function lintNumbers(node: GoalNode): readonly Issue[] {
  return [...lintTarget(node), ...lintOrder(node)];
}

function lintTarget({ goal, path, target, baseline, rollUp }: GoalNode): readonly Issue[] {
  const constant = target?.constant;
  const isMeasured = goal.measure !== undefined || rollUp?.of === "actuals";
  if (constant === undefined || !isMeasured) return [];
  const at = `${path}/target`;
  if (baseline?.constant !== undefined) {
    if (compareFractions(baseline.constant, constant) !== 0) return [];
    const message = "Baseline and target are equal, so that there is no way between them. Move one of them.";
    return [goalIssue("goals.zero_distance", at, message, {}, "warning")];
  }
  if (!dividesByTarget(goal)) return [];
  if (isZeroFraction(constant)) {
    const message =
      "A target of zero gives no ratio. Write a baseline to come from, or the direction inRange or binary.";
    return [goalIssue("goals.zero_target", at, message, {}, "warning")];
  }
  if (constant.numerator.units > 0) return [];
  const message = "A target below zero gives no ratio. Write the baseline that the goal starts from.";
  return [goalIssue("goals.negative_target", at, message, { target: formatFraction(constant) }, "warning")];
}

/** The threshold is reached before the target, and the target before the stretch. */
function lintOrder({ goal, path, target }: GoalNode): readonly Issue[] {
  const sign = betterSign(goal);
  if (sign === 0) return [];
  const threshold = readConstant(goal.threshold, "", []);
  const stretch = readConstant(goal.stretch, "", []);
  const middle = target?.constant ?? null;
  const pairs: readonly (readonly [string, Fraction | null, Fraction | null])[] =
    middle === null
      ? [["stretch", threshold, stretch]]
      : [
          ["threshold", threshold, middle],
          ["stretch", middle, stretch],
        ];
  return pairs.flatMap(([field, first, second]) => {
    if (first === null || second === null || compareFractions(first, second) * sign <= 0) return [];
    const params = {
      field,
      direction: goal.direction,
      first: formatFraction(first),
      second: formatFraction(second),
    };
    const message = `By the direction ${goal.direction}, ${params.first} comes after ${params.second}, but ${field} says otherwise. Correct threshold, target or stretch.`;
    return [goalIssue("goals.threshold_order", `${path}/${field}`, message, params, "warning")];
  });
}
