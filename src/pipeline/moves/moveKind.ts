import type { Stage, StageMoves } from "../types.js";

/**
 * What a move between two stages is: to the next stage, over some (`skip`), back, out of a closed stage (`reopen`), into a
 * lost or void one (`close`), onto hold or off it.
 */
export type MoveKind = "next" | "skip" | "back" | "reopen" | "close" | "hold" | "resume";

/** The kind of a move between two stages of a list, or null where no rule can allow it. */
export function moveKind(stages: readonly Stage[], from: number, to: number): MoveKind | null {
  const [source, target] = [stages[from], stages[to]];
  if (source === undefined || target === undefined || from === to) return null;
  const isOpen = source.kind === "open" || source.kind === "onHold";
  if (target.kind === "lost" || target.kind === "void") return isOpen ? "close" : null;
  if (target.kind === "onHold") return source.kind === "open" ? "hold" : null;
  if (source.kind === "onHold") return target.kind === "open" ? "resume" : null;
  if (target.kind === "open" && !isOpen) return "reopen";
  if (source.kind === "lost" || source.kind === "void") return null;
  if (to < from) return "back";
  const isSkipped = stages.slice(from + 1, to).some((stage) => isOnTheWay(stage, source));
  return isSkipped ? "skip" : "next";
}

/** Does the way on from a stage lead over this one? From a won stage it leads over won and post-sale ones only. */
function isOnTheWay({ kind }: Stage, source: Stage): boolean {
  return kind === "won" || kind === "postSale" || (kind === "open" && source.kind === "open");
}

/** Does the document allow moves of this kind? */
export function isAllowed(kind: MoveKind, moves: StageMoves = {}): boolean {
  if (kind === "skip") return moves.skip === true;
  if (kind === "reopen") return moves.reopen === true;
  return kind !== "back" || moves.back !== false;
}

/** Does a move of this kind ask for the exit guards and required fields of the stage that it leaves? */
export function asksToExit(kind: MoveKind): boolean {
  return kind === "next" || kind === "skip" || kind === "resume";
}
