import { dayNumber, isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { type Decimal, decimalIssue, formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import { checkText, type Faults } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Issue,
  isPlainObject,
  issueOf,
  type LeftOut,
  ownItems,
  ownValue,
  quoted,
} from "../../kernel/issue/index.js";
import type { PurchasesCode } from "./codes.js";
import { sharedIds } from "./sharedIds.js";

/** Sound purchases as columns: reading 600,000 of them leaves no object of each behind. */
export interface ReadPurchases extends Faults {
  /** The customers, in the order in which they were met. */
  readonly customerIds: readonly string[];
  /** Of each purchase its customer, as a place in `customerIds`; its day; its amount, null where there is none. */
  readonly customers: readonly number[];
  readonly days: readonly number[];
  readonly amounts: readonly (Decimal | null)[];
  /** The rows with an amount below zero, which are no purchases. */
  readonly refunds: number;
}

/** What is asked of an amount: to be there, or to be sound where it is there. */
export type AmountNeed = "required" | "optional";

/** Reads purchases by hand; a row with a fault is left out, and told. */
export function readPurchases(given: unknown, need: AmountNeed): ReadPurchases {
  const issues: Issue[] = [];
  const rows = ownItems(given, "/purchases", issues) ?? [];
  const shared = sharedIds(rows, "id");
  const places = new Map<string, number>();
  const customerIds: string[] = [];
  const customers: number[] = [];
  const days: number[] = [];
  const amounts: (Decimal | null)[] = [];
  const leftOut: LeftOut[] = [];
  let refunds = 0;
  rows.forEach((row, index) => {
    const before = issues.length;
    const amount = readAmount(row, need, index, issues);
    const day = readDay(row, index, issues);
    const customerId = readCustomer(row, shared, index, issues);
    if (issues.length > before || customerId === null) {
      leaveOut(leftOut, row, index, issues[before]);
      return;
    }
    if (amount !== null && amount.units < 0) {
      refunds += 1;
      return;
    }
    let place = places.get(customerId);
    if (place === undefined) {
      place = customerIds.push(customerId) - 1;
      places.set(customerId, place);
    }
    customers.push(place);
    days.push(day);
    amounts.push(amount);
  });
  return { customerIds, customers, days, amounts, refunds, issues, leftOut };
}

function leaveOut(leftOut: LeftOut[], row: unknown, index: number, fault: Issue | undefined): void {
  const [id, amount] = [ownValue(row, "id"), parseDecimal(ownValue(row, "amount"))];
  leftOut.push({
    id: typeof id === "string" ? id.slice(0, 80) : `#${index}`,
    stream: "purchases",
    index,
    reason: fault?.code ?? "document.wrong_type",
    amount: typeof amount === "string" ? null : formatDecimal(amount),
  });
}

function readCustomer(
  row: unknown,
  shared: ReadonlySet<string>,
  index: number,
  issues: Issue[],
): string | null {
  const path = `/purchases/${index}`;
  if (!isRow(row)) {
    const message = "A purchase is a plain object. Hand over plain JSON.";
    issues.push(documentIssue("document.wrong_type", path, message, { expected: "object" }));
    return null;
  }
  const id = ownValue(row, "id");
  // A number is no id: beyond 2^53 two of them are one.
  if (id !== undefined && id !== null) checkText(id, `${path}/id`, issues);
  if (typeof id === "string" && shared.has(id)) {
    const message = `The id ${quoted(id)} stands more than once among the purchases. Give each its own.`;
    const params = { id: id.slice(0, 80) };
    issues.push(issueOf<PurchasesCode>("segments.duplicate_purchase", `${path}/id`, message, params));
  }
  const customerId = ownValue(row, "customerId");
  if (customerId !== undefined && customerId !== null)
    return checkText(customerId, `${path}/customerId`, issues);
  const message = "A required field is missing. Add it (string).";
  issues.push(documentIssue("document.missing_field", `${path}/customerId`, message, { expected: "string" }));
  return null;
}

function readDay(row: unknown, index: number, issues: Issue[]): number {
  const date = ownValue(row, "orderedOn");
  if (typeof date === "string" && isCalendarDate(date)) return dayNumber(date);
  // What is no object is told as such, once.
  if (isRow(row)) issues.push(notADate(`/purchases/${index}/orderedOn`));
  return 0;
}

function readAmount(row: unknown, need: AmountNeed, index: number, issues: Issue[]): Decimal | null {
  const amount = ownValue(row, "amount") ?? null;
  const path = `/purchases/${index}/amount`;
  if (amount === null) {
    if (need === "optional" || !isRow(row)) return null;
    const message =
      "The amount of this purchase is not known. Write it, or ask for no amounts (values: false).";
    issues.push(issueOf<PurchasesCode>("segments.missing_amount", path, message));
    return null;
  }
  const decimal = parseDecimal(amount);
  if (typeof decimal === "object") return decimal;
  issues.push(decimalIssue(decimal, amount, path));
  return null;
}

/** A proxy may throw from any trap; it is no row. */
function isRow(row: unknown): boolean {
  try {
    return isPlainObject(row);
  } catch {
    return false;
  }
}
