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
import type { StageModel } from "../types.js";
import { isOrdinary } from "./moveKind.js";
import { type Forbidding, type MoveRule, type MoveRules, moveIdOf } from "./moveRules.js";
import { stageMove } from "./stageMove.js";

/** A move that the model's rules forbid as it would be if they did not; undefined where only a transition could allow it. */
export function forbiddenMove(
  model: StageModel,
  rules: MoveRules,
  { document }: ProcessFunction,
  rule: MoveRule | null,
): BuiltMove | undefined {
  if (rule === null || rule.forbiddenBy === "archived") return undefined;
  if (rule.transition === undefined && !isOrdinary(rule.source, rule.target)) return undefined;
  const built = buildProcess({ ...document, moves: [stageMove(model, rules, rule)] }, "");
  return built.ok ? built.data.moves.get(moveIdOf(rule.source.id, rule.target.id)) : undefined;
}

/** The answer to a move that no rule of the model allows: that, and whatever else would stand in its way. */
export function notAllowed(
  rule: MoveRule | null,
  position: ProcessPosition,
  request: ReadRequest,
  built: BuiltMove | undefined,
): ProcessResult {
  const { stateId, since } = position;
  const { target, on } = request;
  const why = rule?.forbiddenBy ?? null;
  const because = why === null ? "it stands there already" : reasons[why];
  const message = `A move from ${quoted(stateId)} to ${quoted(target)} is refused: ${because}.`;
  const refusal: ProcessRefusal = { id: "from", verdict: "unmet", message, leaves: [] };
  const refusals = [refusal, ...otherRefusals()];
  return { value: null, reason: "refused", issues: [], position: null, actions: [], refusals };

  function otherRefusals(): readonly ProcessRefusal[] {
    if (built === undefined) return on < since ? [dateRefusal(on, since)] : [];
    const made = makeMove({ position, request, built, id: "" }, undefined);
    return made.ok ? made.data.refusals : [];
  }
}

const UNLISTED = "no transition of the model allows it";

const reasons: Readonly<Record<Forbidding, string>> = {
  archived: "the stage is archived, and no move leads there",
  transition: "a transition of the model forbids it",
  unlisted: UNLISTED,
  onHold: "it is on hold and has to come off it first",
  closed: "it is closed and has to be opened again first",
  skip: "it goes over stages in between, which the model does not allow",
  back: "it goes back, which the model does not allow",
  reopen: "it opens a closed deal again, which the model does not allow",
  advance: UNLISTED,
  close: UNLISTED,
  hold: UNLISTED,
  resume: UNLISTED,
};
