import { decimalOfFraction, equal, type Fraction, fractionOf, roundDecimal } from "../decimal/index.js";
import type { StepReason } from "./types.js";

/** A number on its way through the steps; `fixed` is the number of places it prints since it was rounded. */
export interface StepAmount {
  readonly exact: Fraction;
  readonly fixed?: number;
  readonly reason?: never;
}

/** What a step leaves behind: a number, or null with the reason. */
export type StepValue =
  | StepAmount
  | { readonly exact: null; readonly fixed?: never; readonly reason: StepReason };

/** The value in `fixed` places where it fits into them; else as it is, to be printed in full. */
export function keepPlaces(exact: Fraction, fixed: number | undefined): StepAmount {
  const decimal = fixed === undefined ? null : decimalOfFraction(exact);
  if (decimal === null || fixed === undefined) return { exact };
  const rounded = roundDecimal(decimal, { places: fixed, mode: "towardZero" });
  return equal(rounded, decimal) ? { exact: fractionOf(rounded), fixed } : { exact };
}
