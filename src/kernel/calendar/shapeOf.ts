import type { DayBounds } from "./dayBounds.js";
import { checkedCalendar, fiscalOffset } from "./fiscalOffset.js";
import { fiscalMonthsOf, fiscalWeekAt } from "./fiscalWeeks.js";
import { dayOfMonth, monthIndexOf } from "./monthIndex.js";
import { spanDays } from "./spanDays.js";
import type { DateSpan, FiscalCalendar, FiscalWeeks } from "./types.js";
import { weekdayOfDay } from "./weekdayOf.js";

/**
 * What kind of span this is. `offset` is the month that years begin with (0 is January) and `fiscal` tells whether
 * it is to be named so. What is whole in a fiscal year of weeks stands in `weekly`.
 */
export type Shape = PlainShape | WeeklyShape;

/** A span that is whole in a fiscal year of weeks: a week, or periods counted as `12 * year + period - 1`. */
export type WeeklyShape =
  | { readonly kind: "week"; readonly weekly: FiscalWeeks; readonly year: number; readonly week: number }
  | {
      readonly kind: "month" | "quarter" | "half" | "year" | "years";
      readonly weekly: FiscalWeeks;
      readonly month: number;
      readonly months: number;
    };

/** A span of the calendar, or of a fiscal year of months. */
export type PlainShape =
  | { readonly kind: "day" }
  | { readonly kind: "week" }
  | { readonly kind: "month" }
  | {
      readonly kind: "quarter" | "half" | "year" | "years";
      readonly fiscal: boolean;
      readonly month: number;
      readonly months: number;
    }
  | { readonly kind: "range" };

/** The shape of a span. Fiscal years, halves and quarters come before those of the calendar where a fiscal year is given. */
export function shapeOf(span: DateSpan, fiscal: FiscalCalendar | undefined): Shape {
  const bounds = spanDays(span);
  const { first, after } = bounds;
  const { weeks, months: fiscalMonths } = checkedCalendar(fiscal);
  if (after - first === 1) return { kind: "day" };
  const weekly = weeks === undefined ? null : weeklyShape(weeks, bounds);
  if (weekly !== null) return weekly;
  const offset = fiscalOffset(fiscalMonths);
  if (after - first === 7 && weekdayOfDay(first) === 1) return { kind: "week" };
  if (dayOfMonth(span.from) !== 1 || dayOfMonth(span.to) !== 1) return { kind: "range" };
  const month = monthIndexOf(span.from);
  const months = monthIndexOf(span.to) - month;
  if (months === 1) return { kind: "month" };
  const onFiscal = fiscalMonths === undefined ? null : kindOfMonths(month - offset, months);
  if (onFiscal !== null) return { kind: onFiscal, fiscal: true, month, months };
  const onCalendar = kindOfMonths(month, months);
  return onCalendar === null ? { kind: "range" } : { kind: onCalendar, fiscal: false, month, months };
}

function weeklyShape(weekly: FiscalWeeks, bounds: DayBounds): WeeklyShape | null {
  const week = bounds.after - bounds.first === 7 ? fiscalWeekAt(weekly, bounds.first) : null;
  if (week !== null) return { kind: "week", weekly, ...week };
  const run = fiscalMonthsOf(weekly, bounds);
  const kind = run === null ? null : run.months === 1 ? "month" : kindOfMonths(run.month, run.months);
  return run === null || kind === null ? null : { kind, weekly, ...run };
}

/** The unit of a run of months that begins `month` months after the start of some year, or null. */
function kindOfMonths(month: number, months: number): "quarter" | "half" | "year" | "years" | null {
  if (months % 12 === 0) return month % 12 !== 0 ? null : months === 12 ? "year" : "years";
  if (months === 6 && month % 6 === 0) return "half";
  if (months === 3 && month % 3 === 0) return "quarter";
  return null;
}
