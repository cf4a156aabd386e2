import { isCalendarDate } from "../../kernel/calendar/index.js";
import type { FieldReader, Reading } from "./fieldReader.js";
import { readMoment } from "./readMoment.js";

/** A day that was written as the instant in which it begins, whatever the offset. */
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** The day on which something happened, of an instant. */
export const readInstant: FieldReader = (value, context) => {
  const moment = readMoment(value, context);
  return moment === null ? noDate() : { value: moment.on };
};

/** A day that somebody chose. It never shifts: written as a midnight, it is the day that is written there. */
export const readDay: FieldReader = (value, context) => {
  const day = typeof value === "string" ? MIDNIGHT.exec(value)?.[1] : undefined;
  return day !== undefined && isCalendarDate(day) ? { value: day } : readInstant(value, context);
};

function noDate(): Reading {
  const message =
    "The value is no day and no instant with an offset. Correct it in the CRM, or ask for another form of it.";
  return { value: undefined, problem: { code: "interop.bad_date", message } };
}
