import type { Decimal } from "./types.js";

const point = 46;
const zero = 48;

/** Prints the value: no exponent, no plus sign, no -0, no trailing zeros. */
export function formatDecimal(d: Decimal): string {
  const text = writeOut(d);
  if (d.places === 0) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === zero) end--;
  if (text.charCodeAt(end - 1) === point) end--;
  return text.slice(0, end);
}

/** Prints the value with exactly `places` places; digits other than zeros beyond them are a fault of the caller. */
export function formatFixed(d: Decimal, places: number): string {
  const text = writeOut(d);
  if (d.places === places) return text;
  if (d.places < places) return `${text}${d.places === 0 ? "." : ""}${"0".repeat(places - d.places)}`;
  const end = text.length - (d.places - places);
  for (let i = end; i < text.length; i++) {
    if (text.charCodeAt(i) !== zero) throw new RangeError(`${text} does not fit ${places} places`);
  }
  return text.slice(0, places === 0 ? end - 1 : end);
}

/** Prints every place that the decimal carries. */
function writeOut(d: Decimal): string {
  const { units, places } = d;
  const text = String(units);
  if (places === 0) return text;
  const start = units < 0 ? 1 : 0;
  const whole = text.length - places;
  if (whole > start) return `${text.slice(0, whole)}.${text.slice(whole)}`;
  return `${start === 1 ? "-0." : "0."}${"0".repeat(start - whole)}${text.slice(start)}`;
}
