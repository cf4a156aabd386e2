import type { Issue } from "../issue/index.js";
import { cadenceIssue } from "./cadenceIssue.js";
import { LENGTHS_OF } from "./lengthsOf.js";
import type { Cadence } from "./types.js";

type Periodic = Extract<Cadence, { readonly kind: "periodic" }>;

/** Faults in the days that a cadence counts. */
export function checkDays(cadence: Cadence, ref: string): readonly Issue[] {
  return [
    ...(cadence.kind === "periodic" ? checkPeriodic(cadence, ref) : []),
    ...checkGrace(cadence, ref),
    ...(cadence.kind === "afterLast" && cadence.onDayOff === "skip" ? [cannotSkip(`${ref}/onDayOff`)] : []),
  ];
}

function checkPeriodic({ unit, on }: Periodic, ref: string): readonly Issue[] {
  const { mostDays } = LENGTHS_OF[on.month === undefined ? unit : "month"];
  return [
    ...(on.month === undefined ? [] : checkCount(on.month, LENGTHS_OF[unit].months, `${ref}/on/month`)),
    ...("day" in on ? checkCount(on.day, mostDays, `${ref}/on/day`) : []),
    ...("workingDay" in on ? checkCount(on.workingDay, mostDays, `${ref}/on/workingDay`) : []),
    ...("nth" in on ? checkCount(on.nth, Math.ceil(mostDays / 7), `${ref}/on/nth`) : []),
  ];
}

function checkCount(count: number, most: number, path: string): readonly Issue[] {
  if (count !== 0 && Math.abs(count) <= most) return [];
  const message = `There is no number ${count} here. Count from 1 to ${most}, or from the end from -1 to -${most}.`;
  return [cadenceIssue("cadence.bad_day", path, message, { count, most })];
}

function checkGrace({ graceDays = 0, lateDays }: Cadence, ref: string): readonly Issue[] {
  if (lateDays === undefined || graceDays <= lateDays) return [];
  const message = `It is still in time ${graceDays} days after the due date, but too late after ${lateDays}. Raise lateDays, or shorten the grace.`;
  return [cadenceIssue("cadence.grace_beyond_late", `${ref}/graceDays`, message, { graceDays, lateDays })];
}

function cannotSkip(path: string): Issue {
  const message =
    "What counts from the last event would never be due again once a due date is skipped. Write next or previous.";
  return cadenceIssue("cadence.cannot_skip", path, message);
}
