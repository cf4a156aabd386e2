import type { Decimal } from "./types.js";
import { addUnits, multiplyUnits, negateUnits, shiftUnits, subtractUnits } from "./units.js";

/** a + b, at the larger number of places. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return {
    units: addUnits(shiftUnits(a.units, places - a.places), shiftUnits(b.units, places - b.places)),
    places,
  };
}

/** a - b, at the larger number of places. */
export function minus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return {
    units: subtractUnits(shiftUnits(a.units, places - a.places), shiftUnits(b.units, places - b.places)),
    places,
  };
}

/** a * b, at the sum of the places. */
export function times(a: Decimal, b: Decimal): Decimal {
  return { units: multiplyUnits(a.units, b.units), places: a.places + b.places };
}

/** -a; the negative of 0 is 0. */
export function negate(a: Decimal): Decimal {
  return { units: negateUnits(a.units), places: a.places };
}

/** |a|. */
export function absolute(a: Decimal): Decimal {
  return a.units < 0 ? negate(a) : a;
}

/** -1, 0 or 1. */
export function sign(a: Decimal): -1 | 0 | 1 {
  return a.units < 0 ? -1 : a.units > 0 ? 1 : 0;
}
