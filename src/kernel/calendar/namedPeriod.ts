import { dateOfDay } from "./dateOfDay.js";
import type { DayBounds } from "./dayBounds.js";
import { formatPeriod } from "./formatPeriod.js";
import type { DateSpan, FiscalCalendar, Period } from "./types.js";

/** A span with its name. */
export function namedPeriod(span: DateSpan, fiscal: FiscalCalendar | undefined): Period {
  return { id: formatPeriod(span, fiscal), from: span.from, to: span.to };
}

/** The period of two day numbers. */
export function periodOfDays(bounds: DayBounds, fiscal: FiscalCalendar | undefined): Period {
  return namedPeriod({ from: dateOfDay(bounds.first), to: dateOfDay(bounds.after) }, fiscal);
}
