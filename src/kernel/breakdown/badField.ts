import { type Issue, quoted } from "../issue/index.js";
import type { Identified } from "../measure/readIds.js";
import { recordPath } from "../measure/recordPlace.js";
import { breakdownIssue } from "./breakdownIssue.js";

/** The fault of a field that no part can be named after. */
export function badField(record: Identified, field: string): Issue {
  const { id } = record;
  const message = `The field ${quoted(field)} of the record ${quoted(id)} holds a number that is none. Correct it, or write null.`;
  return breakdownIssue("breakdown.bad_field", recordPath(record, field), message, { id });
}
