import type { Json } from "../../kernel/index.js";
import { pointer, readJson } from "../../kernel/issue/index.js";
import type { Column } from "../crm/crmSpec.js";
import { isEmpty, type PlainValue, type ReadContext } from "../fields/fieldReader.js";
import { type SourceRecord, type Told, tell } from "./sourceRecord.js";

/** What a record says in neutral terms. */
export interface DealValues {
  /** By neutral name; null where the field is empty. One at fault is absent, so that nothing is written over it. */
  readonly values: ReadonlyMap<string, PlainValue>;
  /** The neutral fields that are at fault. */
  readonly faulty: ReadonlySet<string>;
  /** The field of the CRM that each came from. */
  readonly sources: ReadonlyMap<string, string>;
  /** The fields of the CRM that need not be kept. */
  readonly used: Set<string>;
}

/** Reads the fields of a record; one at fault is told, is absent from the deal, and is kept as it was. */
export function dealValues(
  record: SourceRecord,
  columns: readonly Column[],
  context: ReadContext,
  told: Told,
): DealValues {
  const values = new Map<string, PlainValue>();
  const faulty = new Set<string>();
  const sources = new Map<string, string>();
  const used = new Set<string>();
  for (const { from, kept, read, to } of columns) {
    const field = from.find((name) => !isEmpty(record.fields.get(name)));
    if (field === undefined) {
      const present = from.filter((name) => record.fields.has(name));
      for (const name of present) used.add(name);
      if (present.length > 0) values.set(to, null);
      continue;
    }
    const { problem, value } = read(record.fields.get(field), context);
    if (problem !== undefined) tell(record, field, problem, told);
    sources.set(to, field);
    if (value === undefined) faulty.add(to);
    else {
      values.set(to, value);
      if (kept?.includes(field) !== true && problem === undefined) used.add(field);
    }
  }
  return { values, faulty, sources, used };
}

/** The fields that are not used, as plain JSON; what is none is told. */
export function unusedFields(
  record: SourceRecord,
  used: ReadonlySet<string>,
  told: Told,
): Readonly<Record<string, Json>> {
  const kept: [string, Json][] = [];
  for (const [field, value] of record.fields) {
    if (used.has(field)) continue;
    if (typeof value === "bigint") {
      kept.push([field, String(value)]);
      continue;
    }
    const json = readJson(value);
    if (json.ok) kept.push([field, json.data]);
    else
      for (const issue of json.issues)
        told.issues.push({ ...issue, path: `${record.pathOf(field)}${issue.path}` || pointer([field]) });
  }
  return Object.fromEntries(kept);
}
