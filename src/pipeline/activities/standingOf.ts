import { daysBetween } from "../../kernel/calendar/index.js";
import type { ReadVisits, VisitedOne } from "./readVisits.js";
import type { VisitResult, VisitStatus } from "./visitTypes.js";

/** How a customer stands. */
export type Standing = VisitResult["customers"][number];

/** Holds the last visit of a customer against its interval. */
export function standingOf(customer: VisitedOne, { asOf, graceDays, lastVisits }: ReadVisits): Standing {
  const { id, ownerId, gradeId, createdOn, isVisited, dueAfter } = customer;
  const lastVisitOn = lastVisits.get(id) ?? null;
  const line = { id, ownerId, gradeId, lastVisitOn };
  if (!isVisited) return { ...line, status: "noInterval", dueOn: null, daysLate: 0 };
  const since = laterOf(lastVisitOn, createdOn);
  if (since === null) return { ...line, status: "untouched", dueOn: null, daysLate: null };
  const dueOn = dueAfter(since);
  const late = Math.max(daysBetween(dueOn, asOf), 0);
  const daysLate = late > graceDays ? late : 0;
  return { ...line, status: statusOf(lastVisitOn !== null, daysLate > 0), dueOn, daysLate };
}

function statusOf(isTouched: boolean, isLate: boolean): VisitStatus {
  if (isTouched) return isLate ? "overdue" : "onTime";
  return isLate ? "untouched" : "notYetDue";
}

function laterOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
