import {
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  type Rounding,
  rootDecimal,
  roundFraction,
  times,
} from "../decimal/index.js";

/** The digits that a root leaves with: the named rounding of statistics. */
const DIGITS = 12;

/** The square root of a value of at least 0, to 12 significant digits, half to even. */
export function rootFraction({ numerator, denominator }: Fraction): Fraction {
  // sqrt(n / d) = sqrt(n * d) / d, so that one root of a decimal is enough; it has 34 digits.
  const top = fractionOf(rootDecimal(times(numerator, denominator), 2));
  const root = divideFractions(top, fractionOf(denominator));
  return fractionOf(roundFraction(root, grid(formatFraction(root))));
}

/** The grid on which a number that is printed like this has 12 significant digits. */
function grid(text: string): Rounding {
  const [integer = "", decimals = ""] = text.split(".");
  const mode = "halfEven";
  if (integer !== "0" && integer.length > DIGITS)
    return { step: `1${"0".repeat(integer.length - DIGITS)}`, mode };
  if (integer !== "0") return { places: DIGITS - integer.length, mode };
  return { places: DIGITS + (/^0*/.exec(decimals)?.[0].length ?? 0), mode };
}
