import { deepFreeze, type Issue, type Result, readDocument } from "../issue/index.js";
import { calendarIssue, shown } from "./calendarError.js";
import { dateOfDay } from "./dateOfDay.js";
import type { DayBounds } from "./dayBounds.js";
import { dayNumber } from "./dayNumber.js";
import { isCalendarDate } from "./isCalendarDate.js";
import { FIRST_DAY, LAST_DAY } from "./readDay.js";
import { spanDays } from "./spanDays.js";
import { workingCalendarSchema } from "./workingCalendarSchema.js";
import type { CompiledWorkingCalendar, WorkingCalendar } from "./workingCalendarTypes.js";
import { dayOfCount, type WorkingDays, workingDays } from "./workingDays.js";

/**
 * Compiles a working calendar as `compileWorkingCalendar` does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link WorkingCalendar} as plain JSON.
 * @returns The compiled calendar, or every issue of the document.
 * @example
 * ```ts
 * import { safeCompileWorkingCalendar } from "attainment/kernel";
 * const read = safeCompileWorkingCalendar({ weekend: [], holidays: ["2026-02-30"] });
 * read.ok ? [] : read.issues.map(({ code, path }) => [code, path]); // => [["date.not_a_date", "/holidays/0"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileWorkingCalendar(document: unknown): Result<CompiledWorkingCalendar> {
  const read = readDocument(document, workingCalendarSchema);
  return read.ok ? buildWorkingCalendar(read.data, "") : read;
}

/** Builds a working calendar that has passed the schema; the paths of issues begin with `ref`. */
export function buildWorkingCalendar(
  document: WorkingCalendar,
  ref: string,
): Result<CompiledWorkingCalendar> {
  const issues = [
    ...datesIssues(document, "holidays", ref),
    ...datesIssues(document, "workdays", ref),
    ...contradictions(document, ref),
  ];
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, data: compiled(deepFreeze(document), workingDays(document)) };
}

function compiled(document: WorkingCalendar, days: WorkingDays): CompiledWorkingCalendar {
  return Object.freeze({
    document,
    isWorkingDay: (date) => days.isWorking(dayNumber(date)),
    countWorkingDays: (span) => days.count(spanDays(span)),
    addWorkingDays: (date, count) => {
      const day = dayNumber(date);
      if (count === 0) return date;
      const whole = integer(count);
      const found =
        whole > 0
          ? dayOfCount(days, { first: day + 1, after: LAST_DAY + 1 }, whole)
          : fromTheEnd(days, { first: FIRST_DAY, after: day }, -whole);
      return dateOfDay(found ?? Number.NaN);
    },
    nthWorkingDay: (span, n) => {
      const bounds = spanDays(span);
      const whole = integer(n);
      const found = whole < 0 ? fromTheEnd(days, bounds, -whole) : dayOfCount(days, bounds, whole);
      return found === null ? null : dateOfDay(found);
    },
  } satisfies CompiledWorkingCalendar);
}

/** The n-th working day from the end. */
function fromTheEnd(days: WorkingDays, bounds: DayBounds, n: number): number | null {
  return dayOfCount(days, bounds, days.count(bounds) - n + 1);
}

/** A count that is none is refused like a date that is out of range. */
function integer(count: number): number {
  if (!Number.isInteger(count)) dateOfDay(Number.NaN);
  return count;
}

function datesIssues(
  document: WorkingCalendar,
  field: "holidays" | "workdays",
  ref: string,
): readonly Issue[] {
  return (document[field] ?? []).flatMap((date, index) =>
    isCalendarDate(date)
      ? []
      : [
          calendarIssue(
            "date.not_a_date",
            `${ref}/${field}/${index}`,
            `A calendar date is needed here, not ${shown(date)}. Write a real day as YYYY-MM-DD.`,
          ),
        ],
  );
}

function contradictions(
  { weekend, holidays = [], workdays = [] }: WorkingCalendar,
  ref: string,
): readonly Issue[] {
  const off = new Set(holidays);
  const both = workdays.flatMap((date, index) =>
    off.has(date)
      ? [
          calendarIssue(
            "calendar.holiday_and_workday",
            `${ref}/workdays/${index}`,
            `${shown(date)} is a holiday and a working day at once. Remove it from one of the two lists.`,
          ),
        ]
      : [],
  );
  if (new Set(weekend).size < 7 || workdays.length > 0) return both;
  const message =
    "Every day of the week is a weekend, so that nobody ever works. Leave out the days that are worked.";
  return [...both, calendarIssue("calendar.no_working_day", `${ref}/weekend`, message)];
}
