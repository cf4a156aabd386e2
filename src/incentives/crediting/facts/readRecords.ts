import { formatDecimal, parseDecimal } from "../../../kernel/decimal/index.js";
import { type Faults, readText } from "../../../kernel/facts/index.js";
import type { FieldValue } from "../../../kernel/index.js";
import {
  documentIssue,
  type Issue,
  ownFields,
  ownItems,
  ownValue,
  pointer,
  quoted,
} from "../../../kernel/issue/index.js";
import type { FlatRecord } from "../creditingFunction.js";
import { idOf, sharedIds } from "./sharedIds.js";

/** A record of the event's stream, with its own fields. */
export interface ReadRecord {
  readonly id: string;
  readonly index: number;
  readonly path: string;
  readonly view: FlatRecord;
}

/** Reads the records of a stream; one that is not flat, or has no id of its own, is left out. */
export function readRecords(stream: string, given: unknown, faults: Faults): readonly ReadRecord[] {
  const at = pointer(["records", stream]);
  const items = ownItems(given, at, faults.issues) ?? [];
  const shared = sharedIds(items);
  return items.flatMap((item, index) => {
    const path = `${at}/${index}`;
    const issues: Issue[] = [];
    const record = readRecord(item, index, path, issues);
    if (record !== null && shared.has(record.id)) issues.push(sharedId(record.id, path));
    if (record !== null && issues.length === 0) return [record];
    leaveOut({ id: idOf(item), index, stream, amount: ownValue(item, "amount") }, issues, faults);
    return [];
  });
}

/** Notes that a record is left out, with its amount as far as it can be read. */
export function leaveOut(
  {
    id,
    index,
    stream,
    amount,
  }: {
    readonly id: string | null;
    readonly index: number;
    readonly stream: string;
    readonly amount: unknown;
  },
  issues: readonly Issue[],
  faults: Faults,
): void {
  const [first] = issues;
  if (first === undefined) return;
  for (const issue of issues) faults.issues.push(issue);
  const read = parseDecimal(amount);
  faults.leftOut.push({
    id: id?.slice(0, 80) ?? `#${index}`,
    stream,
    index,
    reason: first.code,
    amount: typeof read === "object" ? formatDecimal(read) : null,
  });
}

function readRecord(item: unknown, index: number, path: string, issues: Issue[]): ReadRecord | null {
  const fields = ownFields(item, path, issues);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  const view: Record<string, FieldValue> = {};
  for (const [name, value] of fields) {
    if (isPlain(value)) view[name] = value;
    else issues.push(notPlain(path + pointer([name])));
  }
  return id === null ? null : { id, index, path, view };
}

function isPlain(value: unknown): value is FieldValue {
  if (typeof value === "number") return Number.isFinite(value);
  return (
    value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "bigint"
  );
}

function notPlain(path: string): Issue {
  const message =
    "A field of a record is a text, a finite number, true, false or null. Mend it, or leave it out.";
  return documentIssue("document.wrong_type", path, message);
}

function sharedId(id: string, path: string): Issue {
  const message = `The id ${quoted(id)} stands more than once among the records. Give every record its own.`;
  return documentIssue("document.duplicate_id", `${path}/id`, message, { id: id.slice(0, 80) });
}
