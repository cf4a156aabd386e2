import type { Decimal } from "./types.js";
import { shiftUnits } from "./units.js";

/** -1 if a < b, 0 if they have one value (1.5 and 1.50), 1 if a > b. */
export function comparison(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const places = Math.max(a.places, b.places);
  const x = shiftUnits(a.units, places - a.places);
  const y = shiftUnits(b.units, places - b.places);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether a and b have one value. */
export function equal(a: Decimal, b: Decimal): boolean {
  return comparison(a, b) === 0;
}

/** The smaller of the two; a on a tie. */
export function smaller(a: Decimal, b: Decimal): Decimal {
  return comparison(a, b) <= 0 ? a : b;
}

/** The larger of the two; a on a tie. */
export function larger(a: Decimal, b: Decimal): Decimal {
  return comparison(a, b) >= 0 ? a : b;
}

/** Whether the value is 0. */
export function isZero(a: Decimal): boolean {
  return a.units === 0;
}
