import type { Faults } from "../../kernel/facts/index.js";
import { computedIssue, documentIssue, type Issue, ownItems, ownValue } from "../../kernel/issue/index.js";
import { segmentIssue } from "../segmentIssue.js";
import { type Book, openBook } from "./book.js";
import type { RfmRule } from "./readRfmOptions.js";
import { transactionReader } from "./transactionReader.js";

/** Goes through transactions once; null where nobody can tell what there is, and then `fatal` says why. */
export function readTransactions(
  given: unknown,
  customerIds: unknown,
  rule: RfmRule,
  faults: Faults,
  fatal: Issue[],
): Book | null {
  const book = openBook(rule);
  knowCustomers(customerIds, book, fatal);
  const { enter, leaveOut } = transactionReader(rule, book, faults);
  let index = 0;
  try {
    if (!isIterable(given)) throw new TypeError("not iterable");
    for (const item of given) {
      const isObject = typeof item === "object" && item !== null;
      const id = ownValue(item, "id");
      const customerId = ownValue(item, "customerId");
      const orderedOn = ownValue(item, "orderedOn");
      const amount = ownValue(item, "amount");
      if (!isObject) faults.issues.push(noRecord(index, faults));
      else if (!enter(id, customerId, orderedOn, amount))
        leaveOut({ id, customerId, orderedOn, amount }, index);
      index += 1;
    }
  } catch {
    const message = `The transactions cannot be gone through beyond number ${index}. Hand over an array, a set or a generator that does not throw.`;
    fatal.push(segmentIssue("segments.unreadable_transactions", "/transactions", message, { index }));
    return null;
  }
  return fatal.length > 0 ? null : book;
}

function knowCustomers(given: unknown, book: ReturnType<typeof openBook>, fatal: Issue[]): void {
  if (given === undefined) return;
  for (const [index, id] of (ownItems(given, "/customerIds", fatal) ?? []).entries()) {
    const path = `/customerIds/${index}`;
    if (typeof id === "string" && id !== "") book.know(id);
    else fatal.push(computedIssue(id, path) ?? noText(path));
  }
}

function noText(path: string): Issue {
  const message = "The id of a customer is a text with at least one character. Write it so.";
  return documentIssue("document.wrong_type", path, message, { expected: "string" });
}

function noRecord(index: number, { leftOut }: Faults): Issue {
  const message = "A flat record is needed here. Hand over plain JSON.";
  const issue = documentIssue("document.wrong_type", `/transactions/${index}`, message, {
    expected: "object",
  });
  leftOut.push({ id: `#${index}`, stream: "transactions", index, reason: issue.code, amount: null });
  return issue;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
