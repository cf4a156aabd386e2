import type { ClosedSpan } from "../history/fieldHistory.js";
import type { Move } from "../history/stageMoves.js";
import type { DealStatus } from "../types.js";

/** What stages of the past stood for. */
export type StatusOfStage = (stageId: string) => DealStatus | null;

/** The move with which a deal came to stand for what it stands for: going on from won to post-sale closes nothing again. */
export function closingMove(moves: readonly Move[], statusOf: StatusOfStage): Move | null {
  let found: Move | null = null;
  for (let index = moves.length - 1; index >= 0; index -= 1) {
    const move = moves[index];
    const last = moves.at(-1);
    if (move === undefined || last === undefined || statusOf(move.stageId) !== statusOf(last.stageId)) break;
    found = move;
  }
  return found;
}

/** The times in which a deal was closed, whatever as. */
export function closedSpans(moves: readonly Move[], statusOf: StatusOfStage): readonly ClosedSpan[] {
  const spans: ClosedSpan[] = [];
  let from: number | null = null;
  for (const { at, stageId } of moves) {
    const status = statusOf(stageId);
    const isClosed = status !== null && status !== "open";
    if (isClosed) from ??= at;
    else if (from !== null) {
      spans.push({ from, to: at });
      from = null;
    }
  }
  return from === null ? spans : [...spans, { from, to: null }];
}
