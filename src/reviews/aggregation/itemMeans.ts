import { plus, quotient, scaled, ZERO } from "../../kernel/decimal/index.js";
import type { BuiltGroup, BuiltReview } from "../builtReview.js";
import type { Ballot } from "./ballots.js";
import type { Known } from "./known.js";

/** What a group says on one item: its mean, and the ratings that it stands on; none where they may not count. */
export interface ItemMean {
  readonly mean: Known;
  readonly ballots: readonly Ballot[];
}

/**
 * The mean of each item over the raters who observed it, by the item's id.
 *
 * An item that fewer observed than the group's minimum is suppressed: nothing of its ratings goes anywhere.
 */
export function itemMeans(
  { competencies }: BuiltReview,
  { minimum }: BuiltGroup,
  ballots: readonly Ballot[],
): ReadonlyMap<string, ItemMean> {
  const byItem = new Map<string, Ballot[]>();
  for (const { items } of competencies) for (const { id } of items) byItem.set(id, []);
  for (const ballot of ballots) byItem.get(ballot.itemId)?.push(ballot);
  return new Map([...byItem].map(([id, own]) => [id, itemMean(own, minimum)]));
}

function itemMean(ballots: readonly Ballot[], minimum: number): ItemMean {
  if (ballots.length === 0) return { mean: { value: null, reason: "no_answers" }, ballots: [] };
  if (ballots.length < minimum) return { mean: { value: null, reason: "below_minimum" }, ballots: [] };
  const sum = ballots.reduce((total, { rating }) => plus(total, rating), ZERO);
  return { mean: { value: quotient(sum, scaled(ballots.length, 0)) }, ballots };
}
