import { fractionOf } from "./fraction.js";
import type { Fraction } from "./types.js";
import { scaled } from "./units.js";

/** A whole number, such as a count, to reckon with. */
export function wholeFraction(count: number): Fraction {
  return fractionOf(scaled(count, 0));
}
