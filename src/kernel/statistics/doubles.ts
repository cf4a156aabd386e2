import { type Fraction, formatFraction, fractionOf, readDecimal } from "../decimal/index.js";
import { STATISTIC_DIGITS } from "./rootFraction.js";
import { roundToDigits } from "./roundToDigits.js";

/** The digits of a text that every engine reads into the same double. */
const READ_DIGITS = 20;

/** Below this a probability is given as 0: its text would be too long to be read again. */
const LEAST = 1e-80;

/** The double next to an exact value. */
export function doubleOf(value: Fraction): number {
  return Number(formatFraction(roundToDigits(value, READ_DIGITS)));
}

/** A finite double as the exact value of its shortest text, for exact arithmetic that goes on from it. */
export function fractionOfDouble(value: number): Fraction {
  return fractionOf(
    readDecimal(Math.abs(value) < LEAST ? 0 : value > 2 ** 53 ? value.toPrecision(17) : value),
  );
}

/** Prints a finite double to 12 significant digits. */
export function doubleText(value: number): string {
  if (Math.abs(value) < LEAST) return "0";
  return formatFraction(fractionOf(readDecimal(value.toPrecision(STATISTIC_DIGITS))));
}
