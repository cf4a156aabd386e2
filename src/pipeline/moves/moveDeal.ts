import type { Readings } from "../../kernel/condition/index.js";
import { checkText } from "../../kernel/facts/index.js";
import { capIssues, type Issue, issueOf, ownValue, quoted, type Result } from "../../kernel/issue/index.js";
import {
  ambiguousNames,
  makeMove,
  type ProcessFunction,
  positionReadings,
  readPosition,
  readRequest,
} from "../../kernel/process/index.js";
import type { PipelineFactsCode } from "../codes.js";
import { isClosed, meaningOf } from "../counting/meaningOf.js";
import type { StageModel } from "../types.js";
import { isInPlay } from "./moveKind.js";
import { type MoveRule, type MoveRules, moveIdOf } from "./moveRules.js";
import { forbiddenMove, notAllowed } from "./notAllowed.js";
import { readDealFields } from "./readDealFields.js";
import { LAST_OPEN } from "./stageMove.js";
import type { DealPosition, StageMoveResult } from "./types.js";

/** A stage model with its rules and as a process. */
export interface MovingModel {
  readonly model: StageModel;
  readonly rules: MoveRules;
  readonly process: ProcessFunction;
}

/** Moves a deal to a stage, or tells every reason why not. */
export function moveDeal(moving: MovingModel, given: unknown, asked: unknown): Result<StageMoveResult> {
  const { model, rules, process } = moving;
  const issues: Issue[] = [];
  const position = readDealPosition(moving, given, issues);
  const read = readRequest(asked, "/request", { target: "toStageId", own: ["deal"] }, issues);
  if (read !== null) checkStage(process, read.target, "/request/toStageId", issues);
  const fields = read === null ? null : readDealFields(read.own.get("deal"), read.readings, issues);
  if (position === null || read === null || fields === null) return { ok: false, issues: capIssues(issues) };
  const readings = withLastOpen(positionReadings(fields, position, read.on, issues), position, issues);
  const request = { ...read, readings };
  const indexOf = (id: string) => model.stages.findIndex((stage) => stage.id === id);
  const rule = rules.between(indexOf(position.stateId), indexOf(request.target));
  const allowed = process.moves.get(moveIdOf(position.stateId, request.target));
  const built = allowed ?? forbiddenMove(model, rules, process, rule);
  issues.push(...ambiguousNames(built?.fields ?? [], request.readings, "/request"));
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const kind = rule?.kind ?? null;
  if (allowed === undefined)
    return { ok: true, data: { ...notAllowed(rule, position, request, built), kind, event: null } };
  const made = makeMove({ position, request, built: allowed, id: `pipeline.${model.id}` }, undefined);
  if (!made.ok) return made;
  const next = made.data.position;
  if (next === null || rule === null) return { ok: true, data: { ...made.data, kind, event: null } };
  return {
    ok: true,
    data: { ...made.data, position: { ...next, ...lastOpen(rule, position) }, kind, event: eventOf(rule) },
  };
}

function readDealPosition(
  { model, process }: MovingModel,
  given: unknown,
  issues: Issue[],
): DealPosition | null {
  const position = readPosition(given, "/position", issues, ["lastOpenStageId"]);
  if (position !== null) checkStage(process, position.stateId, "/position/stateId", issues);
  const value = ownValue(given, "lastOpenStageId");
  if (position === null || value === undefined) return position;
  const path = "/position/lastOpenStageId";
  const lastOpenStageId = checkText(value, path, issues);
  if (lastOpenStageId === null) return null;
  checkStage(process, lastOpenStageId, path, issues);
  const here = model.stages.find(({ id }) => id === position.stateId);
  return here?.kind === "open" ? position : { ...position, lastOpenStageId };
}

/** Guards see the last open stage as an attribute; only the position can give it. */
function withLastOpen(readings: Readings, { lastOpenStageId }: DealPosition, issues: Issue[]): Readings {
  if (readings.measures.has(LAST_OPEN) || readings.attributes.has(LAST_OPEN)) {
    const message = `${quoted(LAST_OPEN)} is that of the position. Leave it out of the request.`;
    const path = `/request/${readings.measures.has(LAST_OPEN) ? "measures" : "attributes"}/${LAST_OPEN}`;
    issues.push(issueOf("condition.ambiguous_field", path, message, { name: LAST_OPEN }));
    return readings;
  }
  if (lastOpenStageId === undefined) return readings;
  return { ...readings, attributes: new Map(readings.attributes).set(LAST_OPEN, lastOpenStageId) };
}

/** What a position out of play, or on hold, remembers. */
function lastOpen(
  { source, target }: MoveRule,
  { lastOpenStageId }: DealPosition,
): Pick<DealPosition, "lastOpenStageId"> {
  if (target.kind === "open") return {};
  if (source.kind === "open") return { lastOpenStageId: source.id };
  return lastOpenStageId === undefined ? {} : { lastOpenStageId };
}

function eventOf({ source, target }: MoveRule): StageMoveResult["event"] {
  const [before, after] = [meaningOf(source.kind), meaningOf(target.kind)];
  if (isClosed(after)) return after === before ? null : after;
  return isInPlay(source) ? null : "reopened";
}

function checkStage({ states }: ProcessFunction, stageId: string, path: string, issues: Issue[]): void {
  if (states.has(stageId)) return;
  const message = `The model has no stage ${quoted(stageId)}. Name one of its stages.`;
  const params = { stageId: stageId.slice(0, 80) };
  issues.push(issueOf<PipelineFactsCode>("pipeline.unknown_stage", path, message, params));
}
