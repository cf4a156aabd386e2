import { inverseTangentSum, naturalLogarithm } from "./naturalLogarithm.js";

/** Up to this relative distance the series is taken, since the difference of like numbers would lose digits. */
const NEAR = 0.5;
const TERMS = 30;

/**
 * a ln(a / m) + m - a for positive a and m: how far a lies from its expectation m, without loss where they are close.
 *
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000), as in the density functions of R.
 */
export function deviance(a: number, m: number): number {
  const v = (a - m) / (a + m);
  if (Math.abs(v) > NEAR) return a * naturalLogarithm(a / m) + m - a;
  const square = v * v;
  // (a + m) ((1 + v) artanh v - v), with artanh v = v + v^3 / 3 + ...
  return (a + m) * (square + (1 + v) * v * (inverseTangentSum(square, TERMS) - 1));
}
