import { decimalOf, type Fraction, fractionOf } from "../decimal/index.js";

/** A whole number, such as a count, as an exact fraction. */
export function wholeFraction(count: number): Fraction {
  return fractionOf(decimalOf(count));
}
