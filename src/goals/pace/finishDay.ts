import {
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  ONE,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import { betterSign } from "../tree/directions.js";
import type { Goal } from "../types.js";
import type { PacePath } from "./pacePath.js";

const ALL: Fraction = fractionOf(ONE);

/** How far a goal has come on its way by a day. */
export interface Way {
  readonly goal: Goal;
  /** What has come since the start. */
  readonly come: Fraction | null;
  readonly start: Fraction | null;
  readonly target: Fraction | null;
  readonly day: number;
}

/**
 * The first day of the period by whose end the target is reached if it goes on like this; where it is reached already,
 * the day itself, and null where the period is too short.
 */
export function finishDay(path: PacePath, { goal, come, start, target, day }: Way): number | null {
  if (come === null || start === null || target === null) return null;
  const way = subtractFractions(target, start);
  const ahead = compareFractions(come, way) * betterSign(goal);
  if (ahead >= 0) return Math.max(day, path.days.first);
  const part = isZeroFraction(come) ? null : divideFractions(way, come);
  // What moves the wrong way never arrives: away from the target, or past a target that lies behind the start.
  if (part === null || compareFractions(part, ALL) < 0) return null;
  const needed = multiplyFractions(path.shareOn(day), part);
  if (isZeroFraction(needed) || compareFractions(needed, ALL) > 0) return null;
  let [low, high] = [path.days.first, path.days.last];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compareFractions(path.shareOn(middle), needed) >= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
