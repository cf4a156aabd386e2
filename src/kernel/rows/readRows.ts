import { formatDecimal, parseDecimal } from "../decimal/index.js";
import { type Faults, readText } from "../facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  ownFields,
  ownItems,
  ownValue,
  quoted,
} from "../issue/index.js";
import type { Row } from "./types.js";

/** Where a list of records stands. */
export interface RowsPlace {
  /** The field that holds the list: the stream of what is left out. */
  readonly stream: string;
  /** The field of a record whose number is missing from the result if it is left out. */
  readonly amount?: string;
  /** Whether the list may be absent. */
  readonly isOptional?: true;
}

/**
 * Reads the records of a list, one by one in its order; one with a fault stays out, with its faults in `faults`.
 *
 * Records that share an id are all at fault: which one is right cannot be known, and must not depend on their order.
 * A list that is missing or none is a fault of the frame.
 *
 * @param read - What a record says; null where it is faulty, and then the issues of the row say why.
 */
export function readRows<T>(
  facts: Fields,
  { stream, amount, isOptional }: RowsPlace,
  faults: Faults,
  frame: Issue[],
  read: (row: Row) => T | null,
): T[] {
  if (!facts.has(stream)) {
    if (isOptional !== true) frame.push(withoutList(stream));
    return [];
  }
  const items = ownItems(facts.get(stream), `/${stream}`, frame) ?? [];
  const repeated = repeatedIds(items);
  const found: T[] = [];
  items.forEach((item, index) => {
    const path = `/${stream}/${index}`;
    const issues: Issue[] = [];
    const fields = ownFields(item, path, issues);
    const id = fields === null ? null : readText(fields, "id", path, issues);
    if (id !== null && repeated.has(id)) issues.push(repeatedIssue(id, path));
    const row = fields === null || id === null ? null : { index, path, stream, id, fields, issues };
    const value = row === null ? null : read(row);
    if (value !== null && issues.length === 0) {
      found.push(value);
      return;
    }
    for (const issue of issues) faults.issues.push(issue);
    faults.leftOut.push({
      id: id?.slice(0, 80) ?? `#${index}`,
      stream,
      index,
      reason: issues[0]?.code ?? "document.wrong_type",
      amount: amount === undefined ? null : amountOf(fields?.get(amount)),
    });
  });
  return found;
}

function repeatedIds(items: readonly unknown[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const item of items) {
    const id = ownValue(item, "id");
    if (typeof id !== "string") continue;
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return repeated;
}

function repeatedIssue(id: string, path: string): Issue {
  const message = `The id ${quoted(id)} stands more than once in this list. Give every record an id of its own.`;
  return documentIssue("document.duplicate_id", `${path}/id`, message, { id: id.slice(0, 80) });
}

function withoutList(stream: string): Issue {
  const message = "A required field is missing. Add it (a list of records; empty where there are none).";
  return documentIssue("document.missing_field", `/${stream}`, message, { expected: "array" });
}

function amountOf(value: unknown): string | null {
  const decimal = parseDecimal(value);
  return typeof decimal === "string" ? null : formatDecimal(decimal);
}
