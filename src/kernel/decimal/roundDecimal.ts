import { decimalOf } from "./decimalOf.js";
import { roundQuotient, roundShiftedQuotient } from "./roundQuotient.js";
import type { Decimal, Rounding, RoundingMode } from "./types.js";
import { multiplyUnits, shiftUnits } from "./units.js";

/** Rounds to the places of the rounding, or to a multiple of its step with the places that the step is written with. */
export function roundDecimal(d: Decimal, rounding: Rounding): Decimal {
  if ("places" in rounding) return roundToPlaces(d, rounding.places, rounding.mode);
  const step = decimalOf(rounding.step);
  const count = roundShiftedQuotient(d.units, step.units, step.places - d.places, rounding.mode);
  return { units: multiplyUnits(count, step.units), places: step.places };
}

function roundToPlaces(d: Decimal, places: number, mode: RoundingMode): Decimal {
  const surplus = d.places - places;
  if (surplus === 0) return d;
  if (surplus < 0) return { units: shiftUnits(d.units, -surplus), places };
  return { units: roundQuotient(d.units, shiftUnits(1, surplus), mode), places };
}
