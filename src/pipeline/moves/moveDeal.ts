import type { ProcessPosition, ProcessRefusal, ProcessResult } from "../../kernel/index.js";
import { capIssues, type Issue, issueOf, quoted, type Result } from "../../kernel/issue/index.js";
import {
  ambiguousNames,
  dateRefusal,
  makeMove,
  type ProcessFunction,
  type ReadRequest,
  readPosition,
  readRequest,
} from "../../kernel/process/index.js";
import type { PipelineFactsCode } from "../codes.js";
import type { StageModel } from "../types.js";
import { type MoveKind, moveKind } from "./moveKind.js";
import { moveIdOf } from "./processOf.js";
import { readDealFields } from "./readDealFields.js";

/** Moves a deal to a stage, or tells every reason why not. */
export function moveDeal(
  model: StageModel,
  process: ProcessFunction,
  given: unknown,
  asked: unknown,
): Result<ProcessResult> {
  const issues: Issue[] = [];
  const position = readPosition(given, "/position", issues);
  const read = readRequest(asked, "/request", { target: "toStageId", own: ["deal"] }, issues);
  if (position !== null) checkStage(process, position.stateId, "/position/stateId", issues);
  if (read !== null) checkStage(process, read.target, "/request/toStageId", issues);
  const request =
    read === null ? null : { ...read, readings: readDealFields(read.own.get("deal"), read.readings, issues) };
  const built =
    position === null || request === null
      ? undefined
      : process.moves.get(moveIdOf(position.stateId, request.target));
  if (request !== null && built !== undefined)
    issues.push(...ambiguousNames(built.fields, request.readings, "/request"));
  if (issues.length > 0 || position === null || request === null)
    return { ok: false, issues: capIssues(issues) };
  return built === undefined
    ? { ok: true, data: notAllowed(model, position, request) }
    : makeMove({ position, request, built, id: `pipeline.${model.id}` }, undefined);
}

function checkStage({ states }: ProcessFunction, stageId: string, path: string, issues: Issue[]): void {
  if (states.has(stageId)) return;
  const message = `The model has no stage ${quoted(stageId)}. Name one of its stages.`;
  const params = { stageId: stageId.slice(0, 80) };
  issues.push(issueOf<PipelineFactsCode>("pipeline.unknown_stage", path, message, params));
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

/** The answer to a move that no rule of the model allows. */
function notAllowed(
  { stages }: StageModel,
  { stateId, since }: ProcessPosition,
  { target, on }: ReadRequest,
): ProcessResult {
  const indexOf = (id: string) => stages.findIndex((stage) => stage.id === id);
  const kind = moveKind(stages, indexOf(stateId), indexOf(target));
  const why =
    stateId === target
      ? "it stands there already"
      : kind === null
        ? "no rule leads from there to here"
        : rules[kind];
  const message = `A move from ${quoted(stateId)} to ${quoted(target)} is refused: ${why}.`;
  const refusal: ProcessRefusal = { id: "from", verdict: "unmet", message, leaves: [] };
  const refusals = on < since ? [refusal, dateRefusal(on, since)] : [refusal];
  return { value: null, reason: "refused", issues: [], position: null, actions: [], refusals };
}
