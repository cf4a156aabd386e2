import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  negateFraction,
  ONE,
  subtractFractions,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type GoalFigures, progressOf } from "../judge/progressOf.js";
import { addsUp, betterSign, isFromTo, isKept } from "../tree/directions.js";
import type { Goal } from "../types.js";
import { finishDay } from "./finishDay.js";
import type { PacePath } from "./pacePath.js";

/** What a goal that is measured comes to against its pace, beside what follows from its progress. */
export interface MeasuredPace {
  readonly expected: Fraction;
  readonly expectedActual: Fraction | null;
  readonly projected: Fraction | null;
  readonly projectedProgress: Fraction | null;
  readonly finishDay: number | null;
  readonly remaining: Fraction | null;
  readonly currentRate: Fraction | null;
  readonly requiredRate: Fraction | null;
}

const NOTHING: Fraction = fractionOf(ZERO);
const ALL: Fraction = fractionOf(ONE);

/** What is expected of a goal that is measured by the end of a day, and what it will come to if it goes on like this. */
export function measuredPace(goal: Goal, path: PacePath, figures: GoalFigures, day: number): MeasuredPace {
  const share = path.shareOn(day);
  const { actual, target } = figures;
  const start = isFromTo(goal) ? figures.baseline : NOTHING;
  const come = actual === null || start === null ? null : subtractFractions(actual, start);
  const isOnWay = goal.direction !== "binary" && (isFromTo(goal) || addsUp(goal));
  const projected = isOnWay ? projection(come, start, share) : actual;
  const remaining = remainingOf(goal, actual, target);
  const gone = path.goneOn(day);
  const left = path.leftAfter(day);
  return {
    expected: expectedOf(goal, path, share, day),
    expectedActual: expectedActualOf(goal, target, start, share),
    projected,
    projectedProgress: progressOf(unstepped(goal), { ...figures, actual: projected }).value,
    finishDay: isKept(goal) || !isOnWay ? null : finishDay(path, { goal, come, start, target, day }),
    remaining,
    currentRate:
      isOnWay && come !== null && gone > 0 ? divideFractions(towards(goal, come), wholeFraction(gone)) : null,
    requiredRate:
      isOnWay && remaining !== null && left > 0 ? divideFractions(remaining, wholeFraction(left)) : null,
  };
}

/** A goal that is kept is expected to be kept from the first day on; one that is done or not, at its end. */
function expectedOf(goal: Goal, path: PacePath, share: Fraction, day: number): Fraction {
  if (isKept(goal)) return day < path.days.first ? NOTHING : ALL;
  if (goal.direction !== "binary" || goal.pace !== undefined) return share;
  return day < path.days.last ? NOTHING : ALL;
}

/** What a limit that adds up allows by then is a part of it too; a level and a range are the same on each day. */
function expectedActualOf(
  goal: Goal,
  target: Fraction | null,
  start: Fraction | null,
  share: Fraction,
): Fraction | null {
  if (target === null || start === null || goal.direction === "binary") return null;
  if (isKept(goal) && !addsUp(goal)) return target;
  return addFractions(start, multiplyFractions(subtractFractions(target, start), share));
}

/** A projection may lie between two milestones: it is judged by the same ratio, though it is not whole. */
function unstepped(goal: Goal): Goal {
  return goal.direction === "milestone" ? { ...goal, direction: "control" } : goal;
}

/** What has come on the way to the target, and of a limit what has been used up; below zero on the way back. */
function towards(goal: Goal, come: Fraction): Fraction {
  return betterSign(goal) < 0 && !isKept(goal) ? negateFraction(come) : come;
}

function projection(come: Fraction | null, start: Fraction | null, share: Fraction): Fraction | null {
  if (come === null || start === null || isZeroFraction(share)) return null;
  return addFractions(start, divideFractions(come, share));
}

/** What is still to come until the target; of a limit that adds up, what may still come. Never below zero. */
function remainingOf(goal: Goal, actual: Fraction | null, target: Fraction | null): Fraction | null {
  if (actual === null || target === null || goal.direction === "inRange") return null;
  const left = subtractFractions(target, actual);
  const isLimit = isKept(goal) && addsUp(goal);
  const way = isLimit || betterSign(goal) > 0 ? left : subtractFractions(actual, target);
  return compareFractions(way, NOTHING) > 0 ? way : NOTHING;
}
