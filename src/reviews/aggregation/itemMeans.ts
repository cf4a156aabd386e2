import { equal, type Fraction, fractionOf } from "../../kernel/decimal/index.js";
import { meanOf } from "../../kernel/weighting/index.js";
import type { BuiltGroup, BuiltReview } from "../builtReview.js";
import { centerWeights } from "../outliers/centerWeights.js";
import { givesAway } from "../published/givesAway.js";
import type { Told } from "../published/told.js";
import type { Ballot } from "./ballots.js";
import type { Hidden, Known } from "./known.js";

/** What a group says on one item: its mean, and the ratings that it stands on; none where they may not count. */
export interface ItemMean {
  readonly mean: Known;
  readonly ballots: readonly Ballot[];
}

/**
 * The mean of each item over the raters who observed it, by the item's id.
 *
 * An item that fewer observed than the group's minimum is suppressed: nothing of its ratings goes anywhere. So is one that
 * next to an earlier report, or by being unanimous, would give ratings away.
 */
export function itemMeans(
  review: BuiltReview,
  group: BuiltGroup,
  ballots: readonly Ballot[],
  told: Told,
): ReadonlyMap<string, ItemMean> {
  const byItem = new Map<string, Ballot[]>();
  for (const { items } of review.competencies) for (const { id } of items) byItem.set(id, []);
  for (const ballot of ballots) byItem.get(ballot.itemId)?.push(ballot);
  return new Map([...byItem].map(([id, own]) => [id, itemMean(review, group, id, own, told)]));
}

function itemMean(
  review: BuiltReview,
  group: BuiltGroup,
  itemId: string,
  ballots: readonly Ballot[],
  told: Told,
): ItemMean {
  if (ballots.length === 0) return { mean: { value: null, reason: "no_answers" }, ballots: [] };
  if (ballots.length < group.minimum) return suppressed("below_minimum");
  const value = centerOf(review, group, ballots);
  if (value === null) return suppressed("below_minimum");
  if (!group.isAnonymous) return { mean: { value }, ballots };
  const reports = told.flatMap((report) => report.get(group.id) ?? []);
  const earlier = reports.flatMap(({ items }) => items.get(itemId) ?? []);
  // That all say the same is a number too: next to a mean it tells what each of them said.
  if (review.document.unanimous === "hide" && isUnanimous(ballots))
    return suppressed(earlier.length === 0 ? "withheld" : "held_back");
  const wasWithheld = reports.some(({ withheld }) => withheld.has(itemId));
  if (wasWithheld || givesAway(review, group, { value, raters: ballots.length }, earlier))
    return suppressed("held_back");
  return { mean: { value }, ballots };
}

/** The mean over raters, with outliers dealt with. */
function centerOf(
  { outliers }: BuiltReview,
  { isAnonymous }: BuiltGroup,
  ballots: readonly Ballot[],
): Fraction | null {
  const values = ballots.map(({ rating }) => fractionOf(rating));
  return meanOf(centerWeights(values, outliers, isAnonymous), values, "reweight").value;
}

function isUnanimous(ballots: readonly Ballot[]): boolean {
  return ballots.every(({ rating }) => equal(rating, ballots[0]?.rating ?? rating));
}

function suppressed(reason: Hidden): ItemMean {
  return { mean: { value: null, reason }, ballots: [] };
}
