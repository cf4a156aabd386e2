import type { CalendarDate, DateSpan } from "../calendar/index.js";
import type { CadenceEvent } from "./types.js";

/** The first and the last date there is: a time that is open at one end runs to them. */
export const FIRST_DATE = "0001-01-01";
export const LAST_DATE = "9999-12-31";

/** A time at which something is due, and when an event counts for it; every day here is included. */
export interface OpenTime {
  readonly dueOn: CalendarDate;
  readonly opensOn: CalendarDate;
  readonly inTimeUntil: CalendarDate;
  /** The last day on which it can be done late. */
  readonly closesOn: CalendarDate;
  readonly isExcused: boolean;
  readonly event: CadenceEvent | null;
}

/** What was due, and the events that did nothing of it. */
export interface Matched {
  readonly times: readonly OpenTime[];
  readonly unmatched: readonly (CadenceEvent & { readonly reason: "nothing_open" | "starts" })[];
}

/** The facts that decide what was due: read, in order, events up to `asOf` only. */
export interface CadenceReading {
  readonly span: DateSpan;
  readonly asOf: CalendarDate;
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly pauses: readonly DateSpan[];
  readonly events: readonly CadenceEvent[];
}

/** The pause that a date lies in. */
export function pauseOn(date: CalendarDate, pauses: readonly DateSpan[]): DateSpan | undefined {
  return pauses.find(({ from, to }) => from <= date && date < to);
}

export function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? b : a;
}

export function earlierOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
