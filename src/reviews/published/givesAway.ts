import { type Fraction, formatFixed, roundFraction } from "../../kernel/decimal/index.js";
import type { BuiltGroup, BuiltReview } from "../builtReview.js";
import type { ToldMean } from "./told.js";

/**
 * Whether a mean next to those that were told before would give away what fewer raters than the minimum said.
 *
 * The difference of two sums is what those said who stand in one of them only. Of these there are at least as many as the
 * counts differ by. The same number from the same count tells nothing new; another number from the same count is a
 * rating that was changed.
 */
export function givesAway(
  { rounding }: BuiltReview,
  { minimum }: BuiltGroup,
  now: { readonly value: Fraction; readonly raters: number },
  earlier: readonly ToldMean[],
): boolean {
  return earlier.some(({ value, raters }) => {
    if (Math.abs(now.raters - raters) >= minimum) return false;
    if (now.raters !== raters) return true;
    return formatFixed(roundFraction(now.value, rounding), rounding.places) !== value;
  });
}
