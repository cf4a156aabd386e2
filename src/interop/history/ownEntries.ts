import type { CrmSpec } from "../crm/crmSpec.js";
import { issueAt, type SourceRecord, type Told } from "../deals/sourceRecord.js";
import { isEmpty } from "../fields/fieldReader.js";
import { readMoment } from "../fields/readMoment.js";
import type { Entry } from "./entry.js";
import { type EntryReader, toEntry } from "./toEntry.js";

/** The history that stands inside a record. */
export interface OwnEntries {
  readonly entries: readonly Entry[];
  /** Whether it has every entry, and not only the last one of each stage. */
  readonly isWhole: boolean;
}

/** Reads the history that stands inside a record; an entry without a time is told. */
export function ownEntries(record: SourceRecord, spec: CrmSpec, reader: EntryReader, told: Told): OwnEntries {
  const { isWhole, values } = spec.ownHistory?.(record, reader.stageKeys) ?? { values: [], isWhole: true };
  const entries = values.flatMap((value) => {
    const moment = readMoment(value.time, reader.context);
    if (moment !== null) return toEntry(value, moment, record, "own", reader, told) ?? [];
    const isMissing = isEmpty(value.time);
    const code = isMissing ? "interop.missing_date" : "interop.bad_date";
    const message = isMissing
      ? "An entry of the history has no time, so that it has no place in it. Ask the CRM for it."
      : "The time of an entry of the history is no instant. Correct it, or ask for another form of it.";
    told.issues.push(issueAt(record, value.field, record.path + value.at, { code, message }));
    return [];
  });
  return { entries, isWhole };
}
