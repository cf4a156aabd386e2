import {
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  roundFraction,
} from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import type { Goal } from "../types.js";
import { betterSign } from "./directions.js";
import type { GoalNumbersRead } from "./goalNode.js";

/** What is wrong with the numbers of a goal among one another, as far as they are constants. */
export function checkNumbers(goal: Goal, read: GoalNumbersRead, path: string): readonly Issue[] {
  return [
    ...lacking(goal, path),
    ...wrongRange(read, path),
    ...wrongWay(goal, read, path),
    ...partial(goal, read, path),
  ];
}

/** A goal that is measured, itself or by what is pooled below it, needs something to be measured by. */
function lacking(goal: Goal, path: string): readonly Issue[] {
  const isPooled = goal.measure === undefined && goal.rollUp?.of === "actuals";
  if (goal.measure === undefined && !isPooled) return [];
  if (goal.direction !== "inRange") {
    if (goal.target !== undefined || isPooled) return [];
    const message = "The goal has a measure and no target. Write the target that is to be reached.";
    return [goalIssue("goals.missing_target", `${path}/target`, message)];
  }
  if (goal.low !== undefined && goal.high !== undefined) return [];
  const end = goal.low === undefined ? "low" : "high";
  const message = `A goal that is to stay in a range lacks its ${end} end. Write low and high.`;
  return [goalIssue("goals.missing_range", `${path}/${end}`, message, { end })];
}

function wrongRange({ low, high }: GoalNumbersRead, path: string): readonly Issue[] {
  if (low?.constant === undefined || high?.constant === undefined) return [];
  if (compareFractions(low.constant, high.constant) <= 0) return [];
  const params = { low: formatFraction(low.constant), high: formatFraction(high.constant) };
  const message = `The range begins at ${params.low}, above its end ${params.high}. Swap them.`;
  return [goalIssue("goals.bad_range", `${path}/low`, message, params)];
}

function wrongWay(goal: Goal, { baseline, target }: GoalNumbersRead, path: string): readonly Issue[] {
  if (baseline?.constant === undefined || target?.constant === undefined) return [];
  if (!isWrongWay(goal, baseline.constant, target.constant)) return [];
  const params = {
    direction: goal.direction,
    baseline: formatFraction(baseline.constant),
    target: formatFraction(target.constant),
  };
  const message = `The goal is to ${goal.direction} from ${params.baseline}, but its target is ${params.target}. Correct one of the three.`;
  return [goalIssue("goals.wrong_direction", `${path}/target`, message, params)];
}

/** Whether the target lies on the worse side of the baseline. */
export function isWrongWay(goal: Goal, baseline: Fraction, target: Fraction): boolean {
  return compareFractions(target, baseline) * betterSign(goal) < 0;
}

function partial({ direction }: Goal, { target }: GoalNumbersRead, path: string): readonly Issue[] {
  if (direction !== "milestone" || target?.constant === undefined || isWhole(target.constant)) return [];
  const text = formatFraction(target.constant);
  const message = `${text} is no whole number of milestones. Write a whole one, or choose the direction increase.`;
  return [goalIssue("goals.not_whole", `${path}/target`, message, { target: text })];
}

/** Whether a number is an integer. */
export function isWhole(value: Fraction): boolean {
  return compareFractions(value, fractionOf(roundFraction(value, { places: 0, mode: "floor" }))) === 0;
}
