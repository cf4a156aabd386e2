import { compareFractions, type Fraction, formatFraction, subtractFractions } from "../decimal/index.js";
import { meanFraction } from "../statistics/index.js";
import { rootFraction } from "../statistics/rootFraction.js";
import { varianceFraction } from "../statistics/varianceFraction.js";
import type { CalibrationResult } from "./calibrationTypes.js";

/** What a group of scores is measured by. */
export interface Spread {
  readonly size: number;
  readonly mean: Fraction;
  /** Null of fewer than two scores. */
  readonly variance: Fraction | null;
  readonly lowest: Fraction;
  readonly highest: Fraction;
}

/** The spread of scores; null of none. */
export function spreadOf(values: readonly Fraction[]): Spread | null {
  const mean = meanFraction(values);
  const [first] = values;
  if (mean === null || first === undefined) return null;
  const pick = (sign: number) =>
    values.reduce((found, value) => (compareFractions(value, found) === sign ? value : found), first);
  return {
    size: values.length,
    mean,
    variance: varianceFraction(values),
    lowest: pick(-1),
    highest: pick(1),
  };
}

/** The figures of a spread as text. */
export function spreadTexts(id: string | null, spread: Spread): CalibrationResult["groups"][number] {
  const { size, mean, variance, lowest, highest } = spread;
  return {
    id,
    size,
    mean: formatFraction(mean),
    deviation: variance === null ? null : formatFraction(rootFraction(variance)),
    lowest: formatFraction(lowest),
    highest: formatFraction(highest),
  };
}

/** The range from the lowest to the highest. */
export function rangeOf({ lowest, highest }: Spread): Fraction {
  return subtractFractions(highest, lowest);
}
