import { parseDecimal } from "./parseDecimal.js";
import type { Decimal } from "./types.js";

/** A constant of the program text, such as `decimalOf("0.5")`; text from outside goes through `readDecimal`. */
export function decimalOf(literal: string | number): Decimal {
  const decimal = parseDecimal(literal);
  if (typeof decimal === "string") throw new RangeError(`${decimal}: ${literal}`);
  return decimal;
}
