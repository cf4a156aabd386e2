import {
  divideFractions,
  type Fraction,
  fractionText,
  isZeroFraction,
  subtractFractions,
} from "../decimal/index.js";
import type { CellValue } from "../measure/cellValue.js";
import type { BreakdownMissing, BreakdownReason } from "./types.js";

/** A number, or why there is none. */
export type Figure =
  | { readonly value: Fraction }
  | { readonly value: null; readonly reason: BreakdownReason };

/** A figure that there is none of. */
export function none(reason: BreakdownReason): Figure {
  return { value: null, reason };
}

/** What has changed. */
export function differenceOf(now: CellValue, base: CellValue): Figure {
  if (now.value === null) return none("no_value");
  return base.value === null ? none("no_base") : { value: subtractFractions(now.value, base.value) };
}

/** A figure over another one; `reason` is why there is none where that is zero. */
export function over(figure: Figure, below: Fraction, reason: BreakdownReason): Figure {
  if (figure.value === null) return figure;
  return isZeroFraction(below) ? none(reason) : { value: divideFractions(figure.value, below) };
}

/** A change over its base; one below zero would turn the sign around. */
export function overBase(change: Figure, base: Fraction | null): Figure {
  if (base === null) return none("no_base");
  return base.numerator.units < 0 && change.value !== null
    ? none("negative_base")
    : over(change, base, "zero_base");
}

/** The figure as text; where there is none, the reason goes to `missing` under the name. */
export function textOf(figure: Figure, name: string, missing: BreakdownMissing[]): string | null {
  if (figure.value === null) missing.push({ figure: name, reason: figure.reason });
  return fractionText(figure.value);
}
