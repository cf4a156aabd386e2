import { type Fraction, wholeFraction } from "../../kernel/decimal/index.js";
import { lineThrough } from "../../kernel/statistics/index.js";

/**
 * What the straight line through the values that are known says at a place, the first period at 1; null where there is no
 * line. Nothing is rounded, so that a method that hits every value is seen to.
 */
export function exactLine(series: readonly (Fraction | null)[]): ((place: number) => Fraction) | null {
  const known = series.flatMap((value, index) =>
    value === null ? [] : [{ place: wholeFraction(index + 1), value }],
  );
  const line = lineThrough(
    known.map(({ place }) => place),
    known.map(({ value }) => value),
  );
  return typeof line === "string" ? null : (place) => line.valueAt(wholeFraction(place));
}
