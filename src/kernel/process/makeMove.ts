import { addDays, dayNumber } from "../calendar/index.js";
import { type ConditionLeafResult, leafResults } from "../condition/index.js";
import { issueOf, quoted, type Result } from "../issue/index.js";
import type { Tracer } from "../trace/index.js";
import type { BuiltGuard } from "./buildGuards.js";
import type { BuiltMove } from "./buildProcess.js";
import type { ReadRequest } from "./readMove.js";
import type { ProcessPosition, ProcessRefusal, ProcessResult } from "./types.js";

/** A move that is made: from where, what is asked, and which move it is. */
export interface MoveRequest {
  readonly position: ProcessPosition;
  readonly request: ReadRequest;
  readonly built: BuiltMove;
  /** The id of the process's node in a trace. */
  readonly id: string;
}

/** Makes a move, or tells every reason why not. A deadline behind the calendar's end is a fault of the date. */
export function makeMove(asked: MoveRequest, trace: Tracer | undefined): Result<ProcessResult> {
  const { request, built } = asked;
  const mark = trace?.mark();
  const refusals = [
    ...frameRefusals(asked),
    ...built.guards.flatMap((guard) => refusalOf(guard, request, trace)),
  ];
  const { to, actions = [] } = built.move;
  const isRefused = refusals.length > 0;
  if (!isRefused && actions.some(({ dueAfterDays = 0 }) => isBeyond(request.on, dueAfterDays)))
    return { ok: false, issues: [beyondCalendar(request.on)] };
  traceMove(asked, isRefused, trace, mark);
  if (isRefused) {
    const none = { value: null, reason: "refused", issues: [], position: null, actions: [] };
    return { ok: true, data: { ...none, refusals } };
  }
  const due = actions.map((action) => ({
    ...action,
    ...(action.dueAfterDays === undefined ? {} : { dueOn: addDays(request.on, action.dueAfterDays) }),
  }));
  const position = { stateId: to, since: request.on };
  return { ok: true, data: { value: to, issues: [], position, actions: due, refusals: [] } };
}

/** The reasons that lie in the state, the role and the date, and not in a guard. */
function frameRefusals({ position, request, built }: MoveRequest): readonly ProcessRefusal[] {
  const { from, move } = built;
  const refusals: ProcessRefusal[] = [];
  if (!from.includes(position.stateId)) refusals.push(fromRefusal(position.stateId, from));
  if (move.roles !== undefined && (request.role === null || !move.roles.includes(request.role)))
    refusals.push(roleRefusal(request.role, move.roles));
  if (request.on < position.since) refusals.push(dateRefusal(request.on, position.since));
  return refusals;
}

function fromRefusal(stateId: string, from: readonly string[]): ProcessRefusal {
  const states = from.map(quoted).join(", ");
  const message = `It stands in ${quoted(stateId)}; the move starts from ${states}.`;
  return { id: "from", verdict: "unmet", message, leaves: [] };
}

function roleRefusal(role: string | null, roles: readonly string[]): ProcessRefusal {
  const given = role === null ? "No role is given" : `The role is ${quoted(role)}`;
  const message = `${given}; the move is for ${roles.map(quoted).join(", ")}.`;
  return { id: "role", verdict: role === null ? "missing" : "unmet", message, leaves: [] };
}

/** The refusal of a move that is dated before the position that it starts from. */
export function dateRefusal(on: string, since: string): ProcessRefusal {
  const message = `The move is of ${on}, but it has stood there only since ${since}.`;
  return { id: "date", verdict: "unmet", message, leaves: [] };
}

function refusalOf(
  { guard, condition }: BuiltGuard,
  { readings }: ReadRequest,
  trace: Tracer | undefined,
): readonly ProcessRefusal[] {
  const verdict = condition.judge(readings, trace);
  if (verdict === "met") return [];
  const leaves = leafResults(condition, readings);
  const what = verdict === "missing" ? `not known: ${lacking(leaves)} is missing or unusable` : "not met";
  const message = guard.message ?? `The condition ${quoted(guard.id)} is ${what}.`;
  return [{ id: guard.id, verdict, message, leaves }];
}

function lacking(leaves: readonly ConditionLeafResult[]): string {
  const fields = leaves.filter(({ verdict }) => verdict === "missing").map(({ field }) => quoted(field));
  return [...new Set(fields)].join(", ");
}

/** A move is told as a choice among names: the state that it leads to. */
function traceMove(
  { position, request, built, id }: MoveRequest,
  isRefused: boolean,
  trace: Tracer | undefined,
  mark: number | undefined,
): void {
  const { move, ref } = built;
  const params = {
    on: request.on,
    since: position.since,
    role: request.role ?? undefined,
    band: isRefused ? undefined : move.to,
  };
  trace?.node(
    {
      id: `${id}.${move.id}`,
      kind: "grade",
      ref,
      label: move.title,
      inputs: [{ id: "value", value: position.stateId }],
      params,
      value: isRefused ? null : move.to,
      note: isRefused ? "refused" : undefined,
    },
    mark,
  );
}

/** Does a deadline lie behind the last day of the calendar? */
export function isBeyond(date: string, days: number): boolean {
  return dayNumber(date) + days > dayNumber("9999-12-31");
}

function beyondCalendar(on: string): ReturnType<typeof issueOf> {
  const message = `A deadline counted from ${on} lies behind the year 9999. Choose an earlier date, or a shorter time.`;
  return issueOf("date.out_of_range", "/request/on", message, { on });
}
