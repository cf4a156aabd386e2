import { decimalError } from "./decimalIssue.js";
import { formatDecimal, formatFixed } from "./formatDecimal.js";
import { readDecimal } from "./readDecimal.js";
import { readRounding } from "./readRounding.js";
import { rootDecimal } from "./rootDecimal.js";
import type { DecimalInput, Rounding } from "./types.js";

const largestDegree = 1000;

/**
 * Takes the square root, or the root of another degree, and rounds once.
 *
 * Formula: `root = a^(1 / degree)`, the one with the sign of `a`.
 *
 * Without `rounding` the root has 34 significant digits, half to even. It is correctly rounded: the digits are those of
 * the exact root. An odd degree takes negative values; the root of 0 is 0.
 *
 * @param a - The radicand.
 * @param degree - An integer from 1 to 1000; 2, the square root, if absent.
 * @param rounding - Places or step, and mode, of the result.
 * @returns The root as decimal text; with `rounding`, exactly the places asked for.
 * @throws AttainmentError `decimal.negative_root` for an even root of a negative value; `decimal.invalid_degree`;
 * `decimal.invalid_rounding`; `decimal.not_decimal`, `decimal.not_finite`, `decimal.unsafe_integer`,
 * `decimal.too_long`, `decimal.wrong_type` for an input that is not a decimal.
 * @example
 * ```ts
 * import { root } from "attainment/kernel";
 * root("2"); // => "1.414213562373095048801688724209698"
 * root("1.728", 3); // => "1.2"
 * root("1.5", 3, { places: 4, mode: "halfUp" }); // => "1.1447"
 * ```
 * @see https://en.wikipedia.org/wiki/Nth_root for the definition.
 * @since 0.1.0
 */
export function root(a: DecimalInput, degree: number = 2, rounding?: Rounding): string {
  const radicand = readDecimal(a, "/a");
  if (!Number.isInteger(degree) || degree < 1 || degree > largestDegree) {
    throw decimalError(
      "decimal.invalid_degree",
      "/degree",
      "The degree of a root is an integer from 1 to 1000.",
    );
  }
  if (radicand.units < 0 && degree % 2 === 0) {
    throw decimalError(
      "decimal.negative_root",
      "/a",
      "A negative value has no root of even degree. Check its sign.",
    );
  }
  if (rounding === undefined) return formatDecimal(rootDecimal(radicand, degree));
  const rounded = rootDecimal(radicand, degree, readRounding(rounding));
  return formatFixed(rounded, rounded.places);
}
