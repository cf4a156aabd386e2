import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  scaled,
  subtractFractions,
} from "../../kernel/decimal/index.js";

/** So small that no bound lies that close above a number of the facts without being the number itself. */
const TINY: Fraction = fractionOf(scaled(1, 120));

/**
 * The exact slope of a function directly above x: of a jump at x nothing is seen. A text is the reason why the function
 * has no value there; null, that it does not run straight.
 */
export function slopeAbove(
  x: Fraction,
  at: (value: Fraction) => Fraction | string,
): Fraction | string | null {
  const first = addFractions(x, TINY);
  const second = addFractions(first, TINY);
  const third = addFractions(second, TINY);
  const values = [at(first), at(second), at(third)];
  const [low, middle, high] = values;
  const reason = values.find((value) => typeof value === "string");
  if (typeof reason === "string") return reason;
  if (typeof low !== "object" || typeof middle !== "object" || typeof high !== "object") return null;
  const rise = subtractFractions(middle, low);
  if (compareFractions(rise, subtractFractions(high, middle)) !== 0) return null;
  return divideFractions(rise, TINY);
}
