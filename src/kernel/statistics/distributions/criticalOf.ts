import { tailsOf } from "./tailsOf.js";
import type { DistributionOf } from "./types.js";

/**
 * The value that is exceeded with the probability `upper`; `lower` is 1 - upper, handed over so that neither loses its
 * digits. Null where no double holds it.
 *
 * It is found by halving an interval until no double lies between its ends: slower than Newton's method, and never lost.
 */
export function criticalOf(distribution: DistributionOf, upper: number, lower: number): number | null {
  if (distribution.kind === "normal" || distribution.kind === "t") {
    if (upper === lower) return 0;
    if (upper > lower) {
      const mirrored = criticalOf(distribution, lower, upper);
      return mirrored === null ? null : -mirrored;
    }
  }
  // The smaller tail decides, since it has all its digits.
  const isBelow = (value: number): boolean => {
    const tails = tailsOf(distribution, value);
    return upper <= lower ? tails.upper > upper : tails.lower < lower;
  };
  return halved(isBelow);
}

function halved(isBelow: (value: number) => boolean): number | null {
  let high = 1;
  while (isBelow(high) && high < Number.MAX_VALUE / 2) high *= 2;
  if (high >= Number.MAX_VALUE / 2) return null;
  let low = high / 2;
  while (low > 0 && !isBelow(low)) {
    high = low;
    low /= 2;
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) return high;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
}
