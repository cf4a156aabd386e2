import { type DecimalInput, fractionText } from "../decimal/index.js";
import { medianFraction } from "./medianFraction.js";
import { readValues } from "./readValues.js";

/**
 * The median of numbers, exact.
 *
 * Formula: of the sorted values `x_(1) .. x_(n)`, `x_((n + 1) / 2)` for an odd n, and
 * `(x_(n / 2) + x_(n / 2 + 1)) / 2` for an even n.
 *
 * Unit: that of the values.
 *
 * @param values - Numbers of one unit, in any order.
 * @returns The median as decimal text, or null of no values.
 * @throws AttainmentError `decimal.*` for a value that is no decimal; `document.*` where the list is none.
 * @example
 * ```ts
 * import { median } from "attainment/kernel";
 * median([30, 10, 21]); // => "21"
 * median(["30", "10", "21", "20"]); // => "20.5"
 * ```
 * @see https://en.wikipedia.org/wiki/Median for the definition.
 * @since 0.1.0
 */
export function median(values: readonly DecimalInput[]): string | null {
  const found = medianFraction(readValues(values));
  return fractionText(found);
}
