import { isCalendarDate } from "../../../kernel/calendar/index.js";
import { issueOf } from "../../../kernel/issue/index.js";
import { fieldOf } from "../base/fieldOf.js";
import type { FlatRecord, RecordFault } from "../creditingFunction.js";

/** The date in a field of a record: null where there is none, undefined where it is none, which `fault` is told. */
export function readDate(record: FlatRecord, field: string, fault: RecordFault): string | null | undefined {
  const value = fieldOf(record, field);
  if (value === null) return null;
  if (typeof value === "string" && isCalendarDate(value)) return value;
  const message =
    "A calendar date is needed here. Write a real day as YYYY-MM-DD, or null where it is not known.";
  fault(field, (path) => issueOf("date.not_a_date", path, message));
  return undefined;
}
