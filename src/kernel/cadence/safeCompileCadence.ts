import { type CalendarDate, type DateSpan, dayNumber } from "../calendar/index.js";
import { attainmentError, capIssues, deepFreeze, type Result, readDocument, unwrap } from "../issue/index.js";
import { buildCadence, type CadenceFunction } from "./buildCadence.js";
import { cadenceIssue } from "./cadenceIssue.js";
import { reach } from "./dueDates.js";
import { evaluateCadence } from "./evaluateCadence.js";
import { heldCadence } from "./heldCadence.js";
import { MOST_DAYS } from "./mostDays.js";
import { nextDueAfter } from "./nextDueAfter.js";
import { cadenceSchema } from "./schema.js";
import type { CompiledCadence } from "./types.js";

/**
 * Compiles a cadence as `compileCadence` does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Cadence} as plain JSON.
 * @returns The compiled cadence, or every issue of the document.
 * @example
 * ```ts
 * import { safeCompileCadence } from "attainment/kernel";
 * const read = safeCompileCadence({ kind: "workingDays" });
 * read.ok ? [] : read.issues.map(({ code, path }) => [code, path]); // => [["cadence.no_calendar", "/calendar"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileCadence(document: unknown): Result<CompiledCadence> {
  const read = readCadence(document);
  return read.ok ? { ok: true, data: compiled(read.data) } : read;
}

/** Reads and builds a cadence that stands alone. */
export function readCadence(document: unknown): Result<CadenceFunction> {
  const read = readDocument(document, cadenceSchema);
  if (!read.ok) return read;
  const built = buildCadence(deepFreeze(read.data), "");
  return built.ok ? built : { ok: false, issues: capIssues(built.issues) };
}

function compiled(cadence: CadenceFunction): CompiledCadence {
  return Object.freeze({
    document: cadence.document,
    dueDates: (span, since) => datesOf(cadence, span, since),
    nextDueAfter: (date) => {
      dayNumber(date);
      return nextDueAfter(cadence, date);
    },
    evaluate: (facts, options) => unwrap(evaluateCadence(cadence, facts, options)),
    safeEvaluate: (facts, options) => evaluateCadence(cadence, facts, options),
  } satisfies CompiledCadence);
}

function datesOf(
  cadence: CadenceFunction,
  span: DateSpan,
  since: CalendarDate | undefined,
): readonly CalendarDate[] {
  const [first, after] = [dayNumber(span.from), dayNumber(span.to)];
  if (after <= first)
    throw refusal(
      "cadence.unsorted",
      "This time ends on or before the day on which it begins. Correct one of the two.",
    );
  if (after - first > MOST_DAYS)
    throw refusal("cadence.too_long", `The time has more than ${MOST_DAYS} days. Ask for a shorter one.`);
  if (since !== undefined) dayNumber(since);
  if (cadence.kind === "fixed")
    return cadence.between(span).filter((date) => since === undefined || date >= since);
  if (since === undefined)
    throw refusal(
      "cadence.no_start",
      "This cadence counts from the last event, and there is none. Say from which day it counts.",
    );
  const reading = { span, asOf: reach(since, -1), since, until: null, pauses: [], events: [] };
  // As if done on the day: each time is closed on the day it is due, so that the next one counts from it.
  const document = { ...cadence.document, graceDays: 0, lateDays: 0 };
  const { times } = unwrap(heldCadence({ ...cadence, document }, reading));
  return times.map(({ dueOn }) => dueOn).filter((date) => span.from <= date && date < span.to);
}

function refusal(code: "cadence.unsorted" | "cadence.too_long" | "cadence.no_start", message: string): Error {
  return attainmentError([cadenceIssue(code, "", message)]);
}
