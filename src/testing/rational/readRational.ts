import { type Rational, rational } from "./rational.js";

const GRAMMAR = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,3}))?$/;

/** The exact value of decimal text, or null where it is none. */
export function readRational(text: string): Rational | null {
  const match = GRAMMAR.exec(text);
  if (match === null) return null;
  const [, sign, whole = "", part = "", bare = "", exponent = "0"] = match;
  const digits = BigInt(`${whole}${part}${bare}`);
  const places = part.length + bare.length - Number(exponent);
  const units = sign === "-" ? -digits : digits;
  return places < 0 ? rational(units * 10n ** BigInt(-places)) : rational(units, 10n ** BigInt(places));
}

/** The exact value of text that is known to be a decimal. */
export function rationalOf(text: string | number | bigint): Rational {
  const read = readRational(String(text));
  if (read === null) throw new RangeError(`${String(text).slice(0, 80)} is not a decimal`);
  return read;
}
