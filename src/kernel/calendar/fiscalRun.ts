import { checkedCalendar } from "./fiscalOffset.js";
import { daysOfFiscalMonths, type FiscalMonths, fiscalMonthsOf } from "./fiscalWeeks.js";
import { periodOfDays } from "./namedPeriod.js";
import { spanDays } from "./spanDays.js";
import type { DateSpan, FiscalCalendar, FiscalWeeks, Period } from "./types.js";

/** A run of whole periods of a fiscal year of weeks. */
export interface FiscalRun extends FiscalMonths {
  readonly weeks: FiscalWeeks;
}

/** The periods of a fiscal year of weeks that a span begins and ends; null where it is no run of them. */
export function fiscalRun(span: DateSpan, fiscal: FiscalCalendar | undefined): FiscalRun | null {
  const { weeks } = checkedCalendar(fiscal);
  const run = weeks === undefined ? null : fiscalMonthsOf(weeks, spanDays(span));
  return weeks === undefined || run === null ? null : { weeks, ...run };
}

/** The run that lies a number of periods later, or earlier. */
export function movedRun({ weeks, month, months }: FiscalRun, by: number): Period {
  return periodOfDays(daysOfFiscalMonths(weeks, { month: month + by, months }), weeks);
}
