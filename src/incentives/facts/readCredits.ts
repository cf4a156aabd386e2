import { containsDate, isCalendarDate, notADate, type Period } from "../../kernel/calendar/index.js";
import { comparison, type Decimal, formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import { checkText, type Faults, type PersonReading, readText } from "../../kernel/facts/index.js";
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
import type { CreditRole } from "../types.js";
import { readAmount } from "./readAmount.js";
import { type CreditFields, creditOriginFields, readCreditOrigin } from "./readCreditOrigin.js";

/** A credit that is sound; `index` is where it stood in the list that was handed over. */
export interface ReadCredit {
  readonly id: string;
  readonly measure: string;
  readonly date: string;
  readonly amount: Decimal;
  readonly recordId: string;
  readonly role: CreditRole;
  /** How many levels below the person it was earned. */
  readonly level: number;
  /** The record that it takes back. */
  readonly refundOf: string | null;
  /** What conditions on single credits look at. */
  readonly fields: CreditFields;
  readonly index: number;
}

/** The sound credits by measure, each list in canonical order: date, then id by UTF-16 code units. */
export type CreditsByMeasure = ReadonlyMap<string, readonly ReadCredit[]>;

const FIELDS: ReadonlySet<string> = new Set([
  "id",
  "measure",
  "date",
  "amount",
  "personId",
  ...creditOriginFields,
]);

/** What the facts as a whole say, which each credit has to agree with; null where they are themselves at fault. */
export type CreditFrame = Pick<PersonReading, "period" | "personId"> | null;

/** The sound credits, and the measures of those that had to be left out, as far as they could be read. */
export interface ReadCredits {
  readonly credits: CreditsByMeasure;
  readonly faulty: ReadonlySet<string>;
}

/** Reads the credits; without a frame their dates and people are not held against it. */
export function readCredits(value: unknown, frame: CreditFrame, faults: Faults): ReadCredits {
  const faulty = new Set<string>();
  const items = ownItems(value, "/credits", faults.issues) ?? [];
  const sound = items.flatMap((item, index) => readCredit(item, index, frame, faults, faulty) ?? []);
  const byMeasure = new Map<string, ReadCredit[]>();
  for (const credit of sound.sort(canonically)) {
    const list = byMeasure.get(credit.measure);
    if (list === undefined) byMeasure.set(credit.measure, [credit]);
    else list.push(credit);
  }
  for (const [measure, list] of byMeasure) byMeasure.set(measure, withoutDuplicates(list, faults));
  return { credits: byMeasure, faulty };
}

function readCredit(
  item: unknown,
  index: number,
  frame: CreditFrame,
  faults: Faults,
  faulty: Set<string>,
): ReadCredit | null {
  const path = `/credits/${index}`;
  const issues: Issue[] = [];
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return leaveOut(new Map(), index, issues, faults);
  const id = readText(fields, "id", path, issues);
  const measure = readText(fields, "measure", path, issues);
  const date = readDate(fields, path, frame?.period ?? null, issues);
  const amount = readAmount(fields, "amount", path, issues);
  checkPerson(fields, path, frame, issues);
  const origin = readCreditOrigin(fields, path, issues);
  const sound = issues.length === 0 && id !== null && measure !== null && date !== null && amount !== null;
  if (sound) return { id, measure, date, amount, ...origin, recordId: origin.recordId ?? id, index };
  if (measure !== null) faulty.add(measure);
  return leaveOut(fields, index, issues, faults);
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
    issues.push(notADate(at));
    return null;
  }
  if (period === null || containsDate(period, date)) return date;
  const message = `The credit is of ${date}, outside the period ${period.id}. Evaluate it with its own period.`;
  issues.push(
    issueOf<PlanFactsCode>("incentives.credit_outside_period", at, message, { date, period: period.id }),
  );
  return null;
}

/** A credit that says whose it is must be of the person that the facts are about. */
function checkPerson(fields: Fields, path: string, frame: CreditFrame, issues: Issue[]): void {
  if (!fields.has("personId")) return;
  const at = `${path}/personId`;
  const personId = checkText(fields.get("personId"), at, issues);
  if (personId === null || frame === null || personId === frame.personId) return;
  const message =
    frame.personId === null
      ? `The credit is of ${quoted(personId)}, but the facts do not say whose they are. Give personId in the facts.`
      : `The credit is of ${quoted(personId)}, the facts are those of ${quoted(frame.personId)}. Give each person's credits with the facts of that person.`;
  issues.push(
    issueOf<PlanFactsCode>("incentives.credit_of_another_person", at, message, {
      personId: personId.slice(0, 80),
    }),
  );
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
