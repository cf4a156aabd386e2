import {
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  ONE,
  subtractFractions,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { isWhole, isWrongWay } from "../tree/checkNumbers.js";
import { betterSign, isFromTo } from "../tree/directions.js";
import type { Goal } from "../types.js";

/** The numbers of a goal that is measured; null where one is missing, or where the direction has none. */
export interface GoalFigures {
  readonly actual: Fraction | null;
  readonly target: Fraction | null;
  readonly baseline: Fraction | null;
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

/** How progress was found, so that a trace can show it: a formula, or 1 or 0 because a bound is met or not. */
export type Formula = "ratio" | "mirrored" | "fromTo" | "met" | "unmet";

/** Why a goal that is measured has no progress. */
export type FormulaReason =
  | "missing_measure"
  | "missing_target"
  | "missing_baseline"
  | "missing_range"
  | "bad_range"
  | "wrong_direction"
  | "zero_distance"
  | "zero_target"
  | "negative_target"
  | "not_whole";

/** Progress with its formula, or why there is none. */
export type FoundProgress =
  | { readonly value: Fraction; readonly formula: Formula }
  | { readonly value: null; readonly reason: FormulaReason };

const MET: FoundProgress = { value: fractionOf(ONE), formula: "met" };
const UNMET: FoundProgress = { value: fractionOf(ZERO), formula: "unmet" };
const TWO: Fraction = wholeFraction(2);

/** Reasons that lie in the numbers of a goal, for which it may name another outcome. */
const UNDEFINED: ReadonlySet<FormulaReason> = new Set(["zero_target", "negative_target", "zero_distance"]);

/** The progress of a goal that is measured, by its direction; see the table of `GoalDirection`. */
export function progressOf(goal: Goal, figures: GoalFigures): FoundProgress {
  const found = byDirection(goal, figures);
  const { whenUndefined = "refuse" } = goal;
  if (found.value !== null || whenUndefined === "refuse" || !UNDEFINED.has(found.reason)) return found;
  const { actual, target } = figures;
  const isReached =
    actual !== null && target !== null && compareFractions(actual, target) * betterSign(goal) >= 0;
  return whenUndefined === "binary" && isReached ? MET : UNMET;
}

function byDirection(goal: Goal, figures: GoalFigures): FoundProgress {
  const { actual, target } = figures;
  if (actual === null) return none("missing_measure");
  if (goal.direction === "inRange") return inRange(actual, figures);
  if (target === null) return none("missing_target");
  if (isFromTo(goal)) return fromTo(goal, actual, target, figures.baseline);
  const isOver = compareFractions(actual, target) >= 0;
  switch (goal.direction) {
    case "binary":
      return isOver ? MET : UNMET;
    case "atLeast":
      return isOver ? MET : ratio(actual, target, false);
    case "atMost":
      return compareFractions(actual, target) <= 0 ? MET : ratio(actual, target, true);
    case "decrease":
      return ratio(actual, target, true);
    case "milestone":
      return isWhole(actual) && isWhole(target) ? ratio(actual, target, false) : none("not_whole");
    default:
      return ratio(actual, target, false);
  }
}

/** A over T, or its mirror image about 1: 2 less that. */
function ratio(actual: Fraction, target: Fraction, isMirrored: boolean): FoundProgress {
  if (isZeroFraction(target)) return none("zero_target");
  if (target.numerator.units < 0) return none("negative_target");
  const value = divideFractions(actual, target);
  return isMirrored
    ? { value: subtractFractions(TWO, value), formula: "mirrored" }
    : { value, formula: "ratio" };
}

function fromTo(goal: Goal, actual: Fraction, target: Fraction, baseline: Fraction | null): FoundProgress {
  if (baseline === null) return none("missing_baseline");
  const distance = subtractFractions(target, baseline);
  if (isZeroFraction(distance)) return none("zero_distance");
  if (isWrongWay(goal, baseline, target)) return none("wrong_direction");
  return { value: divideFractions(subtractFractions(actual, baseline), distance), formula: "fromTo" };
}

function inRange(actual: Fraction, { low, high }: GoalFigures): FoundProgress {
  if (low === null || high === null) return none("missing_range");
  if (compareFractions(low, high) > 0) return none("bad_range");
  return compareFractions(low, actual) <= 0 && compareFractions(actual, high) <= 0 ? MET : UNMET;
}

function none(reason: FormulaReason): FoundProgress {
  return { value: null, reason };
}
