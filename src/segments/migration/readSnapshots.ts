import { isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { type Decimal, decimalIssue, formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import type { FieldValue } from "../../kernel/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  ownFields,
  ownItems,
  pointer,
  quoted,
} from "../../kernel/issue/index.js";
import { sharedIds } from "../purchases/index.js";
import { segmentIssue } from "../segmentIssue.js";

/** A customer of a snapshot, read. */
export interface ReadCustomer {
  readonly customerId: string;
  readonly segmentId: string;
  readonly amount: Decimal | null;
  readonly fields: ReadonlyMap<string, FieldValue> | null;
}

/** A snapshot, read: its customers by id. */
export interface ReadSnapshot {
  readonly on: string;
  readonly customers: ReadonlyMap<string, ReadCustomer>;
}

const SNAPSHOT: ReadonlySet<string> = new Set(["on", "customers"]);
const CUSTOMER: ReadonlySet<string> = new Set(["customerId", "segmentId", "amount", "fields"]);

/** Reads the snapshots; customers at fault are left out and told. `known` are the segments that there are, or null for any. */
export function readSnapshots(
  given: unknown,
  known: ReadonlySet<string> | null,
  faults: Faults,
  fatal: Issue[],
): readonly ReadSnapshot[] {
  const items = ownItems(given, "/snapshots", fatal) ?? [];
  const snapshots = items.map((item, index) => {
    const path = `/snapshots/${index}`;
    const fields = ownFields(item, path, fatal, SNAPSHOT) ?? new Map();
    const on = fields.get("on");
    if (!isCalendarDate(on)) fatal.push(notADate(`${path}/on`));
    const customers = readCustomers(fields.get("customers"), `${path}/customers`, known, faults, fatal);
    return { on: String(on), customers };
  });
  checkDates(snapshots, fatal);
  return snapshots;
}

function checkDates(snapshots: readonly ReadSnapshot[], fatal: Issue[]): void {
  if (snapshots.length < 2) {
    const message = "A migration has an opening and a closing. Hand over at least two snapshots.";
    fatal.push(segmentIssue("segments.few_snapshots", "/snapshots", message));
  }
  for (const [index, { on }] of snapshots.entries()) {
    const before = snapshots[index - 1]?.on;
    if (before === undefined || before < on) continue;
    const message = `The snapshot is of ${quoted(on)}, and the one before it of ${quoted(before)}. List the earliest first, each date once.`;
    fatal.push(segmentIssue("segments.unsorted_snapshots", `/snapshots/${index}/on`, message));
  }
}

function readCustomers(
  given: unknown,
  at: string,
  known: ReadonlySet<string> | null,
  faults: Faults,
  fatal: Issue[],
): ReadonlyMap<string, ReadCustomer> {
  const customers = new Map<string, ReadCustomer>();
  const items = ownItems(given, at, fatal) ?? [];
  const shared = sharedIds(items, "customerId");
  for (const [index, item] of items.entries()) {
    const issues: Issue[] = [];
    const path = `${at}/${index}`;
    const fields = ownFields(item, path, issues, CUSTOMER);
    const read = fields === null ? null : readCustomer(fields, path, known, issues);
    if (read !== null && shared.has(read.customerId)) issues.push(duplicate(read.customerId, path));
    if (read !== null && issues.length === 0) customers.set(read.customerId, read);
    else leaveOut(fields, index, at, issues, faults);
  }
  return customers;
}

function leaveOut(
  fields: Fields | null,
  index: number,
  at: string,
  issues: readonly Issue[],
  faults: Faults,
): void {
  const id = fields?.get("customerId");
  const amount = parseDecimal(fields?.get("amount"));
  for (const issue of issues) faults.issues.push(issue);
  faults.leftOut.push({
    id: typeof id === "string" && id !== "" ? id.slice(0, 80) : `#${index}`,
    stream: at.slice(1),
    index,
    reason: issues[0]?.code ?? "",
    amount: typeof amount === "string" ? null : formatDecimal(amount),
  });
}

function readCustomer(
  fields: Fields,
  path: string,
  known: ReadonlySet<string> | null,
  issues: Issue[],
): ReadCustomer | null {
  const customerId = readText(fields, "customerId", path, issues);
  const segmentId = readText(fields, "segmentId", path, issues);
  const given = fields.get("amount");
  const amount = given === undefined ? null : parseDecimal(given);
  if (typeof amount === "string") issues.push(decimalIssue(amount, given, `${path}/amount`));
  const own = fields.has("fields") ? ownFields(fields.get("fields"), `${path}/fields`, issues) : null;
  const values = own === null ? null : readFields(own, `${path}/fields`, issues);
  if (customerId === null || segmentId === null || typeof amount === "string") return null;
  if (known !== null && !known.has(segmentId)) issues.push(unknown(segmentId, `${path}/segmentId`));
  return { customerId, segmentId, amount, fields: values };
}

function readFields(own: Fields, path: string, issues: Issue[]): ReadonlyMap<string, FieldValue> {
  const values = new Map<string, FieldValue>();
  for (const [name, value] of own) {
    if (isFieldValue(value)) values.set(name, value);
    else {
      const message =
        "A field of a customer is a text, a decimal number, true, false or null. Mend it, or leave it out.";
      issues.push(documentIssue("document.wrong_type", path + pointer([name]), message));
    }
  }
  return values;
}

function isFieldValue(value: unknown): value is FieldValue {
  if (typeof value === "number" || typeof value === "bigint") return typeof parseDecimal(value) === "object";
  return value === null || typeof value === "string" || typeof value === "boolean";
}

function unknown(segmentId: string, path: string): Issue {
  const message = `There is no segment ${quoted(segmentId)} in the segmentation or the order. Correct the id.`;
  return segmentIssue("segments.unknown_segment", path, message, { id: segmentId.slice(0, 80) });
}

function duplicate(customerId: string, path: string): Issue {
  const message = `The customer ${quoted(customerId)} stands more than once in the snapshot. Keep one entry.`;
  const params = { id: customerId.slice(0, 80) };
  return documentIssue("document.duplicate_id", `${path}/customerId`, message, params);
}
