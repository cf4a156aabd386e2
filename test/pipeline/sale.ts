import type { Stage, StageModel } from "attainment/pipeline";
import type { Deal, StageChange } from "../../src/records/index.js";

/** A plain sales process for tests. */
export const stages: readonly Stage[] = [
  { id: "contact", kind: "open", role: "seller" },
  { id: "offer", kind: "open", role: "seller" },
  { id: "paused", kind: "onHold", role: "seller" },
  { id: "signed", kind: "won" },
  { id: "service", kind: "postSale", role: "care" },
  { id: "lost", kind: "lost" },
  { id: "junk", kind: "void" },
];

export const sale: StageModel = { kind: "stageModel", id: "sale", stages };

/** A change of a deal, dated; its id is its place in a history. */
export function change(
  dealId: string,
  changedOn: string,
  stageId: string,
  fromStageId?: string,
): StageChange {
  const id = `${dealId}:${changedOn}:${stageId}`;
  return { id, dealId, changedOn, stageId, ...(fromStageId === undefined ? {} : { fromStageId }) };
}

/** What deals have in common. */
export interface Terms {
  readonly stageId: string;
  readonly createdOn?: string;
  readonly closedOn?: string;
  readonly amount?: string | null;
}

/** Deals on the same terms. */
export function closedDeals(count: number, prefix: string, terms: Terms): readonly Deal[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}`, ...terms }));
}
