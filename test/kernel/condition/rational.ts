/** A plain rational number for oracles: numerator over a positive denominator, never reduced. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Reads plain decimal text without an exponent; null for anything else. */
export function rationalOf(text: string): Rational | null {
  const match = /^([+-]?)(\d*)\.?(\d*)$/.exec(text);
  const [, sign, whole = "", part = ""] = match ?? [];
  if (match === null || whole + part === "") return null;
  const n = BigInt(whole + part);
  return { n: sign === "-" ? -n : n, d: 10n ** BigInt(part.length) };
}

/** The rational that a test wrote itself. */
export function rational(text: string): Rational {
  const read = rationalOf(text);
  if (read === null) throw new Error(`${text} is not plain decimal text`);
  return read;
}

export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const addRationals = (a: Rational, b: Rational): Rational => ({
  n: a.n * b.d + b.n * a.d,
  d: a.d * b.d,
});
export const multiplyRationals = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
