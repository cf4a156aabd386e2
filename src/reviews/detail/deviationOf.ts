import { formatFixed, fractionOf, roundFraction } from "../../kernel/decimal/index.js";
import { standardDeviationFraction } from "../../kernel/statistics/index.js";
import type { Ballot } from "../aggregation/ballots.js";
import type { BuiltGroup, BuiltReview } from "../builtReview.js";
import type { Told } from "../published/told.js";

/**
 * How far the ratings of one item lie apart, where the review asks for it; null where it may not be told: of too few
 * unnamed raters, and where next to an earlier report it would tell how far fewer than that lie apart.
 */
export function deviationOf(
  { spreadFrom, rounding }: BuiltReview,
  { id, isAnonymous }: BuiltGroup,
  itemId: string,
  ballots: readonly Ballot[],
  told: Told,
): { readonly deviation?: string | null } {
  if (spreadFrom === null) return {};
  const exact = standardDeviationFraction(ballots.map(({ rating }) => fractionOf(rating)));
  const deviation = exact && formatFixed(roundFraction(exact, rounding), rounding.places);
  const isShown =
    !isAnonymous ||
    (ballots.length >= spreadFrom &&
      told.every((report) => {
        const earlier = report.get(id)?.items.get(itemId);
        if (earlier === undefined || earlier.deviation === null) return true;
        const difference = Math.abs(ballots.length - earlier.raters);
        // As many raters and another spread: ratings were changed, if only so that their mean stayed.
        return difference === 0 ? earlier.deviation === deviation : difference >= spreadFrom;
      }));
  return { deviation: isShown ? deviation : null };
}
