import type { ProcessPosition, ProcessRefusal, ProcessResult } from "../../kernel/index.js";
import { quoted } from "../../kernel/issue/index.js";
import {
  type BuiltMove,
  buildProcess,
  dateRefusal,
  makeMove,
  type ProcessFunction,
  type ReadRequest,
} from "../../kernel/process/index.js";
import type { Stage, StageModel } from "../types.js";
import { type MoveKind, moveKind } from "./moveKind.js";
import { moveIdOf, stageMove } from "./processOf.js";

/** A move that the model's rules forbid as it would be if they did not; undefined where no rule could allow it. */
export function forbiddenMove(
  { stages }: StageModel,
  { document }: ProcessFunction,
  from: string,
  to: string,
): BuiltMove | undefined {
  const [source, target] = [stageOf(stages, from), stageOf(stages, to)];
  const kind = kindOf(stages, from, to);
  if (source === undefined || target === undefined || kind === null) return undefined;
  const built = buildProcess({ ...document, moves: [stageMove(source, target, kind)] }, "");
  return built.ok ? built.data.moves.get(moveIdOf(from, to)) : undefined;
}

/** The answer to a move that no rule of the model allows: that, and whatever else would stand in its way. */
export function notAllowed(
  { stages }: StageModel,
  position: ProcessPosition,
  request: ReadRequest,
  built: BuiltMove | undefined,
): ProcessResult {
  const { stateId, since } = position;
  const { target, on } = request;
  const message = `A move from ${quoted(stateId)} to ${quoted(target)} is refused: ${whyNot(stages, stateId, target)}.`;
  const refusal: ProcessRefusal = { id: "from", verdict: "unmet", message, leaves: [] };
  const refusals = [refusal, ...otherRefusals()];
  return { value: null, reason: "refused", issues: [], position: null, actions: [], refusals };

  function otherRefusals(): readonly ProcessRefusal[] {
    if (built === undefined) return on < since ? [dateRefusal(on, since)] : [];
    const made = makeMove({ position, request, built, id: "" }, undefined);
    return made.ok ? made.data.refusals : [];
  }
}

const rules: Readonly<Record<MoveKind, string>> = {
  next: "",
  close: "",
  hold: "",
  resume: "",
  skip: "it goes over stages in between, which the model does not allow",
  back: "it goes back, which the model does not allow",
  reopen: "it opens a closed deal again, which the model does not allow",
};

function whyNot(stages: readonly Stage[], from: string, to: string): string {
  if (from === to) return "it stands there already";
  const kind = kindOf(stages, from, to);
  if (kind !== null) return rules[kind];
  return stageOf(stages, from)?.kind === "onHold"
    ? "it is on hold and has to come off it first"
    : "it is closed and has to be opened again first";
}

function kindOf(stages: readonly Stage[], from: string, to: string): MoveKind | null {
  const indexOf = (id: string) => stages.findIndex((stage) => stage.id === id);
  return moveKind(stages, indexOf(from), indexOf(to));
}

function stageOf(stages: readonly Stage[], id: string): Stage | undefined {
  return stages.find((stage) => stage.id === id);
}
