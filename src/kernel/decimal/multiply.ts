import { times } from "./arithmetic.js";
import { formatDecimal } from "./formatDecimal.js";
import { readDecimal } from "./readDecimal.js";
import type { DecimalInput } from "./types.js";

/**
 * Multiplies two decimals exactly.
 *
 * Formula: `product = a * b`.
 *
 * The unit is the product of the units. The result may have up to 120 significant digits, twice what an input may
 * have; {@link round} it, or use {@link mulDiv}, before it feeds another call.
 *
 * @param a - First factor.
 * @param b - Second factor.
 * @returns The exact product as decimal text, without trailing zeros.
 * @throws AttainmentError `decimal.not_decimal`, `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long`,
 * `decimal.wrong_type` for an input that is not a decimal.
 * @example
 * ```ts
 * import { multiply } from "attainment/kernel";
 * multiply("1.005", "1000"); // => "1005"
 * multiply("123456789012345678.91", "1.0725"); // => "132407406215740740.630975"
 * ```
 * @see https://speleotrove.com/decimal/daops.html for exact decimal multiplication.
 * @since 0.1.0
 */
export function multiply(a: DecimalInput, b: DecimalInput): string {
  return formatDecimal(times(readDecimal(a, "/a"), readDecimal(b, "/b")));
}
