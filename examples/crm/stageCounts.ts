import type { Deal, StageKind } from "attainment";

/** What each stage of the dataset means; a stage that is not here is unmapped, and counted as such. */
const KINDS: ReadonlyMap<string, Extract<StageKind, "open" | "won" | "lost">> = new Map([
  ["Prospecting", "open"],
  ["Engaging", "open"],
  ["Won", "won"],
  ["Lost", "lost"],
]);

/** How many deals are open, won, lost and unmapped; the four always add up to all. */
export interface StageCounts {
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  readonly unmapped: number;
  readonly all: number;
}

export function stageCounts(deals: readonly Deal[]): StageCounts {
  const counts = { open: 0, won: 0, lost: 0, unmapped: 0 };
  for (const deal of deals) counts[KINDS.get(deal.stageId ?? "") ?? "unmapped"] += 1;
  return { ...counts, all: deals.length };
}
