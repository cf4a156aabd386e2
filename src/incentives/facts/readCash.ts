import { containsDate, isCalendarDate, notADate, type Period } from "../../kernel/calendar/index.js";
import { type Decimal, decimalIssue, formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
} from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { SettlementCode } from "../settlement/codes.js";
import { readAmount } from "./readAmount.js";

/** Cash that is sound; `index` is where it stood in the list that was handed over. */
export interface ReadCash {
  readonly recordId: string;
  readonly date: string;
  readonly amount: Decimal;
  /** The amount of the whole record, where it was told. */
  readonly of: Decimal | null;
  readonly index: number;
}

const FIELDS: ReadonlySet<string> = new Set(["recordId", "date", "amount", "of"]);

/** Reads the cash that came in; with a period it has to be of its days. In canonical order: record, date, amount. */
export function readCash(value: unknown, period: Period | null, faults: Faults): readonly ReadCash[] {
  const items = ownItems(value, "/cash", faults.issues) ?? [];
  return items
    .flatMap((item, index) => readReceipt(item, index, period, faults) ?? [])
    .sort(
      byText(
        ({ recordId }) => recordId,
        ({ date }) => date,
        textOf,
      ),
    );
}

function textOf({ amount, of }: ReadCash): string {
  return `${formatDecimal(amount)} ${of === null ? "" : formatDecimal(of)}`;
}

function readReceipt(item: unknown, index: number, period: Period | null, faults: Faults): ReadCash | null {
  const path = `/cash/${index}`;
  const issues: Issue[] = [];
  const fields: Fields = ownFields(item, path, issues, FIELDS) ?? new Map();
  const isRead = issues.length === 0;
  const recordId = isRead ? readText(fields, "recordId", path, issues) : null;
  const date = isRead ? readDate(fields, path, period, issues) : null;
  const amount = isRead ? readAmount(fields, "amount", path, issues) : null;
  const of = isRead && fields.has("of") ? readWhole(fields.get("of"), `${path}/of`, issues) : null;
  if (issues.length === 0 && recordId !== null && date !== null && amount !== null)
    return { recordId, date, amount, of, index };
  leaveOut(fields, index, issues, faults);
  return null;
}

function readDate(fields: Fields, path: string, period: Period | null, issues: Issue[]): string | null {
  const at = `${path}/date`;
  const date = readText(fields, "date", path, issues);
  if (date === null) return null;
  if (!isCalendarDate(date)) {
    issues.push(notADate(at));
    return null;
  }
  if (period === null || containsDate(period, date)) return date;
  const message = `The cash is of ${date}, outside the period ${period.id}. Hand it over with its own period.`;
  issues.push(
    issueOf<SettlementCode>("incentives.cash_outside_period", at, message, { date, period: period.id }),
  );
  return null;
}

/** The amount of a record is above zero, or there would be no share of it. */
function readWhole(value: unknown, path: string, issues: Issue[]): Decimal | null {
  const whole = parseDecimal(value);
  if (typeof whole === "string") {
    issues.push(decimalIssue(whole, value, path));
    return null;
  }
  if (whole.units > 0) return whole;
  const message = "The amount of a whole record is above zero. Correct it, or leave it out.";
  issues.push(documentIssue("document.wrong_value", path, message));
  return null;
}

function leaveOut(fields: Fields, index: number, issues: readonly Issue[], faults: Faults): void {
  for (const issue of issues) faults.issues.push(issue);
  const [first] = issues;
  const [id, amount] = [fields.get("recordId"), parseDecimal(fields.get("amount"))];
  faults.leftOut.push({
    id: typeof id === "string" && id !== "" ? id.slice(0, 80) : `#${index}`,
    stream: "cash",
    index,
    reason: first?.code ?? "document.wrong_type",
    amount: typeof amount === "string" ? null : formatDecimal(amount),
  });
}
