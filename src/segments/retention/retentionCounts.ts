import type { RetentionFacts, RetentionResult } from "./types.js";

/** The counts that retention is taken of. */
export interface RetentionCounts extends Pick<RetentionResult, "definition" | "opening" | "closing" | "new"> {
  readonly kept: number;
  readonly lost: number;
}

/** Counts who was there, who stayed, who left and who came. */
export function retentionCounts(facts: RetentionFacts): RetentionCounts {
  if ("opening" in facts) {
    const [opening, closing] = [new Set(facts.opening), new Set(facts.closing)];
    let kept = 0;
    for (const id of opening) if (closing.has(id)) kept += 1;
    return {
      definition: "byIds",
      opening: opening.size,
      closing: closing.size,
      kept,
      lost: opening.size - kept,
      new: closing.size - kept,
    };
  }
  const opening = facts.openingCount;
  if ("lostCount" in facts) {
    const { lostCount: lost } = facts;
    return { definition: "byLosses", opening, closing: null, kept: opening - lost, lost, new: null };
  }
  const kept = facts.closingCount - facts.newCount;
  return {
    definition: "byCounts",
    opening,
    closing: facts.closingCount,
    kept,
    lost: opening - kept,
    new: facts.newCount,
  };
}
