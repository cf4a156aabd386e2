import type { Stage } from "../types.js";
import type { MoveKind, StageMoves } from "./types.js";

/** The kind of a move between two stages of a list, or null where the two are one, or none. */
export function moveKind(stages: readonly Stage[], from: number, to: number): MoveKind | null {
  const [source, target] = [stages[from], stages[to]];
  if (source === undefined || target === undefined || from === to) return null;
  if (isDead(target)) return "close";
  if (isInPlay(target) && !isInPlay(source)) return "reopen";
  if (target.kind === "onHold") return "hold";
  if (source.kind === "onHold") return target.kind === "open" ? "resume" : "advance";
  if (isDead(source)) return "advance";
  if (to < from) return "back";
  const isSkipped = stages.slice(from + 1, to).some((stage) => isOnTheWay(stage, source));
  return isSkipped ? "skip" : "advance";
}

/** Can rules by kind allow a move between these stages? What they cannot, only a transition of the document can. */
export function isOrdinary(source: Stage, target: Stage): boolean {
  if (isDead(target)) return isInPlay(source);
  if (target.kind === "onHold") return source.kind === "open";
  if (source.kind === "onHold") return target.kind === "open";
  return !isDead(source) || target.kind === "open";
}

/** Is a deal here still to be won? */
export function isInPlay({ kind }: Stage): boolean {
  return kind === "open" || kind === "onHold";
}

function isDead({ kind }: Stage): boolean {
  return kind === "lost" || kind === "void";
}

/** Does the way on from a stage lead over this one? From a won stage it leads over won and post-sale ones only. */
function isOnTheWay({ kind, archived }: Stage, source: Stage): boolean {
  if (archived === true) return false;
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
  return kind === "advance" || kind === "skip" || kind === "resume";
}
