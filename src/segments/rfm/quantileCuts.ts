import {
  compareFractions,
  divideFractions,
  type Fraction,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { type QuantileType, quantileFraction } from "../../kernel/statistics/index.js";
import type { RfmChoices } from "./types.js";

/** The bounds between `count` bins: the quantiles at `1/count` and on of sorted values; none of no values. */
export function quantileCuts(
  sorted: readonly Fraction[],
  count: number,
  type: QuantileType,
): readonly Fraction[] {
  return Array.from({ length: count - 1 }, (_, index) =>
    quantileFraction(sorted, divideFractions(wholeFraction(index + 1), wholeFraction(count)), type),
  ).flatMap((cut) => cut ?? []);
}

/** How many bounds a value has passed: one that it equals, too, with `upperBand`. */
export function placeAmong(
  cuts: readonly Fraction[],
  value: Fraction,
  boundary: RfmChoices["boundary"],
): number {
  const least = boundary === "lowerBand" ? 1 : 0;
  let place = 0;
  for (const cut of cuts) {
    if (compareFractions(value, cut) < least) break;
    place += 1;
  }
  return place;
}
