import { calendarError } from "./calendarError.js";
import { dayNumber } from "./dayNumber.js";
import type { DateSpan } from "./types.js";
import type { DayBounds } from "./unitBounds.js";

/** The days of a span as day numbers; throws where an end is no date or the span has no day. */
export function spanDays(span: DateSpan): DayBounds {
  const first = dayNumber(span.from);
  const after = dayNumber(span.to);
  if (first < after) return { first, after };
  throw calendarError(
    "period.unsorted",
    `The period from ${span.from} to ${span.to} has no day. "to" is the first day after the period, so it must be later than "from".`,
    { from: span.from, to: span.to },
  );
}
