import { type Entry, inTime } from "./entry.js";

/** One move of a deal to a stage. */
export interface Move {
  readonly stageId: string;
  /** Null where it is not known. */
  readonly from: string | null;
  readonly at: number;
  readonly on: string;
  readonly id: string | null;
}

/**
 * The moves that entries of the stage tell, in the order of time. Neighbors in one stage are one stay: some CRMs write a row
 * whenever another field changes. A move there and back on one day is two moves.
 */
export function stageMoves(entries: readonly Entry[]): readonly Move[] {
  const moves: Move[] = [];
  for (const { at, from, id, on, to } of [...entries].sort(inTime)) {
    const before = moves.at(-1)?.stageId ?? null;
    if (typeof to !== "string" || to === before || to === from) continue;
    moves.push({ stageId: to, from: typeof from === "string" ? from : before, at, on, id });
  }
  return moves;
}
