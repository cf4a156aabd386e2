import { divideFractions, type Fraction, wholeFraction } from "../../../kernel/decimal/index.js";
import {
  crossSpread,
  EXACT_DIGITS,
  meanRanks,
  roundToDigits,
  sortedFractions,
  sumFractions,
  tiedCounts,
} from "../../../kernel/statistics/index.js";
import { minus, product, square, total } from "../arithmetic.js";
import type { MeasurementLevel } from "../types.js";

/** Ratings by target as a level of measurement sees them, and the sum of squared distances over all pairs of a list. */
export interface Measured {
  readonly units: readonly (readonly Fraction[])[];
  readonly distances: (values: readonly Fraction[]) => Fraction;
}

/** What a level of measurement makes of ratings. */
export function measured(units: readonly (readonly Fraction[])[], level: MeasurementLevel): Measured {
  switch (level) {
    case "nominal":
      return { units, distances: unequalPairs };
    case "interval":
      return { units, distances: (values) => crossSpread(values, values) };
    case "ordinal":
      // The ordinal distance of two values is that of their mean ranks among all ratings.
      return { units: ranked(units), distances: (values) => crossSpread(values, values) };
    case "ratio":
      return { units, distances: proportions };
  }
}

function ranked(units: readonly (readonly Fraction[])[]): readonly (readonly Fraction[])[] {
  const ranks = meanRanks(units.flat());
  let from = 0;
  return units.map(({ length }) => {
    from += length;
    return ranks.slice(from - length, from);
  });
}

/** How many pairs have two values. */
function unequalPairs(values: readonly Fraction[]): Fraction {
  const equal = tiedCounts(values).reduce((sum, count) => sum + count * count, 0);
  return divideFractions(wholeFraction(values.length ** 2 - equal), wholeFraction(2));
}

/** The sum of ((b - a) / (a + b))^2 over all pairs; each to 34 digits, or the sum would have as many as it has parts. */
function proportions(values: readonly Fraction[]): Fraction {
  const counts = tiedCounts(values);
  const sorted = sortedFractions(values);
  let next = 0;
  const distinct = counts.flatMap((count) => {
    next += count;
    return sorted.slice(next - 1, next).map((value) => ({ value, count }));
  });
  const parts = distinct.flatMap((a, index) =>
    distinct.slice(index + 1).map((b) => {
      const share = divideFractions(minus(b.value, a.value), total(a.value, b.value));
      return product(wholeFraction(a.count * b.count), roundToDigits(square(share), EXACT_DIGITS));
    }),
  );
  return sumFractions(parts);
}
