import { type Fraction, fractionOf, scaled } from "../kernel/decimal/index.js";

/** A count, such as one of days, to reckon with. */
export function wholeNumber(count: number): Fraction {
  return fractionOf(scaled(count, 0));
}
