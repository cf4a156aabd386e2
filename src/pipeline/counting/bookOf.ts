import { containsDate, type Period } from "../../kernel/calendar/index.js";
import { byText } from "../../kernel/order/index.js";
import type { ReadChange } from "../facts/changeRows.js";
import type { ChangesByDeal } from "../facts/readChanges.js";
import type { ReadDeal } from "../facts/readDeals.js";
import { historyOf } from "../history/historyOf.js";
import type { DealHistory } from "../history/types.js";
import type { FirstStay } from "../types.js";
import type { Meaning } from "./meaningOf.js";
import { type Standing, standingOf } from "./standingOf.js";

/** A deal with where it stood at the end of the period. */
export interface PlacedDeal
  extends Pick<ReadDeal, "id" | "path" | "stageId" | "amount" | "createdOn" | "closedOn"> {
  readonly standing: Standing;
  /** What it went through up to there; its last stay is the standing. */
  readonly history: DealHistory;
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

const NO_CHANGES: readonly ReadChange[] = [];

/** Places each deal of the period where it stood at the end of it. */
export function bookOf(
  sound: ReadonlyMap<string, ReadDeal>,
  changes: ChangesByDeal,
  period: Period,
  meaningOfStage: (stageId: string | null) => Meaning,
  firstStay?: FirstStay,
): Book {
  const deals: PlacedDeal[] = [];
  for (const deal of sound.values()) {
    if (!isCounted(deal, period)) continue;
    const { id, path, stageId, amount, createdOn, closedOn } = deal;
    const own = changes.get(id) ?? NO_CHANGES;
    const history = historyOf(deal, own, period.to, meaningOfStage, firstStay);
    const standing = standingOf(history);
    // Written out and not spread: copying a deal costs more than placing it.
    deals.push({ id, path, stageId, amount, createdOn, closedOn, standing, history });
  }
  deals.sort(byText(({ id }) => id));
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
