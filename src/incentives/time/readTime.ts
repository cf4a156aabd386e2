import { type DateSpan, isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { checkText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownItems, pointer } from "../../kernel/issue/index.js";

/** Days whose ends may be open. */
export interface OpenSpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** A leave, with what it stands by among the facts. */
export interface ReadLeave extends OpenSpan {
  readonly reason: string | null;
}

/** When somebody is in service. */
export interface ReadEmployment extends OpenSpan {
  readonly leave: readonly ReadLeave[];
  readonly rampFrom: string | null;
}

const FIELDS: ReadonlySet<string> = new Set(["from", "to", "leave", "rampFrom"]);
const LEAVE_FIELDS: ReadonlySet<string> = new Set(["from", "to", "reason"]);

/** Reads when somebody is in service. */
export function readEmployment(value: unknown, issues: Issue[]): ReadEmployment {
  const path = "/employment";
  const fields = ownFields(value, path, issues, FIELDS) ?? new Map();
  const leave = fields.has("leave") ? ownItems(fields.get("leave"), `${path}/leave`, issues) : null;
  return {
    ...readSpan(fields, path, issues),
    rampFrom: readDay(fields, "rampFrom", path, issues),
    leave: (leave ?? []).map((item, index) => readLeave(item, `${path}/leave/${index}`, issues)),
  };
}

function readLeave(item: unknown, path: string, issues: Issue[]): ReadLeave {
  const fields = ownFields(item, path, issues, LEAVE_FIELDS) ?? new Map();
  const reason = fields.has("reason") ? checkText(fields.get("reason"), `${path}/reason`, issues) : null;
  requireDay(fields, path, issues);
  return { ...readSpan(fields, path, issues), reason };
}

/** The fault of an object without `from`. */
export function requireDay(fields: Fields, path: string, issues: Issue[]): void {
  if (!fields.has("from")) issues.push(notADate(`${path}/from`));
}

/** Reads `from` and `to`, which must be dates in this order. */
export function readSpan(fields: Fields, path: string, issues: Issue[]): OpenSpan {
  const from = readDay(fields, "from", path, issues);
  const to = readDay(fields, "to", path, issues);
  if (from !== null && to !== null && from >= to) {
    const message = `From ${from} to ${to} there is no day. "to" is the first day after, so it must be later than "from".`;
    issues.push(issueOf("period.unsorted", `${path}/to`, message, { from, to }));
  }
  return { from, to };
}

/** A date that may be absent. */
export function readDay(fields: Fields, name: string, path: string, issues: Issue[]): string | null {
  const value = fields.get(name);
  if (value === undefined) return null;
  if (typeof value === "string" && isCalendarDate(value)) return value;
  issues.push(notADate(`${path}${pointer([name])}`));
  return null;
}

/** Whether a day is within days whose ends may be open. */
export function holds({ from, to }: OpenSpan, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/** The part of open days that lies within a span, or null. */
export function within({ from, to }: OpenSpan, span: DateSpan): DateSpan | null {
  const first = from === null || from < span.from ? span.from : from;
  const after = to === null || to > span.to ? span.to : to;
  return first < after ? { from: first, to: after } : null;
}
