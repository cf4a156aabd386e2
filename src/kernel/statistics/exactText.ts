import { type Fraction, formatFraction } from "../decimal/index.js";
import { roundToDigits } from "./roundToDigits.js";

/** The most significant digits that an exact statistic is printed to. */
export const EXACT_DIGITS = 34;

/** Prints an exact value: in full where 34 significant digits hold it, else to as many, half to even. */
export function exactText(value: Fraction): string {
  return formatFraction(roundToDigits(value, EXACT_DIGITS));
}
