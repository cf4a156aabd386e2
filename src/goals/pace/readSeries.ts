import {
  addDays,
  type CalendarDate,
  daysBetween,
  isCalendarDate,
  notADate,
  splitPeriod,
} from "../../kernel/calendar/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import { checkText, type Faults, readMeasures } from "../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import { goalIssue } from "../goalIssue.js";

/** Days that a series may have at most: 27 years. */
const MOST_DAYS = 10_000;

/** New values as they were read. */
export interface ReadUpdate {
  readonly on: CalendarDate;
  /** Null for the person. */
  readonly ownerId: string | null;
  readonly measures: ReadonlyMap<string, Fraction | null>;
}

/** What a series is made of, as it was read. */
export interface ReadSeries {
  readonly days: readonly CalendarDate[];
  readonly personId: string | null;
  /** In order of time; those of one day in the order in which they were handed over. */
  readonly updates: readonly ReadUpdate[];
}

const FIELDS: ReadonlySet<string> = new Set(["from", "to", "every", "personId", "updates"]);
const UNITS = ["day", "week", "month"] as const;
const UPDATE: ReadonlySet<string> = new Set(["on", "ownerId", "measures"]);

/** Reads the facts of a series; null with a fault. */
export function readSeries(facts: unknown, issues: Issue[]): ReadSeries | null {
  const fields = ownFields(facts, "", issues, FIELDS);
  if (fields === null) return null;
  const days = readDays(fields, issues);
  const personId = fields.has("personId") ? checkText(fields.get("personId"), "/personId", issues) : null;
  const last = days[days.length - 1] ?? "";
  const updates = (ownItems(fields.get("updates"), "/updates", issues) ?? []).flatMap(
    (item, index) => readUpdate(item, `/updates/${index}`, { personId, last }, issues) ?? [],
  );
  updates.sort(byText(({ on }) => on));
  return issues.length > 0 ? null : { days, personId, updates };
}

/** The day of each point. */
function readDays(fields: Fields, issues: Issue[]): readonly CalendarDate[] {
  const [from, to] = [readDate(fields, "from", "", issues), readDate(fields, "to", "", issues)];
  const every = fields.get("every") ?? "day";
  const unit = UNITS.find((each) => each === every) ?? null;
  if (unit === null) {
    const message = 'The value must be "day", "week" or "month". Write one of them, or leave it out.';
    issues.push(documentIssue("document.wrong_value", "/every", message, { allowed: UNITS }));
  }
  if (from === null || to === null || unit === null) return [];
  if (to <= from) {
    const message = "The series ends before it begins. Write the day after its last one.";
    issues.push(goalIssue("goals.series_without_days", "/to", message, { from, to }));
    return [];
  }
  if (daysBetween(from, to) > MOST_DAYS) {
    const message = `The series has more than ${MOST_DAYS} days. Take a shorter span.`;
    issues.push(goalIssue("goals.series_too_long", "/to", message, { most: MOST_DAYS }));
    return [];
  }
  return splitPeriod({ from, to }, unit).map((part) => addDays(part.to, -1));
}

function readUpdate(
  item: unknown,
  path: string,
  { personId, last }: { readonly personId: string | null; readonly last: string },
  issues: Issue[],
): ReadUpdate | null {
  const fields = ownFields(item, path, issues, UPDATE);
  if (fields === null) return null;
  const on = readDate(fields, "on", path, issues);
  const ownerId = fields.has("ownerId") ? checkText(fields.get("ownerId"), `${path}/ownerId`, issues) : null;
  const own: Faults = { issues: [], leftOut: [] };
  const measures = readMeasures(fields.get("measures"), own);
  issues.push(...own.issues.map((issue) => ({ ...issue, path: path + issue.path })));
  if (on !== null && last !== "" && on > last) {
    const message = `The update is of ${on}, after the last day of the series, ${last}. Leave it out, or take a longer span.`;
    issues.push(goalIssue("goals.update_outside_series", `${path}/on`, message, { on, last }));
  }
  return on === null ? null : { on, ownerId: ownerId === personId ? null : ownerId, measures };
}

function readDate(fields: Fields, name: string, path: string, issues: Issue[]): CalendarDate | null {
  const value = fields.get(name);
  if (typeof value === "string" && isCalendarDate(value)) return value;
  issues.push(notADate(`${path}/${name}`));
  return null;
}
