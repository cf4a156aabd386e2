import type { Faults } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  isAttainmentError,
  quoted,
} from "../../kernel/issue/index.js";
import { type Row, readRows, rowDate, rowText } from "../../kernel/rows/index.js";
import { activitiesIssue } from "./activitiesIssue.js";

/** When a visit is due after one on a day; null where there is no such day. */
export type DueAfter = (date: string) => string | null;

/** A customer as far as visits are concerned. */
export interface VisitedOne {
  readonly id: string;
  readonly ownerId: string | null;
  readonly gradeId: string | null;
  readonly createdOn: string | null;
  /** Whether visits are due at all. */
  readonly isVisited: boolean;
  dueAfter(date: string): string;
}

/** What customers are read with. */
export interface CustomerReading {
  readonly asOf: string;
  dueAfter(days: number): DueAfter;
}

/** An interval longer than any calendar is a slip. */
const MOST_DAYS = 36_525;

/** Reads customers, each with its grade and its interval. */
export function readCustomers(
  facts: Fields,
  reading: CustomerReading,
  faults: Faults,
  frame: Issue[],
): readonly VisitedOne[] {
  return readRows(facts, { stream: "customers" }, faults, frame, (row) => readCustomer(row, reading));
}

function readCustomer(row: Row, { asOf, dueAfter }: CustomerReading): VisitedOne {
  const createdOn = rowDate(row, "createdOn");
  const days = readInterval(row);
  const after = days === null ? null : dueAfter(days);
  if (after !== null && dueOf(after, asOf) === null) row.issues.push(tooLate(row));
  return {
    id: row.id,
    ownerId: rowText(row, "ownerId"),
    gradeId: rowText(row, "gradeId"),
    createdOn,
    isVisited: days !== null,
    dueAfter: (date) => (after && dueOf(after, date)) ?? date,
  };
}

/** Nothing is looked at after `asOf`, so that what is due after a visit on that day is due latest. */
function dueOf(after: DueAfter, date: string): string | null {
  try {
    return after(date);
  } catch (error) {
    if (isAttainmentError(error)) return null;
    throw error;
  }
}

function readInterval({ fields, path, issues }: Row): number | null {
  const value = fields.get("visitEveryDays") ?? null;
  if (value === null) return null;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= MOST_DAYS) return value;
  const message = `A whole number of days from 1 to ${MOST_DAYS} is needed here, or null where no visits are due.`;
  issues.push(documentIssue("document.wrong_value", `${path}/visitEveryDays`, message));
  return null;
}

function tooLate({ id, path }: Row): Issue {
  const message = `The next visit of the customer ${quoted(id)} is due after the last day of the calendar. Shorten the interval.`;
  return activitiesIssue("activities.due_too_late", `${path}/visitEveryDays`, message, {
    id: id.slice(0, 80),
  });
}
