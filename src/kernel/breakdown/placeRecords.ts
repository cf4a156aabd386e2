import type { Issue } from "../issue/index.js";
import type { Identified } from "../measure/readIds.js";
import type { RecordView } from "../measure/recordView.js";
import { badField } from "./badField.js";
import type { LookupTable } from "./lookupTables.js";
import { partId } from "./partId.js";
import type { PartTree } from "./partTree.js";

/** Puts records into parts, and notes the keys that match nothing. */
export interface Placing {
  /** The fields of a record that are looked at. */
  readonly fields: readonly string[];
  placeOf(record: Identified, view: RecordView, faults: Issue[]): string | null;
}

/** A record counts for several measures, and is placed once. */
interface Placed {
  readonly record: Identified;
  readonly key: string | null;
}

/** Places records by fields of their own, or by what lookups found. */
export function placeRecords(
  fields: readonly string[],
  tables: readonly LookupTable[],
  tree: PartTree,
): Placing {
  const byField = new Map(tables.map((table) => [table.lookup.field, table]));
  const lookedUp = fields.some((field) => byField.has(field));
  let last: Placed | undefined;
  const place = (record: Identified, view: RecordView, faults: Issue[]): string | null => {
    const before = faults.length;
    const from = { record, view, byField, known: lookedUp ? new Map<string, string | null>() : null, faults };
    const ids = fields.map((field) => resolve(field, from));
    return faults.length > before ? null : tree.nodeOf(ids).key;
  };
  return {
    fields: [...new Set([...fields, ...tables.flatMap(({ lookup }) => [lookup.field, lookup.key])])],
    placeOf: (record, view, faults) => {
      if (last?.record !== record) last = { record, key: place(record, view, faults) };
      return last.key;
    },
  };
}

interface Source {
  readonly record: Identified;
  readonly view: RecordView;
  readonly byField: ReadonlyMap<string, LookupTable>;
  /** What was looked up for the record already, so that a key without a match counts once. */
  readonly known: Map<string, string | null> | null;
  readonly faults: Issue[];
}

/** What a record says itself, else what the lookup of that field finds. */
function resolve(field: string, from: Source): string | null {
  const own = partId(from.view[field]);
  if (own === undefined) from.faults.push(badField(from.record, field));
  const table = from.byField.get(field);
  if (own !== null || table === undefined) return own ?? null;
  const known = from.known?.get(field);
  if (known !== undefined) return known;
  const found = lookUp(table, resolve(table.lookup.key, from));
  from.known?.set(field, found);
  return found;
}

function lookUp({ found, unmatched }: LookupTable, key: string | null): string | null {
  if (key === null) return null;
  const id = found.get(key);
  if (id === undefined) unmatched.set(key, (unmatched.get(key) ?? 0) + 1);
  return id ?? null;
}
