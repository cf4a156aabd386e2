import { type Fraction, formatFraction } from "../kernel/decimal/index.js";

/** A number as text; null where there is none. */
export function numberText(value: Fraction | null): string | null {
  return value === null ? null : formatFraction(value);
}
