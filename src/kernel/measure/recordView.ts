import type { FieldValue } from "../condition/index.js";
import { formatDecimal, parseDecimal } from "../decimal/index.js";
import { type Issue, quoted } from "../issue/index.js";
import { measureIssue } from "./measureIssue.js";
import type { Identified } from "./readIds.js";
import { recordPath } from "./recordPlace.js";
import type { StreamPlan } from "./streamPlan.js";

/** The fields of a record that measures look at, read once. */
export type RecordView = Readonly<Record<string, FieldValue | undefined>>;

/** Reads the fields of a record, or tells which of them are computed or hold anything but a plain value. */
export function viewRecord(
  record: Identified,
  fields: readonly string[],
  faults: Issue[],
): RecordView | null {
  const view: Record<string, FieldValue | undefined> = {};
  try {
    for (const field of fields) {
      const property = Object.getOwnPropertyDescriptor(record.fact, field);
      const value: unknown = property?.value;
      if (isPlain(value) && property?.get === undefined && property?.set === undefined) view[field] = value;
      else faults.push(notPlain(record, field));
    }
  } catch {
    // A proxy may throw from any trap.
    const message = `Reading the record ${quoted(record.id)} threw an error. Hand over plain objects.`;
    faults.push(measureIssue("measure.bad_record", recordPath(record), message, { id: record.id }));
  }
  return faults.length > 0 ? null : view;
}

/** The amount that a record which is left out would have added, where its stream has a sum. */
export function amountIn(plan: StreamPlan, view: RecordView): string | null {
  for (const { node } of plan.measures) {
    if (node.aggregate !== "sum" || node.field === null) continue;
    const amount = parseDecimal(view[node.field]);
    if (typeof amount !== "string") return formatDecimal(amount);
  }
  return null;
}

function notPlain(record: Identified, field: string): Issue {
  const { id } = record;
  const message = `The field ${quoted(field)} of the record ${quoted(id)} is neither text, number, boolean nor null. Hand over flat records.`;
  return measureIssue("measure.bad_record", recordPath(record, field), message, { id });
}

function isPlain(value: unknown): value is FieldValue | undefined {
  switch (typeof value) {
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "undefined":
      return true;
    default:
      return value === null;
  }
}
