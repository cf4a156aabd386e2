import { fiscalOffset } from "./fiscalOffset.js";
import { dayOfMonth, monthIndexOf } from "./monthIndex.js";
import { spanDays } from "./spanDays.js";
import type { DateSpan, FiscalYear } from "./types.js";
import { weekdayOfDay } from "./weekdayOf.js";

/**
 * What kind of span this is. `offset` is the month that years begin with (0 is January) and `fiscal` tells whether
 * it is to be named so. A calendar of another build, such as 4-4-5, adds a kind here.
 */
export type Shape =
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
export function shapeOf(span: DateSpan, fiscal: FiscalYear | undefined): Shape {
  const { first, after } = spanDays(span);
  const offset = fiscalOffset(fiscal);
  if (after - first === 1) return { kind: "day" };
  if (after - first === 7 && weekdayOfDay(first) === 1) return { kind: "week" };
  if (dayOfMonth(span.from) !== 1 || dayOfMonth(span.to) !== 1) return { kind: "range" };
  const month = monthIndexOf(span.from);
  const months = monthIndexOf(span.to) - month;
  if (months === 1) return { kind: "month" };
  const onFiscal = fiscal === undefined ? null : kindOfMonths(month - offset, months);
  if (onFiscal !== null) return { kind: onFiscal, fiscal: true, month, months };
  const onCalendar = kindOfMonths(month, months);
  return onCalendar === null ? { kind: "range" } : { kind: onCalendar, fiscal: false, month, months };
}

/** The unit of a run of months that begins `month` months after the start of some year, or null. */
function kindOfMonths(month: number, months: number): "quarter" | "half" | "year" | "years" | null {
  if (months % 12 === 0) return month % 12 !== 0 ? null : months === 12 ? "year" : "years";
  if (months === 6 && month % 6 === 0) return "half";
  if (months === 3 && month % 3 === 0) return "quarter";
  return null;
}
