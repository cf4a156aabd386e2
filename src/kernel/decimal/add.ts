import { plus } from "./arithmetic.js";
import { formatDecimal } from "./formatDecimal.js";
import { readDecimal } from "./readDecimal.js";
import type { DecimalInput } from "./types.js";

/**
 * Adds two decimals exactly.
 *
 * Formula: `sum = a + b`.
 *
 * Any unit, the same for both; any size that {@link DecimalInput} allows. The text has no trailing zeros, whatever the
 * inputs were written with.
 *
 * @param a - First summand.
 * @param b - Second summand.
 * @returns The exact sum as decimal text.
 * @throws AttainmentError `decimal.not_decimal`, `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long`,
 * `decimal.wrong_type` for an input that is not a decimal.
 * @example
 * ```ts
 * import { add } from "attainment/kernel";
 * add("0.1", "0.2"); // => "0.3"
 * add("1.50", "2.50"); // => "4"
 * ```
 * @see https://speleotrove.com/decimal/daops.html for exact decimal addition.
 * @since 0.1.0
 */
export function add(a: DecimalInput, b: DecimalInput): string {
  return formatDecimal(plus(readDecimal(a, "/a"), readDecimal(b, "/b")));
}
