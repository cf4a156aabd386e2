import {
  addDays,
  buildWorkingCalendar,
  type CalendarDate,
  type CompiledWorkingCalendar,
  type DateSpan,
  isCalendarDate,
  notADate,
} from "../calendar/index.js";
import type { Issue, Result } from "../issue/index.js";
import { addInterval } from "./addInterval.js";
import { cadenceIssue } from "./cadenceIssue.js";
import { checkDays } from "./checkDays.js";
import { dueDates, type FixedCadence } from "./dueDates.js";
import { onWorkingDayFrom } from "./onWorkingDay.js";
import type { Cadence } from "./types.js";

type AfterLast = Extract<Cadence, { readonly kind: "afterLast" }>;

/** A cadence that is ready to be used: its due dates stand fast, or they follow what was done. */
export type CadenceFunction = { readonly ref: string } & (
  | {
      readonly document: FixedCadence;
      readonly kind: "fixed";
      /** The due dates in a half-open span, sorted, each once. */
      between(span: DateSpan): readonly CalendarDate[];
    }
  | {
      readonly document: AfterLast;
      readonly kind: "afterLast";
      /** When it is due if it was done on a date: later than that. */
      after(date: CalendarDate): CalendarDate;
      /** When it is due if it is not due before a date: on it, or moved from a day off to a later one. */
      startingOn(date: CalendarDate): CalendarDate;
    }
);

/** Compiles a cadence that has passed its schema; `ref` is the JSON pointer of it in the outermost document. */
export function buildCadence(document: Cadence, ref: string): Result<CadenceFunction> {
  const issues: Issue[] = [];
  const calendar = calendarOf(document, ref, issues);
  issues.push(...checkDays(document, ref), ...checkDates(document, ref));
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, data: functionOf(document, ref, calendar) };
}

function functionOf(
  document: Cadence,
  ref: string,
  calendar: CompiledWorkingCalendar | null,
): CadenceFunction {
  if (document.kind !== "afterLast")
    return { document, ref, kind: "fixed", between: (span) => dueDates(document, calendar, span) };
  const settled = (date: CalendarDate, earliest: CalendarDate) =>
    onWorkingDayFrom(earliest, date, document.onDayOff, calendar);
  return {
    document,
    ref,
    kind: "afterLast",
    after: (date) => settled(addInterval(date, document.interval, calendar), addDays(date, 1)),
    startingOn: (date) => settled(date, date),
  };
}

function calendarOf(document: Cadence, ref: string, issues: Issue[]): CompiledWorkingCalendar | null {
  if (document.calendar === undefined) {
    if (needsCalendar(document)) issues.push(withoutCalendar(`${ref}/calendar`));
    return null;
  }
  const built = buildWorkingCalendar(document.calendar, `${ref}/calendar`);
  if (built.ok) return built.data;
  issues.push(...built.issues);
  return null;
}

/** Whether anything in the cadence looks at days off. */
export function needsCalendar(cadence: Cadence): boolean {
  if (cadence.onDayOff !== undefined && cadence.onDayOff !== "keep") return true;
  if (cadence.kind === "workingDays") return true;
  if (cadence.kind === "afterLast") return "workingDays" in cadence.interval;
  return (
    cadence.kind === "periodic" &&
    ("workingDay" in cadence.on || (cadence.plus !== undefined && "workingDays" in cadence.plus))
  );
}

function withoutCalendar(path: string): Issue {
  const message =
    "This cadence counts or avoids days off and does not know them. Add a calendar with the weekend and holidays.";
  return cadenceIssue("cadence.no_calendar", path, message);
}

function checkDates(document: Cadence, ref: string): readonly Issue[] {
  if (document.kind === "everyDays") return isCalendarDate(document.from) ? [] : [notADate(`${ref}/from`)];
  if (document.kind !== "dates") return [];
  return document.dates.flatMap((date, index) =>
    isCalendarDate(date) ? [] : [notADate(`${ref}/dates/${index}`)],
  );
}
