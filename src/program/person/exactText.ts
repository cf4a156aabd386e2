import {
  decimalOfFraction,
  type Fraction,
  formatFixed,
  formatFraction,
  fractionOf,
  parseDecimal,
  quotient,
} from "../../kernel/decimal/index.js";
import type { PersonMeasure } from "../types.js";

/** A number as results hold it: its text, and the exact ratio where the text does not end. */
export type ExactText = Pick<PersonMeasure, "value" | "ratio">;

/** Writes a number so that nothing of it is lost. */
export function exactText(value: Fraction): ExactText {
  const text = formatFraction(value);
  if (decimalOfFraction(value) !== null) return { value: text };
  const { numerator, denominator } = value;
  return {
    value: text,
    ratio: {
      numerator: formatFixed(numerator, numerator.places),
      denominator: formatFixed(denominator, denominator.places),
    },
  };
}

/** Reads it back; null where there is none. */
export function readExact({ value, ratio }: ExactText): Fraction | null {
  const above = parseDecimal(ratio?.numerator ?? value);
  const below = parseDecimal(ratio?.denominator ?? "1");
  return typeof above === "object" && typeof below === "object"
    ? ratio === undefined
      ? fractionOf(above)
      : quotient(above, below)
    : null;
}
