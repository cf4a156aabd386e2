import { type Fraction, fractionOf, parseDecimal } from "../kernel/decimal/index.js";

/** The number of a literal; null for what is none, such as a measure. */
export function numberOf(literal: unknown): Fraction | null {
  const decimal = parseDecimal(literal);
  return typeof decimal === "string" ? null : fractionOf(decimal);
}
