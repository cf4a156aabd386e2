import {
  addDays,
  type DateSpan,
  type FiscalYear,
  periodOf,
  previousPeriod,
  shiftPeriod,
} from "../calendar/index.js";
import type { MeasureWindow } from "./types.js";

/**
 * The days that a window covers, seen from a period: the period itself, the one before, from the first day of the
 * year of its last day to its end, or it and the n - 1 periods before.
 */
export function spanOf(
  window: MeasureWindow,
  period: DateSpan,
  fiscalYear: FiscalYear | undefined,
): DateSpan {
  if (typeof window === "object")
    return { from: shiftPeriod(period, 1 - window.trailing, fiscalYear).from, to: period.to };
  switch (window) {
    case "period":
      return { from: period.from, to: period.to };
    case "previous": {
      const { from, to } = previousPeriod(period, fiscalYear);
      return { from, to };
    }
    case "yearToDate":
      return { from: periodOf(addDays(period.to, -1), "year", fiscalYear).from, to: period.to };
  }
}
