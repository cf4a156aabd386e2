import { ownValue } from "../issue/index.js";
import { notADate } from "./dayNumber.js";
import { NOT_A_DAY, readDay } from "./readDay.js";
import type { CalendarDate, DateSpan } from "./types.js";

/**
 * The ends of a span that came through a call, each checked to be a date, in an object of its own. Which of them is
 * earlier is not looked at.
 */
export function readSpan(span: unknown): DateSpan {
  return { from: readDate(ownValue(span, "from")), to: readDate(ownValue(span, "to")) };
}

/** A value that must be a calendar date. */
export function readDate(date: unknown): CalendarDate {
  if (typeof date === "string" && readDay(date) !== NOT_A_DAY) return date;
  throw notADate(date);
}
