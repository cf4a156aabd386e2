import type { Decimal } from "../../kernel/decimal/index.js";
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
  return ballots.sort((a, b) => (a.raterId < b.raterId ? -1 : a.raterId > b.raterId ? 1 : 0));
}

/** Who gave a rating, in canonical order. */
export function ratersOf(ballots: readonly Ballot[]): readonly string[] {
  return [...new Set(ballots.map(({ raterId }) => raterId))];
}
