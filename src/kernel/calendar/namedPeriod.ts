import { dateOfDay } from "./dateOfDay.js";
import { formatPeriod } from "./formatPeriod.js";
import type { DateSpan, FiscalYear, Period } from "./types.js";
import type { DayBounds } from "./unitBounds.js";

/** A span with its name. */
export function namedPeriod(span: DateSpan, fiscal: FiscalYear | undefined): Period {
  return { id: formatPeriod(span, fiscal), from: span.from, to: span.to };
}

/** The period of two day numbers. */
export function periodOfDays(bounds: DayBounds, fiscal: FiscalYear | undefined): Period {
  return namedPeriod({ from: dateOfDay(bounds.first), to: dateOfDay(bounds.after) }, fiscal);
}
