import {
  addFractions,
  type Fraction,
  formatFraction,
  multiplyFractions,
  subtractFractions,
} from "../decimal/index.js";
import { longRoot, STATISTIC_DIGITS } from "./rootFraction.js";
import { roundToDigits } from "./roundToDigits.js";
import type { ConfidenceInterval } from "./types.js";

/** value -/+ critical * sqrt(variance), to 12 significant digits. */
export function intervalAround(value: Fraction, variance: Fraction, critical: Fraction): ConfidenceInterval {
  const half = multiplyFractions(critical, longRoot(variance));
  return { from: endText(subtractFractions(value, half)), to: endText(addFractions(value, half)) };
}

/** The end of an interval as text. */
export function endText(value: Fraction): string {
  return formatFraction(roundToDigits(value, STATISTIC_DIGITS));
}
