import { type CalendarDate, daysBetween } from "../calendar/index.js";
import {
  decimalOf,
  type Fraction,
  formatFraction,
  fractionText,
  quotient,
  wholeFraction,
} from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import type { CadenceFunction } from "./buildCadence.js";
import type { Matched, OpenTime } from "./openTimes.js";
import type { ReadCadence } from "./readCadenceFacts.js";
import type { CadenceOccurrence, CadenceResult, CadenceStatus } from "./types.js";

/** The result of what was due in the period of a reading. */
export function cadenceResult(
  cadence: CadenceFunction,
  read: ReadCadence,
  matched: Matched,
  trace: Tracer | undefined,
): CadenceResult {
  const { asOf, span } = read.reading;
  const within = (date: CalendarDate) => span.from <= date && date < span.to;
  const occurrences = matched.times
    .filter(({ dueOn }) => within(dueOn))
    .map((time) => occurrence(time, asOf));
  const counts = countsOf(occurrences);
  const settled = counts.done + counts.late + counts.overdue + counts.missed;
  const share = shareOf(counts.done, settled);
  record(cadence, occurrences, share, settled, trace);
  const next = matched.times.find((time) => ["overdue", "due"].includes(statusOf(time, asOf)));
  const unknown = read.unknown.map((event) => ({ ...event, reason: "after_as_of" as const }));
  return {
    ...(share === null ? { value: null, reason: "nothing_due" } : { value: formatFraction(share) }),
    period: read.period.id,
    asOf,
    completion: fractionText(shareOf(counts.done + counts.late, settled)),
    counts,
    occurrences,
    nextDueOn: next?.dueOn ?? null,
    unmatched: [...matched.unmatched, ...unknown].filter(({ on }) => within(on)),
    issues: [],
  };
}

function occurrence(time: OpenTime, asOf: CalendarDate): CadenceOccurrence {
  const status = statusOf(time, asOf);
  const isBehind = status === "late" || status === "overdue" || status === "missed";
  return {
    dueOn: time.dueOn,
    status,
    eventId: time.event?.id ?? null,
    doneOn: time.event?.on ?? null,
    daysLate: isBehind ? daysBetween(time.dueOn, time.event?.on ?? asOf) : 0,
  };
}

function statusOf({ event, inTimeUntil, closesOn, isExcused }: OpenTime, asOf: CalendarDate): CadenceStatus {
  if (isExcused) return "excused";
  if (event !== null) return event.on <= inTimeUntil ? "done" : "late";
  if (asOf > closesOn) return "missed";
  return asOf > inTimeUntil ? "overdue" : "due";
}

function countsOf(occurrences: readonly CadenceOccurrence[]): Readonly<Record<CadenceStatus, number>> {
  const counts = { done: 0, late: 0, overdue: 0, missed: 0, due: 0, excused: 0 };
  for (const { status } of occurrences) counts[status] += 1;
  return counts;
}

function shareOf(part: number, whole: number): Fraction | null {
  return whole === 0 ? null : quotient(decimalOf(part), decimalOf(whole));
}

function record(
  { document, ref }: CadenceFunction,
  occurrences: readonly CadenceOccurrence[],
  share: Fraction | null,
  settled: number,
  trace: Tracer | undefined,
): void {
  if (trace === undefined) return;
  const id = document.id === undefined ? "cadence" : `cadence.${document.id}`;
  const mark = trace.mark();
  const done = occurrences.filter(({ status }) => status === "done");
  const sources = done.flatMap(({ eventId }) => (eventId === null ? [] : [eventId]));
  const count = (name: string, number: number, from?: readonly string[]) => {
    const value = wholeFraction(number);
    const input = { id: name, value, ...(from === undefined ? {} : { sources: from }) };
    trace.node({ id: `${id}.${name}`, kind: "input", ref, inputs: [input], value });
  };
  count("done", done.length, sources);
  count("settled", settled);
  const note = share === null ? "nothing_due" : undefined;
  trace.node({ id, kind: "quotient", ref, label: document.title, value: share, unit: "ratio", note }, mark);
}
