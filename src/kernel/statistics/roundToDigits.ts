import {
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  multiplyFractions,
  roundFraction,
  scaled,
} from "../decimal/index.js";

/** The value to so many significant digits, half to even. */
export function roundToDigits(value: Fraction, digits: number): Fraction {
  const places = digits - leadingPlace(formatFraction(value));
  if (places >= 0) return fractionOf(roundFraction(value, { places, mode: "halfEven" }));
  const unit = fractionOf(scaled(10n ** BigInt(-places), 0));
  const rounded = roundFraction(divideFractions(value, unit), { places: 0, mode: "halfEven" });
  return multiplyFractions(fractionOf(rounded), unit);
}

/** How far the first digit that is not zero stands before the point: 3 of 123.4, 0 of 0.12, -2 of 0.0012. */
function leadingPlace(text: string): number {
  const [integer = "", decimals = ""] = text.replace("-", "").split(".");
  if (integer !== "0") return integer.length;
  return 0 - (/^0*/.exec(decimals)?.[0].length ?? 0);
}
