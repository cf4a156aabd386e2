import { continuedFraction } from "./continuedFraction.js";
import { deviance } from "./deviance.js";
import { exponential } from "./exponential.js";
import { stirlingError } from "./stirlingError.js";
import type { Tails } from "./types.js";

/** Below this a quotient by it may be no number any more. */
export const NOTHING = 1e-290;

/**
 * The regularized incomplete beta function I_x(a, b), for positive a and b, and 1 - I; y is 1 - x, handed over so that
 * neither loses its digits. The smaller of both is worked out, up to a little over a half.
 *
 * Source: https://dlmf.nist.gov/8.17 (8.17.22 for the continued fraction).
 */
export function betaShares(x: number, y: number, a: number, b: number): Tails {
  if (x < NOTHING) return { lower: 0, upper: 1 };
  if (y < NOTHING) return { lower: 1, upper: 0 };
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = share(x, y, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = share(y, x, b, a);
  return { lower: 1 - upper, upper };
}

function share(x: number, y: number, a: number, b: number): number {
  const fraction = continuedFraction(1, (index) => {
    const m = Math.floor(index / 2);
    const top = a + 2 * m;
    const odd = (-(a + m) * (a + b + m) * x) / (top * (top + 1));
    return [index % 2 === 0 ? (m * (b - m) * x) / ((top - 1) * top) : odd, 1];
  });
  return factor(x, y, a, b) / (a * fraction);
}

/** x^a y^b / B(a, b). */
function factor(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const power =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.sqrt((a / (2 * Math.PI)) * (b / n)) * exponential(power);
}
