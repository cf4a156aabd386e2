import type { Issue } from "../issue/index.js";
import { leaveOut } from "../measure/factSink.js";
import { readIds, sharedId } from "../measure/readIds.js";
import type { StreamSink } from "../measure/readStream.js";
import { viewRecord } from "../measure/recordView.js";
import { badField } from "./badField.js";
import { partId } from "./partId.js";
import type { BreakdownLookup } from "./types.js";

/** What a lookup has found, by key, and the keys that it found nothing for. */
export interface LookupTable {
  readonly lookup: BreakdownLookup;
  readonly found: ReadonlyMap<string, string | null>;
  readonly unmatched: Map<string, number>;
}

/**
 * Reads the records that lookups take fields from, each stream once. A faulty one is left out, so that its key matches
 * nothing; the faults of a stream that measures read as well are told there.
 */
export function lookupTables(
  lookups: readonly BreakdownLookup[],
  records: ReadonlyMap<string, readonly unknown[]>,
  isMeasured: (stream: string) => boolean,
  sink: StreamSink,
): readonly LookupTable[] {
  const tables = lookups.map((lookup) => ({
    lookup,
    found: new Map<string, string | null>(),
    unmatched: new Map<string, number>(),
  }));
  for (const stream of new Set(lookups.map(({ from }) => from))) {
    const told = isMeasured(stream) ? { ...sink, fatal: [], faults: [], warnings: [], leftOut: [] } : sink;
    const own = tables.filter(({ lookup }) => lookup.from === stream);
    readTables(stream, records.get(stream) ?? [], own, told);
  }
  return tables;
}

function readTables(
  stream: string,
  list: readonly unknown[],
  tables: readonly { readonly lookup: BreakdownLookup; readonly found: Map<string, string | null> }[],
  sink: StreamSink,
): void {
  const fields = tables.map(({ lookup: { field, take = field } }) => take);
  const { records, shared } = readIds(stream, list, sink);
  for (const record of records) {
    const faults: Issue[] = shared.has(record.id) ? [sharedId(record)] : [];
    const view = viewRecord(record, fields, faults);
    const ids = fields.map((field) => partId(view?.[field]));
    ids.forEach((id, index) => {
      if (id === undefined) faults.push(badField(record, fields[index] ?? ""));
    });
    const { id, index } = record;
    leaveOut(sink, { id, stream, index, amount: null }, faults);
    if (faults.length > 0) continue;
    for (const [place, { found }] of tables.entries()) found.set(id, ids[place] ?? null);
  }
}
