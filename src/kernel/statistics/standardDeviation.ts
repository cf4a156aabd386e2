import { type DecimalInput, formatFraction } from "../decimal/index.js";
import { readValues } from "./readValues.js";
import { standardDeviationFraction } from "./standardDeviationFraction.js";

/**
 * The standard deviation of a sample, with n - 1 in the denominator: `sd` of R, STDEV.S of Excel.
 *
 * Formula: `s = sqrt(sum((x_i - mean)^2) / (n - 1))`.
 *
 * Unit: that of the values. The variance is exact; its root is rounded once, to 12 significant digits, half to even.
 *
 * @param values - Numbers of one unit.
 * @returns The deviation as decimal text, or null of fewer than two values.
 * @throws AttainmentError `decimal.*` for a value that is no decimal; `document.*` where the list is none.
 * @example
 * ```ts
 * import { standardDeviation } from "attainment/kernel";
 * standardDeviation([85, 90, 95]); // => "5"
 * standardDeviation([1, 2]); // => "0.707106781187"
 * standardDeviation([1]); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Standard_deviation for the corrected deviation of a sample.
 * @since 0.1.0
 */
export function standardDeviation(values: readonly DecimalInput[]): string | null {
  const found = standardDeviationFraction(readValues(values));
  return found === null ? null : formatFraction(found);
}
