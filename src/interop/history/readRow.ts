import type { CrmSpec, HistoryShape } from "../crm/crmSpec.js";
import { leaveOut, type SourceRecord, type Told, tell } from "../deals/sourceRecord.js";
import { isEmpty, type Problem } from "../fields/fieldReader.js";
import { type Moment, readMoment } from "../fields/readMoment.js";
import type { Entry } from "./entry.js";
import { type EntryReader, toEntry } from "./toEntry.js";

/** How a row is read. */
export interface RowReading {
  readonly shape: HistoryShape;
  readonly spec: CrmSpec;
  readonly reader: EntryReader;
}

/** Reads the values of a row into `entries`; a row that says nothing is told and left out. */
export function readRow(row: SourceRecord, reading: RowReading, entries: Entry[], told: Told): void {
  const judged = judge(row, reading);
  if ("problem" in judged) {
    tell(row, judged.field, judged.problem, told);
    leaveOut(row, judged.problem.code, null, told);
    return;
  }
  const before = entries.length;
  const stream = row.stream === "history" ? "history" : "fieldHistory";
  const values = reading.shape.values(row.fields);
  for (const value of values) {
    const entry = toEntry(value, judged, row, stream, reading.reader, told);
    if (entry !== null) entries.push(entry);
  }
  if (entries.length === before && values.length > 0) leaveOut(row, "interop.incomplete_row", null, told);
}

interface RowFault {
  readonly field: string;
  readonly problem: Problem;
}

/** When the row happened, or what is wrong with it. */
function judge({ fields }: SourceRecord, { reader, shape, spec }: RowReading): Moment | RowFault {
  const gone = spec.deleted(fields);
  if (gone !== null) {
    const message = "The row is deleted in the CRM. It is left out.";
    return { field: gone, problem: { code: "interop.deleted_record", message, severity: "warning" } };
  }
  const time = fields.get(shape.time);
  if (isEmpty(time)) return faultIn(shape.time, "interop.missing_date", noDate);
  const moment = readMoment(time, reader.context);
  if (moment === null) return faultIn(shape.time, "interop.bad_date", badDate);
  return shape.needs !== undefined && isEmpty(fields.get(shape.needs))
    ? faultIn(shape.needs, "interop.incomplete_row", incomplete)
    : moment;
}

function faultIn(field: string, code: string, message: string): RowFault {
  return { field, problem: { code, message } };
}

const noDate = "The row has no date, so that it has no place in time. Ask the CRM for this field.";
const badDate =
  "The value is no day and no instant with an offset. Correct it in the CRM, or ask for another form of it.";
const incomplete = "The row does not say what it is about. Ask the CRM for this field.";
