import { dayNumber, isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { decimalIssue, formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import { checkText, type Faults } from "../../kernel/facts/index.js";
import { computedIssue, documentIssue, type Issue, MAX_TEXT, quoted } from "../../kernel/issue/index.js";
import { segmentIssue } from "../segmentIssue.js";
import type { OpenBook } from "./book.js";
import type { RfmRule } from "./readRfmOptions.js";

/** The fields of one transaction as they were found. */
export interface RawTransaction {
  readonly id: unknown;
  readonly customerId: unknown;
  readonly orderedOn: unknown;
  readonly amount: unknown;
  readonly currency: unknown;
}

/** Enters one transaction, or says why not. Each field is looked at once; only a faulty one is looked at again. */
export type EnterTransaction = (
  id: unknown,
  customerId: unknown,
  orderedOn: unknown,
  amount: unknown,
) => boolean;

/** No day, in place of how long ago a transaction was. */
const UNKNOWN = Number.NaN;

/**
 * Opens what enters sound transactions into a book, and tells the faults of the others. Rows of `shared` ids are not
 * entered; the id of a row that was met before is added to them.
 */
export function transactionReader(
  { asOfDay, choices }: RfmRule,
  book: OpenBook,
  shared: Set<string>,
  faults: Faults,
): { readonly enter: EnterTransaction; leaveOut(raw: RawTransaction, index: number): void } {
  const agoOf = agoReader(asOfDay);
  const ids = new Set<string>();
  const refuses = choices.refunds === "refuse";
  return {
    enter: (id, customerId, orderedOn, amount) => {
      if (!isName(customerId)) return false;
      const ago = agoOf(orderedOn);
      const read = parseDecimal(amount);
      if (!(ago >= 0) || typeof read === "string" || (refuses && read.units < 0)) return false;
      if (id !== undefined) {
        if (!isName(id) || shared.has(id)) return false;
        if (ids.has(id)) {
          shared.add(id);
          return false;
        }
        ids.add(id);
      }
      book.enter(customerId, ago, read);
      return true;
    },
    leaveOut: (raw, index) => {
      const issues = faultsOf(raw, `/transactions/${index}`, agoOf(raw.orderedOn), refuses, shared);
      const [first] = issues;
      if (first === undefined) return;
      const { id, amount } = raw;
      const read = parseDecimal(amount);
      for (const issue of issues) faults.issues.push(issue);
      faults.leftOut.push({
        id: typeof id === "string" && id !== "" ? id.slice(0, 80) : `#${index}`,
        stream: "transactions",
        index,
        reason: first.code,
        amount: typeof read === "string" ? null : formatDecimal(read),
      });
    },
  };
}

/** How many days before the day of the scores a date is; below zero after it, NaN of what is no date. */
function agoReader(asOfDay: number): (date: unknown) => number {
  // Many transactions share few days.
  const known = new Map<unknown, number>();
  return (date) => {
    const found = known.get(date);
    if (found !== undefined) return found;
    const ago = typeof date === "string" && isCalendarDate(date) ? asOfDay - dayNumber(date) : UNKNOWN;
    if (!Number.isNaN(ago)) known.set(date, ago);
    return ago;
  };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= MAX_TEXT;
}

function faultsOf(
  { id, customerId, orderedOn, amount }: RawTransaction,
  path: string,
  ago: number,
  refuses: boolean,
  shared: ReadonlySet<string>,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (id !== undefined) {
    const name = checkText(id, `${path}/id`, issues);
    if (name !== null && shared.has(name)) {
      const message = `There is another transaction ${quoted(name)}, and which one is right cannot be known. Keep one entry of each.`;
      issues.push(documentIssue("document.duplicate_id", `${path}/id`, message, { id: name.slice(0, 80) }));
    }
  }
  if (customerId === undefined) issues.push(missing(`${path}/customerId`, "string"));
  else checkText(customerId, `${path}/customerId`, issues);
  checkDay(orderedOn, ago, `${path}/orderedOn`, issues);
  checkAmount(amount, `${path}/amount`, refuses, issues);
  return issues;
}

function checkDay(orderedOn: unknown, ago: number, path: string, issues: Issue[]): void {
  if (ago >= 0) return;
  if (orderedOn === undefined) issues.push(missing(path, "date"));
  else if (Number.isNaN(ago)) issues.push(computedIssue(orderedOn, path) ?? notADate(path));
  else {
    const message = `This is ${-ago} days after the day on which customers are looked at. Correct the date, or asOf.`;
    issues.push(segmentIssue("segments.order_after_as_of", path, message, { days: -ago }));
  }
}

function checkAmount(amount: unknown, path: string, refuses: boolean, issues: Issue[]): void {
  const read = parseDecimal(amount);
  if (amount === undefined) issues.push(missing(path, "decimal"));
  else if (typeof read === "string")
    issues.push(computedIssue(amount, path) ?? decimalIssue(read, amount, path));
  else if (refuses && read.units < 0) {
    const message =
      "The amount is below zero, and refunds are refused. Take it out, or choose what refunds do.";
    issues.push(segmentIssue("segments.rfm_refund", path, message));
  }
}

function missing(path: string, expected: string): Issue {
  const message = `A required field is missing. Add it (${expected}).`;
  return documentIssue("document.missing_field", path, message, { expected });
}
