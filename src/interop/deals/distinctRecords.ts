import { fingerprint } from "./fingerprint.js";
import { leaveOut, type SourceRecord, type Told, tell } from "./sourceRecord.js";

/** What is to be known of records beside their fields. */
export interface RecordAspects {
  /** The fields that the id may stand in. */
  readonly ids: readonly string[];
  /** When it was last changed, in milliseconds; null where that is not known. */
  readonly changedAt: (record: SourceRecord) => number | null;
  readonly amountOf: (record: SourceRecord) => string | null;
}

/**
 * One record of each id: the same record twice counts once, of different ones the one that was changed last. Where that cannot
 * be told, none is right; the order of delivery never decides.
 */
export function distinctRecords<R extends SourceRecord>(
  records: readonly R[],
  aspects: RecordAspects,
  told: Told,
): readonly R[] {
  const groups = new Map<string, R | R[]>();
  for (const record of records) {
    const key = record.id ?? fingerprint(record.fields);
    const before = groups.get(key);
    if (before === undefined) groups.set(key, record);
    else if (Array.isArray(before)) before.push(record);
    else groups.set(key, [before, record]);
  }
  if (groups.size === records.length) return records;
  const out = new Set<R>();
  for (const group of groups.values()) {
    if (!Array.isArray(group)) continue;
    for (const record of refusedOf(group, aspects, told)) out.add(record);
  }
  return records.filter((record) => !out.has(record));
}

function refusedOf<R extends SourceRecord>(
  group: readonly R[],
  { amountOf, changedAt, ids }: RecordAspects,
  told: Told,
): readonly R[] {
  const prints = group.map(({ fields }) => fingerprint(fields));
  const times = group.map(changedAt);
  const last = Math.max(...times.map((time) => time ?? Number.NEGATIVE_INFINITY));
  const isKnown = times.every((time) => time !== null);
  const newest = group.filter((_, index) => !isKnown || times[index] === last);
  const kinds = new Set(newest.map((record) => prints[group.indexOf(record)]));
  const kept = kinds.size === 1 ? newest[0] : undefined;
  const [idField = "id"] = ids;
  const refused = group.filter((record) => record !== kept);
  for (const record of refused) {
    const code = kept === undefined ? "interop.conflicting_records" : "interop.repeated_record";
    if (kept === undefined) tell(record, idField, { code, message: conflict(group.length) }, told);
    else tell(record, idField, { code, message: repeated(kept.index), severity: "warning" }, told);
    leaveOut(record, code, amountOf(record), told);
  }
  return refused;
}

function conflict(count: number): string {
  return `The record stands here ${count} times with different contents, and nothing says which is the newest. Deliver one of them; all are left out.`;
}

function repeated(index: number): string {
  return `The record was delivered more than once. The one at ${index} is kept, the newest, and this one left out.`;
}
