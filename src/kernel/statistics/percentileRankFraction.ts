import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  subtractFractions,
  wholeFraction,
} from "../decimal/index.js";
import type { PercentileDefinition } from "./types.js";

/** What the plain definitions count: values below, and values equal, among n. */
type Share = (below: number, equal: number, n: number) => Fraction;

const shares: Readonly<Record<Exclude<PercentileDefinition, "inclusive" | "exclusive">, Share>> = {
  below: (below, _equal, n) => ratio(below, n),
  atOrBelow: (below, equal, n) => ratio(below + equal, n),
  midpoint: (below, equal, n) => ratio(2 * below + equal, 2 * n),
};

/** The exact percentile rank of a value, or null where the definition gives none. */
export function percentileRankFraction(
  value: Fraction,
  values: readonly Fraction[],
  definition: PercentileDefinition,
): Fraction | null {
  const n = values.length;
  if (n === 0) return null;
  const below = values.filter((each) => compareFractions(each, value) < 0).length;
  const equal = values.filter((each) => compareFractions(each, value) === 0).length;
  if (definition !== "inclusive" && definition !== "exclusive") return shares[definition](below, equal, n);
  if (definition === "inclusive" && n === 1) return null;
  const place = placeOf(value, values, below, equal);
  if (place === null) return null;
  return definition === "inclusive"
    ? divideFractions(place, wholeFraction(n - 1))
    : divideFractions(addFractions(place, wholeFraction(1)), wholeFraction(n + 1));
}

/**
 * The place of a value among the sorted ones, from 0: that of the first one equal to it, else between its two
 * neighbors, in proportion; null outside.
 */
function placeOf(
  value: Fraction,
  values: readonly Fraction[],
  below: number,
  equal: number,
): Fraction | null {
  if (equal > 0) return wholeFraction(below);
  if (below === 0 || below === values.length) return null;
  const sorted = [...values].sort(compareFractions);
  const [low, high] = [sorted[below - 1], sorted[below]];
  if (low === undefined || high === undefined) return null;
  const part = divideFractions(subtractFractions(value, low), subtractFractions(high, low));
  return addFractions(wholeFraction(below - 1), part);
}

function ratio(part: number, all: number): Fraction {
  return divideFractions(wholeFraction(part), wholeFraction(all));
}
