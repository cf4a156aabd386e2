import { duplicateIds, type Issue, quoted, type Result } from "../issue/index.js";
import { type BuiltGuard, buildGuards } from "./buildGuards.js";
import { POSITION_DAYS } from "./positionReadings.js";
import { processIssue } from "./processIssue.js";
import type { Process, ProcessMove, ProcessState } from "./types.js";

/** A move that is ready to be made. */
export interface BuiltMove {
  readonly move: ProcessMove;
  readonly from: readonly string[];
  readonly guards: readonly BuiltGuard[];
  readonly ref: string;
  /** The measures and attributes that its guards look at. */
  readonly fields: readonly string[];
}

/** A process that is ready to be used. */
export interface ProcessFunction {
  readonly document: Process;
  readonly startId: string;
  readonly states: ReadonlyMap<string, ProcessState>;
  readonly moves: ReadonlyMap<string, BuiltMove>;
  /** The measures and attributes that guards look at, sorted. */
  readonly inputs: readonly string[];
}

/** Compiles a process that has passed its schema; `ref` is the JSON pointer of it in the outermost document. */
export function buildProcess(document: Process, ref: string): Result<ProcessFunction> {
  const states = new Map(document.states.map((state) => [state.id, state]));
  const startId = document.startStateId ?? document.states[0]?.id ?? "";
  const issues: Issue[] = [
    ...duplicateIds(document.states, `${ref}/states`),
    ...duplicateIds(document.moves, `${ref}/moves`),
    ...(states.has(startId) ? [] : [unknownState(startId, `${ref}/startStateId`)]),
  ];
  const moves = new Map<string, BuiltMove>();
  for (const [index, move] of document.moves.entries()) {
    const built = buildMove(move, `${ref}/moves/${index}`, states, document.id);
    if (built.ok) moves.set(move.id, built.data);
    else for (const issue of built.issues) issues.push(issue);
  }
  if (issues.length > 0) return { ok: false, issues };
  const fields = new Set([...moves.values()].flatMap((move) => move.fields));
  fields.delete(POSITION_DAYS);
  return { ok: true, data: { document, startId, states, moves, inputs: [...fields].sort() } };
}

function buildMove(
  move: ProcessMove,
  ref: string,
  states: ReadonlyMap<string, ProcessState>,
  id: string,
): Result<BuiltMove> {
  const from = typeof move.from === "string" ? [move.from] : move.from;
  const pathOf = (index: number) => (typeof move.from === "string" ? `${ref}/from` : `${ref}/from/${index}`);
  const guards = buildGuards(move.guards ?? [], `${ref}/guards`, `process.${id}.${move.id}`);
  const issues: Issue[] = [
    ...from.flatMap((state, index) => (states.has(state) ? [] : [unknownState(state, pathOf(index))])),
    ...(states.has(move.to) ? [] : [unknownState(move.to, `${ref}/to`)]),
    ...(guards.ok ? [] : guards.issues),
    ...duplicateIds(move.actions ?? [], `${ref}/actions`),
  ];
  if (issues.length > 0 || !guards.ok) return { ok: false, issues };
  const fields = [...new Set(guards.data.flatMap(({ condition }) => condition.fields))];
  return { ok: true, data: { move, from, guards: guards.data, ref, fields } };
}

/** A name of a state that the process does not have. */
export function unknownState(stateId: string, path: string): Issue {
  const message = `The process has no state ${quoted(stateId)}. Correct the name, or declare the state.`;
  return processIssue("process.unknown_state", path, message, { stateId: stateId.slice(0, 80) });
}
