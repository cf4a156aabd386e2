import { capIssues, type Issue, quoted, readDocument } from "../issue/index.js";
import { type BuiltMove, buildProcess, type ProcessFunction } from "./buildProcess.js";
import type { ProcessCode } from "./codes.js";
import { processIssue } from "./processIssue.js";
import { processSchema } from "./schema.js";
import type { ProcessLint, ProcessState } from "./types.js";

/**
 * Looks a process over: every error that would keep it from being compiled; of a process without errors, what is probably
 * not meant.
 *
 * | code | what |
 * | --- | --- |
 * | `process.unreachable_state` | no move leads there from the start |
 * | `process.dead_end` | no move leads away, and the state is not `final` |
 * | `process.state_without_role` | nobody answers for what stands there, and the state is not `final` |
 * | `process.move_to_itself` | a move that leads nowhere |
 * | `process.duplicate_move` | a move between the same states, for the same roles, with the same guards and actions |
 *
 * Two roles for one state cannot be written: a state has one `role`.
 *
 * @param document - A {@link Process} as plain JSON.
 * @returns Errors, or else warnings; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintProcess } from "attainment/kernel";
 * lintProcess({
 *   kind: "process",
 *   id: "claim",
 *   states: [{ id: "draft", role: "salesperson" }, { id: "done" }, { id: "lost", final: true }],
 *   moves: [{ id: "finish", from: "draft", to: "done" }],
 * }).map(({ code, path }) => [code, path]);
 * // => [["process.dead_end", "/states/1"], ["process.state_without_role", "/states/1"], ["process.unreachable_state", "/states/2"]]
 * ```
 * @since 0.1.0
 */
export function lintProcess(document: unknown): ProcessLint {
  const read = readDocument(document, processSchema);
  if (!read.ok) return read.issues;
  const built = buildProcess(read.data, "");
  return capIssues(built.ok ? [...lintStates(built.data), ...lintMoves(built.data)] : built.issues);
}

function lintStates(process: ProcessFunction): readonly Issue[] {
  const reached = reachedFrom(process);
  const left = new Set(leading(process).flatMap(({ from, move }) => from.filter((id) => id !== move.to)));
  return process.document.states.flatMap((state, index) => {
    const at = `/states/${index}`;
    const isFinal = state.final === true;
    return [
      ...(reached.has(state.id)
        ? []
        : [
            stateIssue(
              "process.unreachable_state",
              state,
              at,
              "cannot be reached. Add a move to it, or remove it",
            ),
          ]),
      ...(isFinal || left.has(state.id)
        ? []
        : [stateIssue("process.dead_end", state, at, "cannot be left. Add a move, or write final")]),
      ...(isFinal || state.role !== undefined
        ? []
        : [stateIssue("process.state_without_role", state, at, "has no role that answers for it. Name one")]),
    ];
  });
}

function leading({ moves }: ProcessFunction): readonly BuiltMove[] {
  return [...moves.values()];
}

function reachedFrom(process: ProcessFunction): ReadonlySet<string> {
  const reached = new Set([process.startId]);
  // A set that grows while it is walked also walks what was added.
  for (const id of reached)
    for (const { from, move } of leading(process)) if (from.includes(id)) reached.add(move.to);
  return reached;
}

function lintMoves(process: ProcessFunction): readonly Issue[] {
  const moves = leading(process);
  return moves.flatMap((built, index) => {
    const { move, from, ref } = built;
    const params = { moveId: move.id.slice(0, 80) };
    const twin = moves.slice(0, index).find((other) => doesTheSame(other, built));
    const itself = `The move ${quoted(move.id)} leads from ${quoted(move.to)} to itself and only starts its time anew. Remove it if that is not meant.`;
    const again = `The move ${quoted(move.id)} does what ${quoted(twin?.move.id ?? "")} does already. Remove one of the two.`;
    return [
      ...(from.includes(move.to)
        ? [processIssue("process.move_to_itself", ref, itself, params, "warning")]
        : []),
      ...(twin === undefined ? [] : [processIssue("process.duplicate_move", ref, again, params, "warning")]),
    ];
  });
}

function doesTheSame(a: BuiltMove, b: BuiltMove): boolean {
  const terms = ({ move }: BuiltMove) => JSON.stringify([move.to, move.roles, move.guards, move.actions]);
  return a.from.some((id) => b.from.includes(id)) && terms(a) === terms(b);
}

function stateIssue(code: ProcessCode, { id }: ProcessState, path: string, what: string): Issue {
  const params = { stateId: id.slice(0, 80) };
  return processIssue(code, path, `The state ${quoted(id)} ${what}.`, params, "warning");
}
