import {
  containsDate,
  isCalendarDate,
  notADate,
  type Period,
  safeParsePeriod,
} from "../../kernel/calendar/index.js";
import { comparison, type Decimal, formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import { checkText, type Faults, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import { readAmount } from "../facts/readAmount.js";
import type { AdjustmentsCode } from "./codes.js";
import type { Adjustment, AdjustmentCause } from "./types.js";

/** An adjustment that is sound; `index` is where it stood in the list that was handed over. */
export interface ReadAdjustment {
  readonly id: string;
  readonly amount: Decimal;
  readonly reason: string;
  readonly date: string | null;
  readonly componentId: string | null;
  readonly countsTo: NonNullable<Adjustment["countsTo"]>;
  readonly measured: Decimal;
  readonly period: string | null;
  readonly cause: AdjustmentCause | null;
  readonly index: number;
}

const FIELDS: ReadonlySet<string> = new Set([
  "id",
  "amount",
  "reason",
  "date",
  "componentId",
  "countsTo",
  "measured",
  "period",
  "cause",
  "was",
  "is",
]);
const WAYS = ["pay", "attainment", "both"] as const;

/** The causes of an adjustment, in the order in which a recalculation swaps them. */
export const adjustmentCauses: readonly AdjustmentCause[] = ["data", "hierarchy", "quota", "rate", "plan"];

/** Reads the adjustments, in the order of their ids; a faulty one is left out and told. */
export function readAdjustments(
  value: unknown,
  period: Period | null,
  faults: Faults,
): readonly ReadAdjustment[] {
  const items = ownItems(value, "/adjustments", faults.issues) ?? [];
  const sound = items.flatMap((item, index) => readAdjustment(item, index, period, faults) ?? []);
  const seen = new Set<string>();
  return sound.sort(byId).filter((adjustment) => {
    const { id, index } = adjustment;
    if (!seen.has(id)) return seen.add(id);
    const message = `The id ${quoted(id)} stands twice among the adjustments. Remove the copy, or give each its own id.`;
    const path = `/adjustments/${index}/id`;
    const issue = issueOf<AdjustmentsCode>("incentives.duplicate_adjustment", path, message, {
      id: id.slice(0, 80),
    });
    leaveOut(issue, { id, index, amount: formatDecimal(adjustment.amount) }, faults);
    return false;
  });
}

function byId(a: ReadAdjustment, b: ReadAdjustment): number {
  return compareTexts(a.id, b.id) || comparison(a.amount, b.amount) || a.index - b.index;
}

function readAdjustment(
  item: unknown,
  index: number,
  period: Period | null,
  faults: Faults,
): ReadAdjustment | null {
  const path = `/adjustments/${index}`;
  const issues: Issue[] = [];
  const fields: Fields = ownFields(item, path, issues, FIELDS) ?? new Map();
  const id = readText(fields, "id", path, issues);
  const amount = readAmount(fields, "amount", path, issues);
  const reason = readText(fields, "reason", path, issues);
  const date = readDate(fields, path, period, issues);
  const componentId = readMaybe(fields, "componentId", path, issues);
  const countsTo = readChoice(fields, "countsTo", WAYS, path, issues) ?? "pay";
  const measured = fields.has("measured") ? readAmount(fields, "measured", path, issues) : amount;
  const of = readOrigin(fields, path, issues);
  const [first] = issues;
  if (first === undefined && id !== null && amount !== null && reason !== null && measured !== null)
    return { id, amount, reason, date, componentId, countsTo, measured, ...of, index };
  for (const issue of issues.slice(1)) faults.issues.push(issue);
  if (first !== undefined)
    leaveOut(first, { id: id ?? `#${index}`, index, amount: fields.get("amount") }, faults);
  return null;
}

/** What an entry of a recalculation tells of itself. */
function readOrigin(fields: Fields, path: string, issues: Issue[]): Pick<ReadAdjustment, "period" | "cause"> {
  const cause = readChoice(fields, "cause", adjustmentCauses, path, issues);
  for (const name of ["was", "is"])
    if ((fields.get(name) ?? null) !== null) readAmount(fields, name, path, issues);
  if (!fields.has("period")) return { period: null, cause };
  const period = safeParsePeriod(fields.get("period"));
  if (period.ok) return { period: period.data.id, cause };
  for (const issue of period.issues) issues.push({ ...issue, path: `${path}/period` });
  return { period: null, cause };
}

function readDate(fields: Fields, path: string, period: Period | null, issues: Issue[]): string | null {
  if (!fields.has("date")) return null;
  const at = `${path}/date`;
  const date = fields.get("date");
  if (typeof date !== "string" || !isCalendarDate(date)) {
    issues.push(notADate(at));
    return null;
  }
  if (period === null || containsDate(period, date)) return date;
  const message = `The adjustment is of ${date}, outside the period ${period.id}. Book it in its own period.`;
  const params = { date, period: period.id };
  issues.push(issueOf<AdjustmentsCode>("incentives.adjustment_outside_period", at, message, params));
  return null;
}

function readMaybe(fields: Fields, name: string, path: string, issues: Issue[]): string | null {
  return fields.has(name) ? checkText(fields.get(name), `${path}/${name}`, issues) : null;
}

function readChoice<T extends string>(
  fields: Fields,
  name: string,
  choices: readonly T[],
  path: string,
  issues: Issue[],
): T | null {
  if (!fields.has(name)) return null;
  const given = fields.get(name);
  const choice = choices.find((each) => each === given);
  if (choice !== undefined) return choice;
  const message = `Write one of ${choices.join(", ")} here, or leave it out.`;
  issues.push(documentIssue("document.wrong_value", `${path}/${name}`, message, { allowed: choices }));
  return null;
}

function leaveOut(
  issue: Issue,
  { id, index, amount }: { id: string; index: number; amount: unknown },
  faults: Faults,
): void {
  const decimal = parseDecimal(amount);
  faults.issues.push(issue);
  faults.leftOut.push({
    id: id.slice(0, 80),
    stream: "adjustments",
    index,
    reason: issue.code,
    amount: typeof decimal === "object" ? formatDecimal(decimal) : null,
  });
}
