import { inverseTangentSum, naturalLogarithm } from "./naturalLogarithm.js";

/** From here on the series of Stirling with the terms below is exact to a double. */
const FAR = 16;

/** Below this the series of one step would need ever more terms, and its closed form loses no digits. */
const NEAR = 0.5;

/** Terms of the series of one step: its argument is at most 1/4 from `NEAR` on, and below 1/64 from 4 on. */
const TERMS = 28;
const FAR_TERMS = 9;

/**
 * What Stirling's formula misses: ln Gamma(z + 1) = (z + 1/2) ln z - z + ln(2 pi) / 2 + error(z), for z > 0.
 *
 * One step, error(z) - error(z + 1) = (z + 1/2) ln((z + 1) / z) - 1, is t^2 / 3 + t^4 / 5 + ... with t = 1 / (2 z + 1),
 * a series without a difference of like numbers. So no logarithm of a Gamma function, which is large, is ever taken.
 * Below 1/2 the logarithm is large enough to be taken as it stands.
 *
 * Source: https://dlmf.nist.gov/5.11 for the series.
 */
export function stirlingError(z: number): number {
  let steps = 0;
  let far = z;
  for (; far < FAR; far++) steps += stepFrom(far);
  const s = 1 / (far * far);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))));
  return steps + series / far;
}

/** error(z) - error(z + 1). */
function stepFrom(z: number): number {
  if (z < NEAR) return (z + 0.5) * (naturalLogarithm(z + 1) - naturalLogarithm(z)) - 1;
  const t = 1 / (2 * z + 1);
  return inverseTangentSum(t * t, z < 4 ? TERMS : FAR_TERMS) - 1;
}
