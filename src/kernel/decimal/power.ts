import { decimalError } from "./decimalIssue.js";
import { formatDecimal, formatFixed } from "./formatDecimal.js";
import { powerDecimal } from "./powerDecimal.js";
import { readDecimal } from "./readDecimal.js";
import { readRounding } from "./readRounding.js";
import type { Decimal, DecimalInput, Rounding } from "./types.js";

/**
 * Raises a decimal to a power and rounds.
 *
 * Formula: `power = base^exponent`.
 *
 * Without `rounding` the power has at most 34 significant digits, half to even. An integer exponent from -1000 to 1000
 * is worked out in full and rounded once; any other is rounded from 34 digits. `base^0` is 1 for every base, 0 too.
 *
 * @param base - The base.
 * @param exponent - The exponent, integer or fractional.
 * @param rounding - Places or step, and mode, of the result.
 * @returns The power as decimal text; with `rounding`, exactly the places asked for.
 * @throws AttainmentError `decimal.division_by_zero` for a negative power of 0; `decimal.negative_power` for a
 * fractional power of a negative base; `decimal.out_of_range` for a result beyond 10^1000 or nearer to zero than
 * 10^-1000; `decimal.invalid_rounding`; `decimal.not_decimal`, `decimal.not_finite`, `decimal.unsafe_integer`,
 * `decimal.too_long`, `decimal.wrong_type` for an input that is not a decimal.
 * @example
 * ```ts
 * import { power } from "attainment/kernel";
 * power("1.05", "3"); // => "1.157625"
 * power("2", "-2"); // => "0.25"
 * power("1.21", "0.5"); // => "1.1"
 * power("1.02", "12", { places: 4, mode: "halfUp" }); // => "1.2682"
 * ```
 * @see https://speleotrove.com/decimal/daops.html for decimal powers.
 * @since 0.1.0
 */
export function power(base: DecimalInput, exponent: DecimalInput, rounding?: Rounding): string {
  const [b, e] = [readDecimal(base, "/base"), readDecimal(exponent, "/exponent")];
  refuseUndefined(b, e);
  if (rounding === undefined) return formatDecimal(powerDecimal(b, e));
  const rounded = powerDecimal(b, e, readRounding(rounding));
  return formatFixed(rounded, rounded.places);
}

function refuseUndefined(base: Decimal, exponent: Decimal): void {
  if (base.units === 0 && exponent.units < 0) {
    throw decimalError(
      "decimal.division_by_zero",
      "/exponent",
      "A negative power of 0 divides by 0. Check the base.",
    );
  }
  if (base.units < 0 && formatDecimal(exponent).includes(".")) {
    throw decimalError(
      "decimal.negative_power",
      "/base",
      "A negative base takes integer exponents only. Check its sign.",
    );
  }
}
