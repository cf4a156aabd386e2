import { formatFraction } from "./formatFraction.js";
import type { Fraction } from "./types.js";

/** A number as text; null where there is none. */
export function fractionText(value: Fraction | null): string | null {
  return value === null ? null : formatFraction(value);
}
