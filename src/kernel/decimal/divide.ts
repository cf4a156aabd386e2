import { formatFixed } from "./formatDecimal.js";
import { formatFraction } from "./formatFraction.js";
import { quotient } from "./fraction.js";
import { roundFraction } from "./mulDivDecimal.js";
import { readDecimal } from "./readDecimal.js";
import { readDivisor } from "./readDivisor.js";
import { readRounding } from "./readRounding.js";
import type { DecimalInput, Rounding } from "./types.js";

/**
 * Divides one decimal by another and rounds once.
 *
 * Formula: `quotient = a / b`.
 *
 * Without `rounding` a quotient whose decimals terminate is printed in full, any other to 34 significant digits, half
 * to even. Where a ratio is multiplied afterward, use {@link mulDiv}: a ratio that is rounded first loses cents.
 *
 * @param a - Dividend.
 * @param b - Divisor, not 0.
 * @param rounding - Places or step, and mode, of the result.
 * @returns The quotient as decimal text; with `rounding`, exactly the places asked for.
 * @throws AttainmentError `decimal.division_by_zero`; `decimal.invalid_rounding`; `decimal.not_decimal`,
 * `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long`, `decimal.wrong_type` for an input that is not a
 * decimal.
 * @example
 * ```ts
 * import { divide } from "attainment/kernel";
 * divide("1", "8"); // => "0.125"
 * divide("2", "3"); // => "0.6666666666666666666666666666666667"
 * divide("2", "3", { places: 2, mode: "floor" }); // => "0.66"
 * ```
 * @see https://speleotrove.com/decimal/daops.html for decimal division.
 * @since 0.1.0
 */
export function divide(a: DecimalInput, b: DecimalInput, rounding?: Rounding): string {
  const ratio = quotient(readDecimal(a, "/a"), readDivisor(b, "/b"));
  if (rounding === undefined) return formatFraction(ratio);
  const rounded = roundFraction(ratio, readRounding(rounding));
  return formatFixed(rounded, rounded.places);
}
