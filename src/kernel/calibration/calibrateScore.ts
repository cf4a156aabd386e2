import {
  addFractions,
  decimalOf,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  negateFraction,
  subtractFractions,
  ZERO,
} from "../decimal/index.js";
import { rootFraction } from "../statistics/rootFraction.js";
import type { ReadCalibration } from "./readCalibration.js";
import { rangeOf, type Spread } from "./spreadOf.js";

/** What a score came to, or why the method did not apply to it. */
export interface CalibratedScore {
  readonly value: Fraction | null;
  readonly reason: "too_few_scores" | "no_spread" | null;
}

type Target = { readonly start: Fraction; readonly length: Fraction };

/** One score on the scale of the target. `all` is the spread of all scores together. */
export function calibrateScore(
  value: Fraction,
  group: Spread,
  all: Spread,
  options: ReadCalibration,
): CalibratedScore {
  const { method, minimumGroup } = options;
  if (method === "none") return { value, reason: null };
  const target = targetOf(options, all);
  const place = group.size < minimumGroup ? null : placeOf(value, group, method);
  if (place !== null)
    return { value: addFractions(target.start, multiplyFractions(target.length, place)), reason: null };
  const reason = group.size < Math.max(minimumGroup, 2) ? "too_few_scores" : "no_spread";
  const fallback = { null: null, keep: value, middle: middleOf(target, method) };
  return { value: fallback[options.withoutSpread], reason };
}

/** How far a score is from the mean in deviations, or from the lowest in ranges; null without spread. */
function placeOf(value: Fraction, group: Spread, method: "zScore" | "minMax"): Fraction | null {
  if (method === "minMax") {
    const range = rangeOf(group);
    return isZeroFraction(range) ? null : divideFractions(subtractFractions(value, group.lowest), range);
  }
  const { variance, mean } = group;
  if (variance === null || isZeroFraction(variance)) return null;
  const distance = subtractFractions(value, mean);
  const size = rootFraction(divideFractions(multiplyFractions(distance, distance), variance));
  return distance.numerator.units < 0 ? negateFraction(size) : size;
}

function targetOf({ method, target }: ReadCalibration, all: Spread): Target {
  if (target !== "all") return target;
  if (method === "minMax") return { start: all.lowest, length: rangeOf(all) };
  return { start: all.mean, length: rootFraction(all.variance ?? ZERO_FRACTION) };
}

const ZERO_FRACTION = fractionOf(ZERO);
const HALF = fractionOf(decimalOf("0.5"));

function middleOf({ start, length }: Target, method: "zScore" | "minMax"): Fraction {
  return method === "zScore" ? start : addFractions(start, multiplyFractions(length, HALF));
}
