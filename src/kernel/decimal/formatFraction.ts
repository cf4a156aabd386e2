import { decimalOfFraction } from "./decimalOfFraction.js";
import { formatDecimal } from "./formatDecimal.js";
import { toSignificantDigits } from "./significant.js";
import type { Fraction } from "./types.js";

/** Prints the value: in full where its decimals terminate, else to 34 significant digits, half to even. */
export function formatFraction(f: Fraction): string {
  return formatDecimal(decimalOfFraction(f) ?? toSignificantDigits(f));
}
