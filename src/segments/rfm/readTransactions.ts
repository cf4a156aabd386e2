import type { Faults } from "../../kernel/facts/index.js";
import {
  computedIssue,
  documentIssue,
  type Issue,
  ownItems,
  ownValue,
  quoted,
} from "../../kernel/issue/index.js";
import { segmentIssue } from "../segmentIssue.js";
import { type Book, openBook } from "./book.js";
import type { RfmRule } from "./readRfmOptions.js";
import { transactionReader } from "./transactionReader.js";
import { transactionRows, unreadableRows } from "./transactionRows.js";

/** Enters transactions into a book; null where nobody can tell what there is, and then `fatal` says why. */
export function readTransactions(
  given: unknown,
  customerIds: unknown,
  rule: RfmRule,
  faults: Faults,
  fatal: Issue[],
): Book | null {
  const rows = transactionRows(given, fatal);
  if (rows === null) return null;
  const shared = new Set<string>();
  const first = enterAll(rows, customerIds, rule, shared, fatal);
  if (fatal.length > 0) return null;
  // Which copy of an id is right cannot be known, and must not depend on their order: none of them stays.
  const read = shared.size === 0 ? first : enterAll(rows, customerIds, rule, shared, fatal);
  for (const issue of read.faults.issues) faults.issues.push(issue);
  for (const left of read.faults.leftOut) faults.leftOut.push(left);
  return read.book;
}

/** Enters the rows into a new book but those of `shared` ids; an id that turns out to be shared is added to them. */
function enterAll(
  rows: Iterable<unknown>,
  customerIds: unknown,
  rule: RfmRule,
  shared: Set<string>,
  fatal: Issue[],
): { readonly book: Book; readonly faults: Faults } {
  const book = openBook(rule);
  const faults: Faults = { issues: [], leftOut: [] };
  knowCustomers(customerIds, book, fatal);
  const { enter, leaveOut } = transactionReader(rule, book, shared, faults);
  let index = 0;
  let known: string | null = null;
  try {
    for (const item of rows) {
      const isObject = typeof item === "object" && item !== null;
      const id = ownValue(item, "id");
      const customerId = ownValue(item, "customerId");
      const orderedOn = ownValue(item, "orderedOn");
      const amount = ownValue(item, "amount");
      const currency = ownValue(item, "currency");
      if (!isObject) faults.issues.push(noRecord(index, faults));
      else if (!enter(id, customerId, orderedOn, amount))
        leaveOut({ id, customerId, orderedOn, amount, currency }, index);
      else if (typeof currency === "string" && currency !== known) {
        if (known !== null) {
          fatal.push(mixed(known, currency, index));
          break;
        }
        known = currency;
      }
      index += 1;
    }
  } catch {
    fatal.push(unreadableRows(index));
  }
  return { book, faults };
}

function mixed(known: string, currency: string, index: number): Issue {
  const message = `This transaction is in ${quoted(currency)}, and others are in ${quoted(known)}: they do not add up. Convert the amounts first, or score each currency by itself.`;
  const params = { currencies: [known, currency].sort().map((each) => each.slice(0, 80)) };
  return segmentIssue("segments.rfm_currencies", `/transactions/${index}/currency`, message, params);
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
