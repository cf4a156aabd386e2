import { formatFixed } from "./formatDecimal.js";
import { mulDivDecimal } from "./mulDivDecimal.js";
import { readDecimal } from "./readDecimal.js";
import { readDivisor } from "./readDivisor.js";
import { readRounding } from "./readRounding.js";
import type { DecimalInput, Rounding } from "./types.js";

/**
 * Multiplies first, divides last, rounds once: the safe way to prorate, split, share, or apply attainment to a target.
 *
 * Formula: `result = a * n / d`.
 *
 * The unit of the result is that of `a`; `n` and `d` share one unit (days, shares, quota). `a * d / d` is `a` for every
 * d, which no ratio computed first can promise: 300 * (10 / 30), floored to cents, is 99.99.
 *
 * @param a - The amount to scale.
 * @param n - Numerator of the ratio.
 * @param d - Denominator of the ratio, not 0.
 * @param rounding - Places or step, and mode, of the result.
 * @returns Decimal text with exactly the places asked for, or as many as the step is written with.
 * @throws AttainmentError `decimal.division_by_zero`; `decimal.invalid_rounding`; `decimal.not_decimal`,
 * `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long`, `decimal.wrong_type` for an input that is not a
 * decimal.
 * @example
 * ```ts
 * import { mulDiv } from "attainment/kernel";
 * mulDiv("300", "10", "30", { places: 2, mode: "floor" }); // => "100.00"
 * mulDiv("6000", "17", "31", { places: 2, mode: "halfUp" }); // => "3290.32"
 * ```
 * @see https://speleotrove.com/decimal/daops.html for the operations that this one joins.
 * @since 0.1.0
 */
export function mulDiv(a: DecimalInput, n: DecimalInput, d: DecimalInput, rounding: Rounding): string {
  const rounded = mulDivDecimal(
    readDecimal(a, "/a"),
    readDecimal(n, "/n"),
    readDivisor(d, "/d"),
    readRounding(rounding),
  );
  return formatFixed(rounded, rounded.places);
}
