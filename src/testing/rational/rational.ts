/** The exact value `over / under`, in lowest terms, with `under` above zero. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** The quotient of two integers in lowest terms; `under` must not be zero. */
export function rational(over: bigint, under: bigint = 1n): Rational {
  const divisor = greatestCommonDivisor(over, under) * (under < 0n ? -1n : 1n);
  return { over: over / divisor, under: under / divisor };
}

export const NOTHING: Rational = { over: 0n, under: 1n };

export const WHOLE: Rational = { over: 1n, under: 1n };

export function plus(a: Rational, b: Rational): Rational {
  return rational(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { over: -b.over, under: b.under });
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.over * b.over, a.under * b.under);
}

/** The quotient, or null where the divisor is zero. */
export function divided(a: Rational, b: Rational): Rational | null {
  return b.over === 0n ? null : rational(a.over * b.under, a.under * b.over);
}

/** Below zero where a is smaller, above zero where it is larger, zero where both are equal. */
export function order(a: Rational, b: Rational): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function least(a: Rational, b: Rational): Rational {
  return order(a, b) <= 0 ? a : b;
}

export function most(a: Rational, b: Rational): Rational {
  return order(a, b) >= 0 ? a : b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}
