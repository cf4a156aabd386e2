import {
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  roundFraction,
} from "../../kernel/decimal/index.js";

/** A number for a sentence: to four places, or all of it where those would put it on the other side of a bound. */
export function nearBounds(value: Fraction, bounds: readonly Fraction[]): string {
  const rounded = fractionOf(roundFraction(value, { places: 4, mode: "halfUp" }));
  const isTrue = bounds.every((bound) => compareFractions(rounded, bound) === compareFractions(value, bound));
  return formatFraction(isTrue ? rounded : value);
}
