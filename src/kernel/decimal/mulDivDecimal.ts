import { ONE } from "./constants.js";
import { decimalOf } from "./decimalOf.js";
import { roundDecimal } from "./roundDecimal.js";
import { roundShiftedQuotient } from "./roundQuotient.js";
import type { Decimal, Fraction, Rounding, Units } from "./types.js";
import { multiplyUnits, negateUnits } from "./units.js";

/** a * n / d, rounded once; d is not 0. */
export function mulDivDecimal(a: Decimal, n: Decimal, d: Decimal, rounding: Rounding): Decimal {
  const product = multiplyUnits(a.units, n.units);
  const places = a.places + n.places;
  return d.units < 0
    ? roundRatio(negateUnits(product), places, negateUnits(d.units), d.places, rounding)
    : roundRatio(product, places, d.units, d.places, rounding);
}

/** The value of the fraction, rounded once. */
export function roundFraction(f: Fraction, rounding: Rounding): Decimal {
  const { numerator, denominator } = f;
  if (denominator === ONE) return roundDecimal(numerator, rounding);
  return roundRatio(numerator.units, numerator.places, denominator.units, denominator.places, rounding);
}

/** Rounds (n / 10^nPlaces) / (d / 10^dPlaces), d > 0. */
function roundRatio(n: Units, nPlaces: number, d: Units, dPlaces: number, rounding: Rounding): Decimal {
  if ("places" in rounding) {
    const { places, mode } = rounding;
    return { units: roundShiftedQuotient(n, d, dPlaces + places - nPlaces, mode), places };
  }
  const step = decimalOf(rounding.step);
  const count = roundShiftedQuotient(
    n,
    multiplyUnits(d, step.units),
    dPlaces + step.places - nPlaces,
    rounding.mode,
  );
  return { units: multiplyUnits(count, step.units), places: step.places };
}
