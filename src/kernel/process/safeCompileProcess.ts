import { addDays, isCalendarDate, notADate } from "../calendar/index.js";
import { checkText, readEvaluateOptions } from "../facts/index.js";
import {
  attainmentError,
  capIssues,
  deepFreeze,
  type Issue,
  ownValue,
  pointer,
  quoted,
  type Result,
  readDocument,
  unwrap,
} from "../issue/index.js";
import { recorderFor } from "../trace/index.js";
import { buildProcess, type ProcessFunction, unknownState } from "./buildProcess.js";
import { makeMove } from "./makeMove.js";
import { positionReadings } from "./positionReadings.js";
import { processIssue } from "./processIssue.js";
import { ambiguousNames, readPosition, readRequest } from "./readMove.js";
import { processSchema } from "./schema.js";
import type { CompiledProcess, ProcessPosition, ProcessResult } from "./types.js";

/**
 * Compiles a process as {@link compileProcess} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Process} as plain JSON.
 * @returns The compiled process, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileProcess } from "attainment/kernel";
 * const read = safeCompileProcess({
 *   kind: "process",
 *   id: "claim",
 *   states: [{ id: "draft" }],
 *   moves: [{ id: "submit", from: "draft", to: "submitted" }],
 * });
 * read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path]); // => [["process.unknown_state", "/moves/0/to"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileProcess(document: unknown): Result<CompiledProcess> {
  const read = readDocument(document, processSchema);
  if (!read.ok) return read;
  const built = buildProcess(deepFreeze(read.data), "");
  return built.ok
    ? { ok: true, data: compiledProcess(built.data) }
    : { ok: false, issues: capIssues(built.issues) };
}

/** The public face of a built process. */
export function compiledProcess(process: ProcessFunction): CompiledProcess {
  const { document, inputs, startId, states } = process;
  const safeMove: CompiledProcess["safeMove"] = (position, request, options) =>
    safelyMove(process, position, request, options);
  return deepFreeze({
    document,
    inputs,
    start: (on: string) => startOn(startId, on),
    movesFrom: (stateId: string) => {
      const issues: Issue[] = [];
      const id = checkText(stateId, "", issues);
      if (id !== null && !states.has(id)) issues.push(unknownState(id, ""));
      if (issues.length > 0) throw attainmentError(issues);
      return [...process.moves.values()].filter(({ from }) => from.includes(stateId)).map(({ move }) => move);
    },
    dueOn: (position: ProcessPosition) => dueOn(process, position),
    move: (position, request, options) => unwrap(safeMove(position, request, options)),
    safeMove,
  } satisfies CompiledProcess);
}

function startOn(stateId: string, on: string): ProcessPosition {
  if (isCalendarDate(on)) return { stateId, since: on };
  throw attainmentError([notADate("")]);
}

function dueOn({ states }: ProcessFunction, position: unknown): string | null {
  const issues: Issue[] = [];
  const read = readPosition(position, "", issues);
  const state = read === null ? undefined : states.get(read.stateId);
  if (read !== null && state === undefined) issues.push(unknownState(read.stateId, "/stateId"));
  if (issues.length > 0 || read === null) throw attainmentError(issues);
  return state?.dueAfterDays === undefined ? null : addDays(read.since, state.dueAfterDays);
}

function safelyMove(
  process: ProcessFunction,
  given: unknown,
  asked: unknown,
  options: unknown,
): Result<ProcessResult> {
  const read = readEvaluateOptions(options);
  const issues: Issue[] = read.ok ? [] : [...read.issues];
  const position = readPosition(given, "/position", issues);
  const asking = readRequest(asked, "/request", { target: "moveId" }, issues);
  if (position !== null && !process.states.has(position.stateId))
    issues.push(unknownState(position.stateId, "/position/stateId"));
  const request =
    asking === null || position === null
      ? asking
      : { ...asking, readings: positionReadings(asking.readings, position, asking.on, issues) };
  const built = request === null ? undefined : process.moves.get(request.target);
  if (request !== null && built === undefined) issues.push(unknownMove(request.target));
  if (request !== null && built !== undefined)
    issues.push(...ambiguousNames(built.fields, request.readings, "/request"));
  const maxIssues = ownValue(options, "maxIssues");
  if (issues.length > 0 || position === null || request === null || built === undefined)
    return { ok: false, issues: capIssues(issues, maxIssues) };
  const recording = recorderFor(options);
  const id = `process.${process.document.id}`;
  const made = makeMove({ position, request, built, id }, recording);
  const trace = recording?.finish();
  return made.ok && trace !== undefined ? { ok: true, data: { ...made.data, trace } } : made;
}

function unknownMove(moveId: string): Issue {
  const message = `The process has no move ${quoted(moveId)}. Name one of its moves; movesFrom lists those of a state.`;
  const params = { moveId: moveId.slice(0, 80) };
  return processIssue("process.unknown_move", `/request${pointer(["moveId"])}`, message, params);
}
