import { minus } from "./arithmetic.js";
import { formatDecimal } from "./formatDecimal.js";
import { readDecimal } from "./readDecimal.js";
import type { DecimalInput } from "./types.js";

/**
 * Subtracts one decimal from another exactly.
 *
 * Formula: `difference = a - b`.
 *
 * Any unit, the same for both; any size that {@link DecimalInput} allows. Equal values give `"0"`, never `"-0"`.
 *
 * @param a - What is subtracted from.
 * @param b - What is taken away.
 * @returns The exact difference as decimal text, without trailing zeros.
 * @throws AttainmentError `decimal.not_decimal`, `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long`,
 * `decimal.wrong_type` for an input that is not a decimal.
 * @example
 * ```ts
 * import { subtract } from "attainment/kernel";
 * subtract("0.3", "0.1"); // => "0.2"
 * subtract("99.99", "100"); // => "-0.01"
 * ```
 * @see https://speleotrove.com/decimal/daops.html for exact decimal subtraction.
 * @since 0.1.0
 */
export function subtract(a: DecimalInput, b: DecimalInput): string {
  return formatDecimal(minus(readDecimal(a, "/a"), readDecimal(b, "/b")));
}
