import { NOTHING } from "./betaShares.js";
import { continuedFraction } from "./continuedFraction.js";
import { deviance } from "./deviance.js";
import { exponential } from "./exponential.js";
import { stirlingError } from "./stirlingError.js";
import type { Tails } from "./types.js";

/**
 * The regularized incomplete gamma functions P(a, x) and Q(a, x), for a > 0.
 *
 * Source: https://dlmf.nist.gov/8.11 (8.11.4 for the series) and https://dlmf.nist.gov/8.9 for the continued fraction.
 */
export function gammaShares(a: number, x: number): Tails {
  if (x < NOTHING) return { lower: 0, upper: 1 };
  if (x > 1 / NOTHING) return { lower: 1, upper: 0 };
  // x^a e^-x / Gamma(a + 1)
  const factor = exponential(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
  if (factor === 0) return x < a ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = factor * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper =
    (factor * a) / continuedFraction(x + 1 - a, (index) => [-index * (index - a), x + 2 * index + 1 - a]);
  return { lower: 1 - upper, upper };
}

/** 1 + x / (a + 1) + x^2 / ((a + 1) (a + 2)) + ... */
function series(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let index = 1; term > sum * Number.EPSILON; index++) {
    term *= x / (a + index);
    sum += term;
  }
  return sum;
}
