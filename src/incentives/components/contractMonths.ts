import { addMonths, isCalendarDate } from "../../kernel/calendar/index.js";
import type { ReadCredit } from "../facts/readCredits.js";
import { recordOf } from "./dealRule.js";
import type { ResidualComponent } from "./types.js";

/** Which contract a credit is of, and which month of it: 0 and less where it does not run, null where nobody can say. */
export interface ContractMonth {
  readonly record: string;
  readonly month: number | null;
}

/** How the credits of a period lie in their contracts. What takes a bill back is of the month of that bill. */
export function contractMonths(
  { startField = "startedOn", endField = "endedOn", monthBy = "calendar" }: ResidualComponent,
  credits: readonly ReadCredit[],
): (credit: ReadCredit) => ContractMonth {
  const starts = datesOf(credits, startField);
  const ends = datesOf(credits, endField);
  const billOf = bills(credits);
  return (credit) => {
    const record = recordOf(credit);
    const bill = billOf(credit);
    const start = dateOf(bill, startField) ?? starts.get(record);
    if (start === undefined || isUnreadable(bill, endField)) return { record, month: null };
    const end = dateOf(bill, endField) ?? ends.get(record);
    const { date } = bill;
    if (date < start || (end !== undefined && date >= end)) return { record, month: 0 };
    return { record, month: monthOf(start, date, monthBy) };
  };
}

/** The bill that a credit takes back: the last of its contract up to then; itself where it takes back none of the period. */
function bills(credits: readonly ReadCredit[]): (credit: ReadCredit) => ReadCredit {
  const own = new Map<string, ReadCredit[]>();
  for (const credit of credits) {
    if (credit.refundOf !== null) continue;
    const list = own.get(credit.recordId);
    if (list === undefined) own.set(credit.recordId, [credit]);
    else list.push(credit);
  }
  return (credit) => {
    const list = credit.refundOf === null ? undefined : own.get(credit.refundOf);
    return list?.filter(({ date }) => date <= credit.date).at(-1) ?? list?.[0] ?? credit;
  };
}

/** The first date of each record that has one. */
function datesOf(credits: readonly ReadCredit[], field: string): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const credit of credits) {
    const date = dateOf(credit, field);
    const record = recordOf(credit);
    if (date !== undefined && !dates.has(record)) dates.set(record, date);
  }
  return dates;
}

function dateOf({ fields }: ReadCredit, field: string): string | undefined {
  const value = fields.get(field);
  return typeof value === "string" && isCalendarDate(value) ? value : undefined;
}

/** A day that cannot be read must not pass for none: the contract may have ended. */
function isUnreadable(credit: ReadCredit, field: string): boolean {
  const value = credit.fields.get(field) ?? "";
  return value !== "" && dateOf(credit, field) === undefined;
}

/** The month of a contract that a date lies in, from 1. */
function monthOf(start: string, date: string, by: "calendar" | "anniversary"): number {
  const passed = monthIndex(date) - monthIndex(start);
  const isShort = by === "anniversary" && date < addMonths(start, passed);
  return isShort ? passed : passed + 1;
}

function monthIndex(date: string): number {
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
}
