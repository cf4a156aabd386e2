import { type DecimalInput, fractionText } from "../decimal/index.js";
import { meanFraction } from "./meanFraction.js";
import { readValues } from "./readValues.js";

/**
 * The arithmetic mean of numbers, exact.
 *
 * Formula: `mean = sum(x_i) / n`.
 *
 * Unit: that of the values. A quotient that does not end is printed to 34 significant digits, half to even.
 *
 * @param values - Numbers of one unit.
 * @returns The mean as decimal text, or null of no values.
 * @throws AttainmentError `decimal.*` for a value that is no decimal; `document.*` where the list is none.
 * @example
 * ```ts
 * import { mean } from "attainment/kernel";
 * mean(["0.1", "0.2"]); // => "0.15"
 * mean([]); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Arithmetic_mean for the definition.
 * @since 0.1.0
 */
export function mean(values: readonly DecimalInput[]): string | null {
  const found = meanFraction(readValues(values));
  return fractionText(found);
}
