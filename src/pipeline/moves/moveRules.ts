import { pointer } from "../../kernel/issue/index.js";
import type { Stage, StageModel } from "../types.js";
import { isAllowed, isInPlay, isOrdinary, moveKind } from "./moveKind.js";
import type { MoveKind, StageTransition } from "./types.js";

/** Why a model does not allow a move. */
export type Forbidding = "archived" | "transition" | "unlisted" | "onHold" | "closed" | MoveKind;

/** What a model says of the move from one stage to another. */
export interface MoveRule {
  readonly source: Stage;
  readonly target: Stage;
  readonly kind: MoveKind;
  /** The transition of the document that decides, if any. */
  readonly transition: StageTransition | undefined;
  /** Null where it is allowed. */
  readonly forbiddenBy: Forbidding | null;
}

/** The rules of a model for every move; null for a move from a stage to itself. */
export interface MoveRules {
  between(from: number, to: number): MoveRule | null;
}

/** Reads the rules of a model: transitions that name the stage, then those from everywhere, then the rules by kind. */
export function moveRules({ stages, moves = {}, transitions = [] }: StageModel): MoveRules {
  const listed = new Map<string, StageTransition>();
  const common = new Map<string, StageTransition>();
  for (const transition of transitions) {
    if (transition.from === undefined) common.set(transition.to, transition);
    for (const from of startsOf(transition)) listed.set(moveIdOf(from, transition.to), transition);
  }
  return {
    between(from, to) {
      const [source, target] = [stages[from], stages[to]];
      const kind = moveKind(stages, from, to);
      if (source === undefined || target === undefined || kind === null) return null;
      const everywhere = isInPlay(source) ? common.get(target.id) : undefined;
      const transition = listed.get(moveIdOf(source.id, target.id)) ?? everywhere;
      return { source, target, kind, transition, forbiddenBy: forbiddenBy() };

      function forbiddenBy(): Forbidding | null {
        if (target?.archived === true) return "archived";
        if (transition !== undefined) return transition.allowed === false ? "transition" : null;
        if (moves.onlyListed === true) return "unlisted";
        if (source !== undefined && target !== undefined && !isOrdinary(source, target))
          return source.kind === "onHold" ? "onHold" : "closed";
        return kind === null || isAllowed(kind, moves) ? null : kind;
      }
    },
  };
}

/** The stages that a transition names as its start. */
export function startsOf({ from = [] }: StageTransition): readonly string[] {
  return typeof from === "string" ? [from] : from;
}

/** The id of the move between two stages. Escaped as a JSON pointer, so that no two pairs share one. */
export function moveIdOf(from: string, to: string): string {
  return pointer([from, to]).slice(1);
}
