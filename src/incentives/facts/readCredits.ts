import { containsDate, isCalendarDate, type Period } from "../../kernel/calendar/index.js";
import { comparison, type Decimal, formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  type LeftOut,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import type { PlanFactsCode } from "../codes.js";
import { readAmount } from "./readAmount.js";

/** A credit that is sound; `index` is where it stood in the list that was handed over. */
export interface ReadCredit {
  readonly id: string;
  readonly measure: string;
  readonly date: string;
  readonly amount: Decimal;
  readonly index: number;
}

/** The sound credits by measure, each list in canonical order: date, then id by UTF-16 code units. */
export type CreditsByMeasure = ReadonlyMap<string, readonly ReadCredit[]>;

const FIELDS: ReadonlySet<string> = new Set(["id", "measure", "date", "amount"]);

/** Reads the credits; without a period (itself at fault) their dates are not held against it. */
export function readCredits(value: unknown, period: Period | null, faults: Faults): CreditsByMeasure {
  const items = ownItems(value, "/credits", faults.issues) ?? [];
  const sound = items.flatMap((item, index) => readCredit(item, index, period, faults) ?? []);
  const byMeasure = new Map<string, ReadCredit[]>();
  for (const credit of sound.sort(canonically)) {
    const list = byMeasure.get(credit.measure);
    if (list === undefined) byMeasure.set(credit.measure, [credit]);
    else list.push(credit);
  }
  for (const [measure, list] of byMeasure) byMeasure.set(measure, withoutDuplicates(list, faults));
  return byMeasure;
}

function readCredit(item: unknown, index: number, period: Period | null, faults: Faults): ReadCredit | null {
  const path = `/credits/${index}`;
  const issues: Issue[] = [];
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return leaveOut(new Map(), index, issues, faults);
  const id = readText(fields, "id", path, issues);
  const measure = readText(fields, "measure", path, issues);
  const date = readDate(fields, path, period, issues);
  const amount = readAmount(fields, "amount", path, issues);
  const sound = issues.length === 0 && id !== null && measure !== null && date !== null && amount !== null;
  return sound ? { id, measure, date, amount, index } : leaveOut(fields, index, issues, faults);
}

function readDate(fields: Fields, path: string, period: Period | null, issues: Issue[]): string | null {
  const at = `${path}/date`;
  if (!fields.has("date")) {
    issues.push(
      documentIssue("document.missing_field", at, "A required field is missing. Add it (date).", {
        expected: "date",
      }),
    );
    return null;
  }
  const date = fields.get("date");
  if (typeof date !== "string" || !isCalendarDate(date)) {
    issues.push(
      issueOf("date.not_a_date", at, "A calendar date is needed here. Write a real day as YYYY-MM-DD."),
    );
    return null;
  }
  if (period === null || containsDate(period, date)) return date;
  const message = `The credit is of ${date}, outside the period ${period.id}. Evaluate it with its own period.`;
  issues.push(
    issueOf<PlanFactsCode>("incentives.credit_outside_period", at, message, { date, period: period.id }),
  );
  return null;
}

/** Date, then id; amount and place settle the order of credits that are at fault as duplicates. */
function canonically(a: ReadCredit, b: ReadCredit): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return comparison(a.amount, b.amount) || a.index - b.index;
}

function withoutDuplicates(credits: readonly ReadCredit[], faults: Faults): ReadCredit[] {
  const seen = new Set<string>();
  return credits.filter((credit) => {
    if (!seen.has(credit.id)) return seen.add(credit.id);
    const { id, measure, index, amount } = credit;
    const code: PlanFactsCode = "incentives.duplicate_credit";
    const message = `The id ${quoted(id)} stands twice among the credits of ${quoted(measure)}. Remove the copy, or give each its own id.`;
    faults.issues.push(
      issueOf<PlanFactsCode>(code, `/credits/${index}/id`, message, { id: id.slice(0, 80) }),
    );
    faults.leftOut.push({
      id: id.slice(0, 80),
      stream: "credits",
      index,
      reason: code,
      amount: formatDecimal(amount),
    });
    return false;
  });
}

function leaveOut(fields: Fields, index: number, issues: readonly Issue[], faults: Faults): null {
  for (const issue of issues) faults.issues.push(issue);
  const [first] = issues;
  if (first !== undefined) faults.leftOut.push(leftOutOf(fields, index, first.code));
  return null;
}

function leftOutOf(fields: Fields, index: number, reason: string): LeftOut {
  const id = fields.get("id");
  const amount = parseDecimal(fields.get("amount"));
  return {
    id: typeof id === "string" && id !== "" ? id.slice(0, 80) : `#${index}`,
    stream: "credits",
    index,
    reason,
    amount: typeof amount === "string" ? null : formatDecimal(amount),
  };
}
