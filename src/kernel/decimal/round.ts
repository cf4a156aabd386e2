import { formatFixed } from "./formatDecimal.js";
import { readDecimal } from "./readDecimal.js";
import { readRounding } from "./readRounding.js";
import { roundDecimal } from "./roundDecimal.js";
import type { DecimalInput, Rounding } from "./types.js";

/**
 * Rounds a decimal to a number of places or to a multiple of a step.
 *
 * Formula: `rounded = grid * k`, where `grid = 10^-places` or `grid = step`, and k is the integer that the mode picks
 * next to `a / grid`.
 *
 * A value on the grid stays. `halfEven` to a step takes the even multiple of the step. The result is never `"-0"`.
 *
 * @param a - The value, in any unit.
 * @param rounding - Places (0 to 60) or step (positive decimal text), and the mode.
 * @returns Decimal text with exactly the places asked for, or as many as the step is written with.
 * @throws AttainmentError `decimal.invalid_rounding` for a faulty rounding; `decimal.not_decimal`,
 * `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long`, `decimal.wrong_type` for an input that is not a
 * decimal.
 * @example
 * ```ts
 * import { round } from "attainment/kernel";
 * round("2.345", { places: 2, mode: "halfUp" }); // => "2.35"
 * round("2.345", { places: 2, mode: "halfEven" }); // => "2.34"
 * round("7.7", { step: "0.50", mode: "floor" }); // => "7.50"
 * round("-0.001", { places: 2, mode: "halfUp" }); // => "0.00"
 * ```
 * @see https://speleotrove.com/decimal/damodel.html for the rounding modes.
 * @since 0.1.0
 */
export function round(a: DecimalInput, rounding: Rounding): string {
  const rounded = roundDecimal(readDecimal(a, "/a"), readRounding(rounding));
  return formatFixed(rounded, rounded.places);
}
