import type { Decimal } from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import type { PlacedAnswer } from "../answers/clashes.js";

/** One rating that was given: what is not observed has none. `source` is the id of its answer. */
export interface Ballot {
  readonly raterId: string;
  readonly itemId: string;
  readonly rating: Decimal;
  readonly source: string;
}

/** The ratings that one group gave, in canonical order: by rater, then by answer. */
export function ballotsOf(answers: readonly PlacedAnswer[], groupId: string): readonly Ballot[] {
  const ballots = answers.flatMap(({ id, raterId, itemId, rating, groupId: own }): readonly Ballot[] =>
    own === groupId && rating !== null ? [{ raterId, itemId, rating, source: id }] : [],
  );
  // Stable: answers came in the order of their ids.
  return ballots.sort(byText(({ raterId }) => raterId));
}

/** The ballots of each rater, as they come; raters in canonical order. */
export function byRater(ballots: readonly Ballot[]): ReadonlyMap<string, readonly Ballot[]> {
  const raters = new Map<string, Ballot[]>();
  for (const ballot of ballots) {
    const own = raters.get(ballot.raterId);
    if (own === undefined) raters.set(ballot.raterId, [ballot]);
    else own.push(ballot);
  }
  return new Map([...raters].sort(byText(([key]) => key)));
}
