import { dateOfDay, dayNumber, isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import {
  type Decimal,
  decimalIssue,
  equal,
  type Fraction,
  formatDecimal,
  fractionOf,
  parseDecimal,
  roundDecimal,
} from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import { readValue } from "../../kernel/statistics/index.js";
import { sharedIds } from "../purchases/index.js";
import { segmentIssue } from "../segmentIssue.js";
import type { RfmRule } from "./readRfmOptions.js";

/** What is known of one customer; `recency` is null where there is no order. */
export interface CustomerFigures {
  readonly customerId: string;
  readonly lastOrderOn: string | null;
  readonly recency: Fraction | null;
  readonly frequency: number;
  readonly amount: Decimal;
}

const FIELDS: ReadonlySet<string> = new Set(["customerId", "lastOrderOn", "recencyDays", "orders", "amount"]);

/** The customers that are sound; the others are left out and told. */
export function readAggregates(
  given: unknown,
  rule: RfmRule,
  faults: Faults,
  fatal: Issue[],
): readonly CustomerFigures[] {
  const items = ownItems(given, "/aggregates", fatal) ?? [];
  const shared = sharedIds(items, "customerId");
  return items.flatMap((item, index) => {
    const issues: Issue[] = [];
    const path = `/aggregates/${index}`;
    const fields = ownFields(item, path, issues, FIELDS);
    const read = fields === null ? null : readOne(fields, path, rule, issues);
    if (read !== null && shared.has(read.customerId)) issues.push(duplicate(read.customerId, path));
    if (read !== null && issues.length === 0) return [read];
    leaveOut(fields, index, issues, faults);
    return [];
  });
}

function leaveOut(fields: Fields | null, index: number, issues: readonly Issue[], faults: Faults): void {
  const id = fields?.get("customerId");
  const amount = parseDecimal(fields?.get("amount"));
  for (const issue of issues) faults.issues.push(issue);
  faults.leftOut.push({
    id: typeof id === "string" && id !== "" ? id.slice(0, 80) : `#${index}`,
    stream: "aggregates",
    index,
    reason: issues[0]?.code ?? "",
    amount: typeof amount === "string" ? null : formatDecimal(amount),
  });
}

function readOne(fields: Fields, path: string, rule: RfmRule, issues: Issue[]): CustomerFigures | null {
  const customerId = readText(fields, "customerId", path, issues);
  const frequency = readOrders(fields, path, issues);
  const amount = readNumber(fields, "amount", path, issues);
  if (amount !== null && amount.units < 0 && rule.choices.refunds === "refuse") {
    const message =
      "The amount is below zero, and refunds are refused. Correct it, or choose what refunds do.";
    issues.push(segmentIssue("segments.rfm_refund", `${path}/amount`, message));
  }
  const last = readLast(fields, path, rule, issues);
  if (customerId === null || frequency === null || amount === null || last === null) return null;
  if (issues.length > 0) return null;
  if ((last.recency === null) !== (frequency === 0)) {
    const message =
      frequency === 0
        ? "There are no orders, and a day of the last one. Correct the count, or leave the day out."
        : "There are orders, and no day of the last one. Write lastOrderOn or recencyDays.";
    issues.push(segmentIssue("segments.rfm_recency", path, message));
    return null;
  }
  return { customerId, ...last, frequency, amount };
}

function readOrders(fields: Fields, path: string, issues: Issue[]): number | null {
  const read = readNumber(fields, "orders", path, issues);
  if (read === null) return null;
  const text = formatDecimal(roundDecimal(read, { places: 0, mode: "floor" }));
  const whole = Number(text);
  if (text === formatDecimal(read) && Number.isSafeInteger(whole) && whole >= 0) return whole;
  const message = "A count of orders is a whole number of zero or more. Correct it.";
  issues.push(segmentIssue("segments.rfm_orders", `${path}/orders`, message));
  return null;
}

function readNumber(fields: Fields, name: string, path: string, issues: Issue[]): Decimal | null {
  if (fields.has(name)) {
    const value = fields.get(name);
    const read = parseDecimal(value);
    if (typeof read !== "string") return read;
    issues.push(decimalIssue(read, value, `${path}/${name}`));
    return null;
  }
  const message = "A required field is missing. Add it (decimal).";
  issues.push(documentIssue("document.missing_field", `${path}/${name}`, message, { expected: "decimal" }));
  return null;
}

type Last = Pick<CustomerFigures, "lastOrderOn" | "recency">;

/** The last order by its day or by the days since; both null where neither is told, and null at a fault. */
function readLast(fields: Fields, path: string, { asOfDay }: RfmRule, issues: Issue[]): Last | null {
  const date = fields.get("lastOrderOn") ?? null;
  const days = fields.get("recencyDays") ?? null;
  if (date !== null && days !== null) {
    const message = "The last order is told by its day and by the days since. Write one of the two.";
    issues.push(segmentIssue("segments.rfm_recency", path, message));
    return null;
  }
  if (date !== null) return ofDate(date, `${path}/lastOrderOn`, asOfDay, issues);
  if (days === null) return { lastOrderOn: null, recency: null };
  const recency = readValue(days, `${path}/recencyDays`, issues);
  if (recency === null) return null;
  if (recency.numerator.units < 0) return after(`${path}/recencyDays`, issues);
  return { lastOrderOn: dateBefore(recency.numerator, asOfDay), recency };
}

function ofDate(date: unknown, path: string, asOfDay: number, issues: Issue[]): Last | null {
  if (typeof date !== "string" || !isCalendarDate(date)) {
    issues.push(notADate(path));
    return null;
  }
  const ago = asOfDay - dayNumber(date);
  if (ago < 0) return after(path, issues);
  return { lastOrderOn: date, recency: fractionOf({ units: ago, places: 0 }) };
}

/** The day so many days before, where they are whole and there is such a day. */
function dateBefore(days: Decimal, asOfDay: number): string | null {
  const whole = roundDecimal(days, { places: 0, mode: "floor" });
  const day = asOfDay - Number(whole.units);
  return equal(whole, days) && day >= FIRST_DAY ? dateOfDay(day) : null;
}

/** The number of the day 0001-01-01. */
const FIRST_DAY = -719_162;

function after(path: string, issues: Issue[]): null {
  const message =
    "The last order is later than the day on which customers are looked at. Correct it, or asOf.";
  issues.push(segmentIssue("segments.order_after_as_of", path, message));
  return null;
}

function duplicate(customerId: string, path: string): Issue {
  const message = `There is another entry of ${quoted(customerId)}, and which one is right cannot be known. Keep one a customer.`;
  const params = { id: customerId.slice(0, 80) };
  return documentIssue("document.duplicate_id", `${path}/customerId`, message, params);
}
