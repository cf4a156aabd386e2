import { type Decimal, decimalOf, scaled } from "../../kernel/decimal/index.js";
import type { LineRounding } from "../rounding.js";

/** The smallest amount that a line can hold: parts of a fund are whole multiples of it. */
export function groupUnit({ trace }: LineRounding): Decimal {
  return trace.step === undefined ? scaled(1, trace.places ?? 0) : decimalOf(trace.step);
}
