import {
  addFractions,
  compareFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  sign,
  subtractFractions,
} from "../decimal/index.js";
import { multiple, positionFrom, positionsIn } from "./grid.js";
import { firstPassing, leastFixed } from "./search.js";
import type { Segment } from "./segment.js";
import type { StepEffect } from "./stepEffect.js";

/** A question to the segments of a scale. */
export interface Question {
  readonly target: Fraction;
  readonly step: Decimal;
  readonly of: "value" | "rest";
  readonly effect: StepEffect;
  /** The value of the scale, after its steps. */
  valueAt(x: Fraction): Fraction;
}

/** The least position of the grid that answers the question, null where none does. */
export function solve(segments: readonly Segment[], question: Question): bigint | null | "unknown" {
  for (const segment of segments) {
    const [first, last] = positionsIn(question.step, segment);
    if (first > last) continue;
    if (!segment.isMonotone) return "unknown";
    const found = solveIn(segment, first, last, question);
    if (found !== null) return found;
  }
  return null;
}

function solveIn(
  segment: Segment,
  first: bigint,
  last: bigint,
  question: Question,
): bigint | null | "unknown" {
  const { target, step, of, effect } = question;
  const direction = sign(segment.slope.numerator) * effect.direction;
  const passes = (position: bigint): boolean => {
    const x = fractionOf(multiple(step, position));
    const value = question.valueAt(x);
    return compareFractions(of === "value" ? value : subtractFractions(x, value), target) >= 0;
  };
  if (of === "value") {
    // A value that does not rise is as large as it gets at once.
    return direction > 0 ? firstPassing(first, last, passes) : passes(first) ? first : null;
  }
  if (direction <= 0) return firstPassing(first, last, passes);
  return solveRest(segment, first, last, question);
}

/**
 * The rest under a value that rises in stairs is not monotone, but `x >= target + value(x)` can be climbed: each x that
 * is too small says how large x must be at least. The line of the segment tells where to start, and where not to try.
 */
function solveRest(
  segment: Segment,
  first: bigint,
  last: bigint,
  question: Question,
): bigint | null | "unknown" {
  const { target, step, effect } = question;
  const next = (position: bigint): bigint =>
    positionFrom(step, addFractions(target, question.valueAt(fractionOf(multiple(step, position)))));
  if (effect.error === null) return leastFixed(first, last, next);
  const error = addFractions(segment.error, effect.error);
  const share = subtractFractions(fractionOf(ONE), segment.slope);
  const needed = subtractFractions(addFractions(target, segment.intercept), error);
  if (sign(share.numerator) <= 0) {
    const most = multiplyFractions(share, fractionOf(multiple(step, first)));
    return compareFractions(most, needed) < 0 ? null : leastFixed(first, last, next);
  }
  const start = positionFrom(step, divideFractions(needed, share));
  return leastFixed(start > first ? start : first, last, next);
}
