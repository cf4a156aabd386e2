import type { Faults } from "../../kernel/facts/index.js";
import { byText } from "../../kernel/order/index.js";
import { type Meaning, meaningOf } from "../counting/meaningOf.js";
import { standingOf } from "../counting/standingOf.js";
import type { ReadChange } from "../facts/changeRows.js";
import { oneCurrency } from "../facts/oneCurrency.js";
import { readChanges } from "../facts/readChanges.js";
import { type ReadDeal, readDeals } from "../facts/readDeals.js";
import { historyOf } from "../history/historyOf.js";
import type { GivenRecords } from "../stageModelFunction.js";
import type { StageModel } from "../types.js";
import type { ForecastDeal } from "./forecastDeal.js";
import { groupsOf } from "./groupsOf.js";

/** What deals are read by. */
export interface Reading {
  readonly deals: GivenRecords;
  readonly changes: GivenRecords | null;
  readonly model: StageModel | undefined;
  readonly per?: string | undefined;
}

/** Everything that is known has happened before this day. */
const END = "9999-12-31";

/**
 * Reads deals with their moves and places each where it stands now; sorted by id. Of those that `counts` picks, all have to
 * be in one currency; the others decide nothing, and neither does theirs.
 */
export function readForecastDeals(
  { deals: given, changes: moves, model, per }: Reading,
  counts: (deal: ForecastDeal) => boolean,
  faults: Faults,
): readonly ForecastDeal[] {
  const { deals, groups } = groupsOf(given, readDeals(given, faults), per, faults);
  const changes = readChanges(moves, deals, faults);
  const kinds = new Map(model?.stages.map((stage) => [stage.id, stage.kind]));
  const meaningOfStage = (stageId: string | null): Meaning =>
    meaningOf(stageId === null ? undefined : kinds.get(stageId));
  const placed = new Map<string, ForecastDeal>();
  for (const [id, deal] of deals.sound) {
    const own = changes.get(id) ?? [];
    const place = model === undefined ? ownWord(deal) : placeOf(deal, own, meaningOfStage);
    placed.set(id, forecastDeal(deal, place, own.length > 0, groups.get(id) ?? null));
  }
  const isCounted = ({ id }: ReadDeal) => {
    const deal = placed.get(id);
    return deal !== undefined && counts(deal);
  };
  const { sound } = oneCurrency(deals, isCounted, faults);
  return [...placed.values()].filter(({ id }) => sound.has(id)).sort(byText(({ id }) => id));
}

type Place = Pick<ForecastDeal, "meaning" | "stageId" | "closedOn" | "stood">;

/** Without a model a deal is taken by its word. */
function ownWord({ stageId, closedOn }: ReadDeal): Place {
  return { meaning: closedOn === null ? "open" : "closed", stageId, closedOn, stood: [] };
}

function placeOf(
  deal: ReadDeal,
  changes: readonly ReadChange[],
  meaningOfStage: (stageId: string | null) => Meaning,
): Place {
  const history = historyOf(deal, changes, END, meaningOfStage);
  const stood = new Set<string>();
  for (const { stageId, meaning } of history.stays)
    if (stageId !== null && meaning === "open") stood.add(stageId);
  return { ...standingOf(history), stood: [...stood] };
}

function forecastDeal(deal: ReadDeal, place: Place, hasMoves: boolean, group: string | null): ForecastDeal {
  const { id, amount, expectedCloseOn, probability, forecastCategory: category } = deal;
  return { id, ...place, hasMoves, amount, expectedCloseOn, probability, category, group };
}
