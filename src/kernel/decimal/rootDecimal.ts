import { approximateRoot } from "./bridge.js";
import { ZERO } from "./constants.js";
import { decimalOf } from "./decimalOf.js";
import { bigPowerOfTen } from "./powerOfTen.js";
import { growsAway } from "./roundQuotient.js";
import { digitCount, significantDigits, trimmed } from "./significant.js";
import type { Decimal, Rounding, RoundingMode } from "./types.js";
import { scaled } from "./units.js";

/**
 * The root of a, exactly rounded once: to 34 significant digits, half to even, or as `rounding` says.
 * The degree is an integer from 1; a is at least 0 where the degree is even.
 */
export function rootDecimal(a: Decimal, degree: number, rounding?: Rounding): Decimal {
  if (rounding !== undefined && "step" in rounding)
    return rootToStep(a, degree, rounding.step, rounding.mode);
  if (rounding !== undefined)
    return scaled(rootUnits(a, degree, rounding.places, rounding.mode), rounding.places);
  if (a.units === 0) return ZERO;
  // With so many places the root has 34 digits; of a very large one they are negative.
  const places = significantDigits - Math.ceil((digitCount(a.units) - a.places) / degree);
  return trimmed(rootUnits(a, degree, places, "halfEven"), places);
}

/** The root of a as units at `places`. */
function rootUnits(a: Decimal, degree: number, places: number, mode: RoundingMode): bigint {
  return roundedRoot(BigInt(a.units), 1n, degree * places - a.places, degree, mode);
}

function rootToStep(a: Decimal, degree: number, step: string, mode: RoundingMode): Decimal {
  const { units, places } = decimalOf(step);
  const grid = BigInt(units);
  const count = roundedRoot(
    BigInt(a.units),
    grid ** BigInt(degree),
    degree * places - a.places,
    degree,
    mode,
  );
  return scaled(count * grid, places);
}

/** The root of n * 10^shift / d, rounded to an integer; d > 0. */
function roundedRoot(n: bigint, d: bigint, shift: number, degree: number, mode: RoundingMode): bigint {
  const negative = n < 0n;
  const over = (negative ? -n : n) * bigPowerOfTen(Math.max(shift, 0));
  const under = d * bigPowerOfTen(Math.max(-shift, 0));
  const power = BigInt(degree);
  const whole = floorRoot(over / under, degree);
  const exact = whole ** power * under === over;
  const grows = !exact && growsAway(mode, negative, half(over, under, whole, power), whole % 2n !== 0n);
  const size = grows ? whole + 1n : whole;
  return negative ? -size : size;
}

/** Where the root of over / under lies against whole + 1/2. */
function half(over: bigint, under: bigint, whole: bigint, power: bigint): -1 | 0 | 1 {
  const middle = (2n * whole + 1n) ** power * under;
  const twice = over * 2n ** power;
  return twice < middle ? -1 : twice > middle ? 1 : 0;
}

/** The largest integer whose power is at most value: Newton's method on integers, right for any positive guess. */
function floorRoot(value: bigint, degree: number): bigint {
  if (value === 0n) return 0n;
  const power = BigInt(degree);
  const improve = (x: bigint): bigint => ((power - 1n) * x + value / x ** (power - 1n)) / power;
  // From any guess the first step lands on or above the root; from there on the steps only fall.
  let root = improve(approximateRoot(value, degree));
  for (let next = improve(root); next < root; next = improve(root)) root = next;
  return root;
}
