import { addDays } from "../../kernel/calendar/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, isAttainmentError, issueOf, quoted } from "../../kernel/issue/index.js";
import { type Row, readRows, rowAmount, rowDate, rowDay, rowFlag, rowKey } from "../../kernel/rows/index.js";
import type { ServiceCode } from "./codes.js";
import { daysTurnedRound } from "./serviceIssue.js";

/** A complaint as far as it is known; what happened after the last known day has not happened. */
export interface ReadComplaint {
  readonly openedOn: string;
  readonly firstResponseOn: string | null;
  readonly resolvedOn: string | null;
  readonly dueOn: string | null;
  readonly firstResponseMinutes: Fraction | null;
  readonly resolutionMinutes: Fraction | null;
  readonly isReopened: boolean;
  readonly key: string | null;
}

/** How complaints are read. */
export interface ComplaintReading {
  readonly asOf: string;
  readonly field: string | null;
  readonly limitDays: number | null;
}

/** Reads the complaints that had come in by the last known day. */
export function readComplaints(
  facts: Fields,
  reading: ComplaintReading,
  faults: Faults,
  frame: Issue[],
): readonly ReadComplaint[] {
  const all = readRows(facts, { stream: "complaints" }, faults, frame, (row) => readComplaint(row, reading));
  return all.filter(({ openedOn }) => openedOn <= reading.asOf);
}

function readComplaint(row: Row, { asOf, field, limitDays }: ComplaintReading): ReadComplaint | null {
  const openedOn = rowDay(row, "openedOn");
  const firstResponseOn = rowDate(row, "firstResponseOn");
  const resolvedOn = rowDate(row, "resolvedOn");
  const ownDue = rowDate(row, "dueOn");
  const firstResponseMinutes = rowAmount(row, "firstResponseMinutes");
  const resolutionMinutes = rowAmount(row, "resolutionMinutes");
  const isReopened = rowFlag(row, "reopened");
  if (openedOn === null) return null;
  if (firstResponseOn !== null && firstResponseOn < openedOn)
    row.issues.push(
      turned(row, "service.answered_before_opened", ["firstResponseOn", firstResponseOn], openedOn),
    );
  if (resolvedOn !== null && resolvedOn < openedOn)
    row.issues.push(turned(row, "service.resolved_before_opened", ["resolvedOn", resolvedOn], openedOn));
  if (firstResponseMinutes !== null && firstResponseOn === null)
    row.issues.push(withoutDay(row, "firstResponseMinutes", "firstResponseOn"));
  if (resolutionMinutes !== null && resolvedOn === null)
    row.issues.push(withoutDay(row, "resolutionMinutes", "resolvedOn"));
  const isKnown = (day: string | null) => day !== null && day <= asOf;
  return {
    openedOn,
    firstResponseOn: isKnown(firstResponseOn) ? firstResponseOn : null,
    resolvedOn: isKnown(resolvedOn) ? resolvedOn : null,
    dueOn: limitDays === null ? ownDue : limitOf(row, openedOn, limitDays),
    firstResponseMinutes: isKnown(firstResponseOn) ? firstResponseMinutes : null,
    resolutionMinutes: isKnown(resolvedOn) ? resolutionMinutes : null,
    isReopened,
    key: rowKey(row, field),
  };
}

function turned(row: Row, code: ServiceCode, later: readonly [string, string], openedOn: string): Issue {
  return daysTurnedRound(row, code, later, ["openedOn", openedOn]);
}

/** Without the day nobody knows whether it was done by the last known day; and the minutes must not go missing. */
function withoutDay(row: Row, minutes: string, day: string): Issue {
  const message = `${quoted(row.id)} has ${minutes} and no ${day}, so that it is not known when it was done. Write the day.`;
  const params = { id: row.id.slice(0, 80) };
  return issueOf<ServiceCode>("service.minutes_without_day", `${row.path}/${day}`, message, params);
}

function limitOf(row: Row, openedOn: string, limitDays: number): string | null {
  try {
    return addDays(openedOn, limitDays);
  } catch (error) {
    if (!isAttainmentError(error)) throw error;
    const message = "The day on which it is due is after the last day of the calendar. Shorten the limit.";
    row.issues.push(issueOf<ServiceCode>("service.due_too_late", `${row.path}/openedOn`, message));
    return null;
  }
}
