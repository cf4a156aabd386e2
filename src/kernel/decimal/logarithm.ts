import { approximateExponential, approximateLogarithm } from "./bridge.js";
import { ONE } from "./constants.js";
import type { Decimal } from "./types.js";

/** The natural logarithm to 34 significant digits; a > 0. */
export function logarithm(a: Decimal): Decimal {
  return approximateLogarithm(a);
}

/** e^a to 34 significant digits; throws `decimal.out_of_range` beyond 10^1000 or below 10^-1000. */
export function exponential(a: Decimal): Decimal {
  return a.units === 0 ? ONE : approximateExponential(a);
}
