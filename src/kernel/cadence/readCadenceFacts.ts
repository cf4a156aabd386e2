import {
  addDays,
  type CalendarDate,
  type DateSpan,
  isCalendarDate,
  notADate,
  type Period,
} from "../calendar/index.js";
import { type Faults, readPeriod, readText } from "../facts/index.js";
import { documentIssue, type Fields, type Issue, ownFields, ownItems, quoted } from "../issue/index.js";
import { cadenceIssue } from "./cadenceIssue.js";
import type { CadenceReading } from "./openTimes.js";
import type { CadenceEvent } from "./types.js";

const FIELDS: ReadonlySet<string> = new Set(["period", "events", "asOf", "since", "until", "pauses"]);
const EVENT: ReadonlySet<string> = new Set(["id", "on"]);
const SPAN: ReadonlySet<string> = new Set(["from", "to"]);

/** The facts as far as they are sound: events in the order of dates and ids. */
export interface ReadCadence {
  readonly period: Period;
  readonly reading: CadenceReading;
  /** Events after `asOf`. */
  readonly unknown: readonly CadenceEvent[];
}

/** Reads the facts by hand; null where what everything stands on is faulty, and then `frame` says why. */
export function readCadenceFacts(facts: unknown, faults: Faults, frame: Issue[]): ReadCadence | null {
  const fields = ownFields(facts, "", frame, FIELDS);
  if (fields === null) return null;
  const period = readPeriod(fields, "period", "", frame);
  const asOf = readOptionalDate(fields, "asOf", "", frame);
  const since = readOptionalDate(fields, "since", "", frame);
  const until = readOptionalDate(fields, "until", "", frame);
  if (since !== null && until !== null && until <= since) frame.push(unsorted("/until"));
  const pauses = readPauses(fields, frame);
  if (!fields.has("events")) frame.push(withoutEvents());
  const events = readCadenceEvents(fields.get("events") ?? [], "/events", faults);
  if (period === null || frame.length > 0) return null;
  const last = asOf ?? addDays(period.to, -1);
  const known = events.filter(({ on }) => on <= last);
  return {
    period,
    reading: { span: period, asOf: last, since, until, pauses, events: known },
    unknown: events.filter(({ on }) => on > last),
  };
}

/** Reads a list of events, in the order of dates and ids; a faulty one is left out with its fault. */
export function readCadenceEvents(given: unknown, path: string, faults: Faults): readonly CadenceEvent[] {
  const seen = new Set<string>();
  const events = (ownItems(given, path, faults.issues) ?? []).flatMap(
    (item, index): readonly CadenceEvent[] => {
      const issues: Issue[] = [];
      const at = `${path}/${index}`;
      const fields = ownFields(item, at, issues, EVENT);
      const id = fields && readText(fields, "id", at, issues);
      const on = fields && readDateField(fields, "on", at, issues);
      if (id !== null && seen.has(id)) issues.push(duplicate(id, `${at}/id`));
      if (id !== null) seen.add(id);
      if (id !== null && on !== null && issues.length === 0) return [{ id, on }];
      faults.issues.push(...issues);
      const reason = issues[0]?.code ?? "document.wrong_type";
      faults.leftOut.push({
        id: id?.slice(0, 80) ?? `#${index}`,
        stream: "events",
        index,
        reason,
        amount: null,
      });
      return [];
    },
  );
  return events.sort((a, b) => (a.on < b.on || (a.on === b.on && a.id < b.id) ? -1 : 1));
}

/** A calendar date that may be left out; null where it is, or where it is faulty. */
export function readOptionalDate(
  fields: Fields,
  name: string,
  path: string,
  issues: Issue[],
): CalendarDate | null {
  return fields.has(name) ? readDateField(fields, name, path, issues) : null;
}

function readDateField(fields: Fields, name: string, path: string, issues: Issue[]): CalendarDate | null {
  const value = fields.get(name);
  if (typeof value === "string" && isCalendarDate(value)) return value;
  issues.push(notADate(`${path}/${name}`));
  return null;
}

function readPauses(fields: Fields, issues: Issue[]): readonly DateSpan[] {
  if (!fields.has("pauses")) return [];
  const items = ownItems(fields.get("pauses"), "/pauses", issues) ?? [];
  return items.flatMap((item, index) => {
    const at = `/pauses/${index}`;
    const own = ownFields(item, at, issues, SPAN);
    const from = own && readDateField(own, "from", at, issues);
    const to = own && readDateField(own, "to", at, issues);
    if (from === null || to === null) return [];
    if (from < to) return [{ from, to }];
    issues.push(unsorted(`${at}/to`));
    return [];
  });
}

function unsorted(path: string): Issue {
  const message = "This time ends on or before the day on which it begins. Correct one of the two.";
  return cadenceIssue("cadence.unsorted", path, message);
}

function duplicate(id: string, path: string): Issue {
  const message = `Two events have the id ${quoted(id)}. Remove the one that does not count.`;
  return cadenceIssue("cadence.duplicate_event", path, message, { id: id.slice(0, 80) });
}

function withoutEvents(): Issue {
  const message = "A required field is missing. Add it (the list of events; empty where nothing was done).";
  return documentIssue("document.missing_field", "/events", message, { expected: "array" });
}
