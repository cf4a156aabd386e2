import { type Rational, rational } from "./rational.js";
import { roundRational } from "./roundRational.js";

/** Digits of a value whose decimals do not end. */
const SIGNIFICANT = 34;

/** Prints the value: in full where its decimals end, else to 34 significant digits, half to even. */
export function printRational(value: Rational): string {
  const places = placesOf(value.under) ?? cutPlaces(value);
  const grid = places < 0 ? rational(10n ** BigInt(-places)) : rational(1n, 10n ** BigInt(places));
  const text = printFixed(roundRational(value, grid, "halfEven"), Math.max(places, 0));
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Prints the value with exactly this many places; it must fit into them. */
export function printFixed({ over, under }: Rational, places: number): string {
  const units = (over * 10n ** BigInt(places)) / under;
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const point = digits.length - places;
  return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${places === 0 ? "" : `.${digits.slice(point)}`}`;
}

/** Whether the decimals of the value end. */
export function ends({ under }: Rational): boolean {
  return placesOf(under) !== null;
}

/** The places that a denominator in lowest terms needs, or null where no number of them is enough. */
function placesOf(under: bigint): number | null {
  let rest = under;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; twos += 1) rest /= 2n;
  for (; rest % 5n === 0n; fives += 1) rest /= 5n;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** The places at which 34 significant digits end. */
function cutPlaces({ over, under }: Rational): number {
  const size = over < 0n ? -over : over;
  let leading = String(size).length - String(under).length;
  // The value lies from 10^leading on, or from one power below.
  if (leading >= 0 ? size < under * 10n ** BigInt(leading) : size * 10n ** BigInt(-leading) < under)
    leading -= 1;
  return SIGNIFICANT - 1 - leading;
}
