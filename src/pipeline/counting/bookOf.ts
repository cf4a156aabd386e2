import { containsDate, type Period } from "../../kernel/calendar/index.js";
import type { ChangesByDeal } from "../facts/readChanges.js";
import type { ReadDeal } from "../facts/readDeals.js";
import type { Meaning } from "./meaningOf.js";
import { type Standing, standingOf } from "./standingOf.js";

/** A deal with where it stood at the end of the period. */
export interface PlacedDeal extends ReadDeal {
  readonly standing: Standing;
}

/** The deals of a period as figures look at them, each list sorted by id. */
export interface Book {
  /** Everything that is counted: created before the period's end, or who knows when. */
  readonly deals: readonly PlacedDeal[];
  readonly open: readonly PlacedDeal[];
  /** Closed in the period, by what they count as. */
  readonly won: readonly PlacedDeal[];
  readonly lost: readonly PlacedDeal[];
  readonly void: readonly PlacedDeal[];
  /** Created in the period. */
  readonly created: readonly PlacedDeal[];
}

/** Is this deal one of the period: not created after its end? */
export function isCounted({ createdOn }: ReadDeal, { to }: Period): boolean {
  return createdOn === null || createdOn < to;
}

/** Places each deal of the period where it stood at the end of it. */
export function bookOf(
  sound: ReadonlyMap<string, ReadDeal>,
  changes: ChangesByDeal,
  period: Period,
  meaningOfStage: (stageId: string | null) => Meaning,
): Book {
  const deals = [...sound.values()]
    .filter((deal) => isCounted(deal, period))
    .map((deal) => ({
      ...deal,
      standing: standingOf(deal, changes.get(deal.id) ?? [], period.to, meaningOfStage),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const closed = (meaning: Meaning) =>
    deals.filter(
      ({ standing }) =>
        standing.meaning === meaning && standing.closedOn !== null && containsDate(period, standing.closedOn),
    );
  return {
    deals,
    open: deals.filter(({ standing }) => standing.meaning === "open"),
    won: closed("won"),
    lost: closed("lost"),
    void: closed("void"),
    created: deals.filter(({ createdOn }) => createdOn !== null && containsDate(period, createdOn)),
  };
}
