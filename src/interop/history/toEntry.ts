import type { Column, HistoryValue } from "../crm/crmSpec.js";
import { issueAt, type SourceRecord, type Told } from "../deals/sourceRecord.js";
import { isEmpty, type ReadContext, type Reading } from "../fields/fieldReader.js";
import { readFree } from "../fields/readFree.js";
import type { Moment } from "../fields/readMoment.js";
import type { Entry } from "./entry.js";

/** How the values of histories are read: as deals have them. */
export interface EntryReader {
  readonly context: ReadContext;
  /** By field of the CRM. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Of all stage tables. */
  readonly stageKeys: ReadonlySet<string>;
}

/** Reads one value of a row; null where it says nothing, and then an issue tells why. */
export function toEntry(
  value: HistoryValue,
  { at, on }: Moment,
  record: SourceRecord,
  stream: Entry["stream"],
  { columns, context }: EntryReader,
  told: Told,
): Entry | null {
  const column = columns.get(value.field);
  const read = column?.read ?? readFree;
  const to = isEmpty(value.to) ? NOTHING : read(value.to, context);
  const from =
    value.from === undefined ? undefined : isEmpty(value.from) ? NOTHING : read(value.from, context);
  if (to.problem !== undefined || from?.problem !== undefined) tellBoth([to, from], value, record, told);
  if (to.value === undefined || (from !== undefined && from.value === undefined)) return null;
  const field = column?.to ?? value.field;
  const next = value.next === undefined ? {} : { next: value.next };
  const id = stream === "own" ? null : record.id;
  return { field, to: to.value, from: from?.value, ...next, at, on, id, stream };
}

const NOTHING: Reading = { value: null };

function tellBoth(
  readings: readonly (Reading | undefined)[],
  { at, field }: HistoryValue,
  record: SourceRecord,
  told: Told,
): void {
  for (const reading of readings)
    if (reading?.problem !== undefined)
      told.issues.push(issueAt(record, field, record.path + at, reading.problem));
}

/** The column of each field of the CRM; of two that stand in one field the first. */
export function columnsByField(columns: readonly Column[]): ReadonlyMap<string, Column> {
  const found = new Map<string, Column>();
  for (const column of columns)
    for (const field of column.from) if (!found.has(field)) found.set(field, column);
  return found;
}
