import { compareFractions, formatFraction, fractionOf, ZERO } from "../../kernel/decimal/index.js";
import { quoted } from "../../kernel/issue/index.js";
import { cut } from "../goalIssue.js";
import { isWrongWay } from "../tree/checkNumbers.js";
import { dividesByTarget, isFromTo } from "../tree/directions.js";
import type { GoalNumbersRead } from "../tree/goalNode.js";
import type { Goal } from "../types.js";
import { checked, unchecked } from "./smartCheck.js";
import type { SmartCheck } from "./types.js";

/** Whether it can be told from numbers how far a goal is. */
export function checkMeasurable(goal: Goal, numbers: GoalNumbersRead): readonly SmartCheck[] {
  const { unit, measure = null, source = "" } = goal;
  return [
    checked("has_unit", true, `The unit of the goal is ${unit}.`, "", { unit }),
    checked(
      "has_measure",
      measure !== null || goal.rollUp !== undefined,
      measure === null
        ? "The goal rolls up the goals below it."
        : `The goal is measured by ${quoted(measure)}.`,
      "Name the measure that says how far the goal is, or how it rolls up the goals below it.",
      { measure: measure === null ? null : cut(measure) },
    ),
    hasTarget(goal),
    directionFits(goal, numbers),
    ...(goal.direction === "increase" || goal.direction === "decrease" ? [hasBaseline(goal)] : []),
    checked(
      "has_source",
      source.trim() !== "",
      `The data come from ${quoted(source)}.`,
      "Say where the data come from, so that others can check them.",
      { source: source === "" ? null : cut(source) },
    ),
  ];
}

function hasTarget({ direction, target, low, high }: Goal): SmartCheck {
  const isRange = direction === "inRange";
  return checked(
    "has_target",
    isRange ? low !== undefined && high !== undefined : target !== undefined,
    isRange ? "The goal names both ends of its range." : "The goal names its target.",
    isRange ? "Write both ends of the range, low and high." : "Write the target that is to be reached.",
    { direction },
  );
}

function hasBaseline({ direction, baseline }: Goal): SmartCheck {
  return checked(
    "has_baseline",
    baseline !== undefined,
    "The goal names the baseline that it starts from.",
    `Write the baseline from which the goal is to ${direction}.`,
    { direction },
  );
}

/** A direction fits where the numbers leave a way to go in it. */
function directionFits(goal: Goal, { target, baseline, low, high }: GoalNumbersRead): SmartCheck {
  const id = "direction_fits";
  const { direction } = goal;
  const known = { direction, target: textOf(target?.constant), baseline: textOf(baseline?.constant) };
  const fits = (isMet: boolean, mend: string) =>
    checked(id, isMet, `The numbers fit the direction ${direction}.`, mend, known);
  if (direction === "inRange") {
    if (low?.constant === undefined || high?.constant === undefined)
      return unchecked(id, "Constant ends of the range would show whether it holds anything.", known);
    return fits(
      compareFractions(low.constant, high.constant) <= 0,
      "The range begins above its end, so swap low and high.",
    );
  }
  if (target?.constant === undefined)
    return unchecked(id, "A constant target would show whether it fits the direction.", known);
  if (isFromTo(goal)) {
    if (baseline?.constant === undefined)
      return unchecked(id, "A constant baseline would show whether the target fits the direction.", known);
    const isWay = compareFractions(baseline.constant, target.constant) !== 0;
    const mend = `The way from ${known.baseline} to ${known.target} does not ${direction}, so correct one of the three.`;
    return fits(isWay && !isWrongWay(goal, baseline.constant, target.constant), mend);
  }
  const isAboveZero = compareFractions(target.constant, fractionOf(ZERO)) > 0;
  const mend = `A target of ${known.target} gives no ratio, so write a baseline or choose another direction.`;
  return fits(isAboveZero || !dividesByTarget(goal), mend);
}

function textOf(value: Parameters<typeof formatFraction>[0] | undefined): string | null {
  return value === undefined ? null : formatFraction(value);
}
