/** Where a factor of the continued fraction no longer changes a double. */
const NEAR_ONE = 4e-16;

/** A denominator of zero is replaced by this. */
const TINY = 1e-300;

/** Far more steps than any number of degrees of freedom needs that is allowed. */
const MOST_STEPS = 100_000;

/**
 * first / (1 + a_1 / (1 + a_2 / ...)) generally: b_0 + a_1 / (b_1 + a_2 / (b_2 + ...)), by the method of Lentz.
 *
 * Source: https://dlmf.nist.gov/3.10 (iii) for the evaluation of continued fractions.
 */
export function continuedFraction(
  first: number,
  step: (index: number) => readonly [numerator: number, denominator: number],
): number {
  let value = first === 0 ? TINY : first;
  let c = value;
  let d = 0;
  for (let index = 1; index <= MOST_STEPS; index++) {
    const [a, b] = step(index);
    d = notZero(b + a * d);
    c = notZero(b + a / c);
    d = 1 / d;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < NEAR_ONE) break;
  }
  return value;
}

function notZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
