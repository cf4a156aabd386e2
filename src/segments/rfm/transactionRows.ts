import { type Issue, isList, ownValue } from "../../kernel/issue/index.js";
import { segmentIssue } from "../segmentIssue.js";
import type { RawTransaction } from "./transactionReader.js";

/** Rows that can be gone through as often as needed: a list itself, and copies of what can be gone through once. */
export function transactionRows(given: unknown, fatal: Issue[]): Iterable<unknown> | null {
  const rows: unknown[] = [];
  try {
    if (!isIterable(given)) throw new TypeError("not iterable");
    if (isList(given)) return given;
    for (const item of given) rows.push(copyOf(item));
    return rows;
  } catch {
    fatal.push(unreadableRows(rows.length));
    return null;
  }
}

/** The fault of rows that cannot be gone through beyond one of them. */
export function unreadableRows(index: number): Issue {
  const message = `The transactions cannot be gone through beyond number ${index}. Hand over an array, a set or a generator that does not throw.`;
  return segmentIssue("segments.unreadable_transactions", "/transactions", message, { index });
}

/** What is read of a row, as it is now: a generator may hand out one object again and again. */
function copyOf(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  const [id, customerId] = [ownValue(item, "id"), ownValue(item, "customerId")];
  const [orderedOn, amount] = [ownValue(item, "orderedOn"), ownValue(item, "amount")];
  const copy: RawTransaction = { id, customerId, orderedOn, amount, currency: ownValue(item, "currency") };
  return copy;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
