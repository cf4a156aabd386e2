import type { ProcessResult } from "../../kernel/index.js";
import { capIssues, type Issue, issueOf, quoted, type Result } from "../../kernel/issue/index.js";
import {
  ambiguousNames,
  makeMove,
  type ProcessFunction,
  readPosition,
  readRequest,
} from "../../kernel/process/index.js";
import type { PipelineFactsCode } from "../codes.js";
import type { StageModel } from "../types.js";
import { forbiddenMove, notAllowed } from "./notAllowed.js";
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
  if (position === null || request === null) return { ok: false, issues: capIssues(issues) };
  const allowed = process.moves.get(moveIdOf(position.stateId, request.target));
  const built = allowed ?? forbiddenMove(model, process, position.stateId, request.target);
  issues.push(...ambiguousNames(built?.fields ?? [], request.readings, "/request"));
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return allowed === undefined
    ? { ok: true, data: notAllowed(model, position, request, built) }
    : makeMove({ position, request, built: allowed, id: `pipeline.${model.id}` }, undefined);
}

function checkStage({ states }: ProcessFunction, stageId: string, path: string, issues: Issue[]): void {
  if (states.has(stageId)) return;
  const message = `The model has no stage ${quoted(stageId)}. Name one of its stages.`;
  const params = { stageId: stageId.slice(0, 80) };
  issues.push(issueOf<PipelineFactsCode>("pipeline.unknown_stage", path, message, params));
}
