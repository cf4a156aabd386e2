import { comparison } from "./comparison.js";
import { readDecimal } from "./readDecimal.js";
import type { DecimalInput } from "./types.js";

/**
 * Compares two decimals by value.
 *
 * Formula: `sign(a - b)`.
 *
 * Any unit, the same for both. How a value is written does not matter: `"1.5"`, `"1.50"` and `"15e-1"` are equal, and
 * so are `"0"` and `"-0"`.
 *
 * @param a - Left value.
 * @param b - Right value.
 * @returns -1 if a < b, 0 if they have one value, 1 if a > b; fit for `Array.prototype.sort`.
 * @throws AttainmentError `decimal.not_decimal`, `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long`,
 * `decimal.wrong_type` for an input that is not a decimal.
 * @example
 * ```ts
 * import { compare } from "attainment/kernel";
 * compare("1.50", "1.5"); // => 0
 * ["10", "9", "-1"].sort(compare); // => ["-1", "9", "10"]
 * ```
 * @see https://speleotrove.com/decimal/daops.html for comparison by value.
 * @since 0.1.0
 */
export function compare(a: DecimalInput, b: DecimalInput): -1 | 0 | 1 {
  return comparison(readDecimal(a, "/a"), readDecimal(b, "/b"));
}
