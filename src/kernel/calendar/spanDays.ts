import { calendarError } from "./calendarError.js";
import type { DayBounds } from "./dayBounds.js";
import { readDay } from "./readDay.js";
import { readSpan } from "./readSpan.js";
import type { DateSpan } from "./types.js";

/** The days of a span as day numbers; throws where an end is no date or the span has no day. */
export function spanDays(span: DateSpan): DayBounds {
  const { from, to } = readSpan(span);
  const first = readDay(from);
  const after = readDay(to);
  if (first < after) return { first, after };
  throw calendarError(
    "period.unsorted",
    `The period from ${from} to ${to} has no day. "to" is the first day after the period, so it must be later than "from".`,
    { from, to },
  );
}
