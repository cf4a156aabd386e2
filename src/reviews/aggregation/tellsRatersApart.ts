import type { BuiltGroup } from "../builtReview.js";
import type { Ballot } from "./ballots.js";

/**
 * Whether means per rater beside means per item could be solved for what too few raters of an anonymous group said.
 *
 * Raters who observed the same items weigh the same in every mean, so that only their sums can be found out. Where each
 * such set of raters is as large as the minimum, nothing below it can be.
 */
export function tellsRatersApart(
  { isAnonymous, minimum }: BuiltGroup,
  raters: ReadonlyMap<string, readonly Ballot[]>,
): boolean {
  if (!isAnonymous) return false;
  const alike = new Map<string, number>();
  for (const ballots of raters.values()) {
    const observed = JSON.stringify(ballots.map(({ itemId }) => itemId));
    alike.set(observed, (alike.get(observed) ?? 0) + 1);
  }
  return [...alike.values()].some((count) => count < minimum);
}
