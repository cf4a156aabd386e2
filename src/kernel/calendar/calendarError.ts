import {
  type AttainmentError,
  attainmentError,
  type Issue,
  type IssueParam,
  issueOf,
  quoted,
} from "../issue/index.js";
import type { CalendarCode } from "./codes.js";

/** An issue of the calendar. */
export function calendarIssue(
  code: CalendarCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
): Issue<CalendarCode> {
  return issueOf<CalendarCode>(code, path, message, params);
}

/** The error that carries one issue of the calendar, about the argument itself (path `""`). */
export function calendarError(
  code: CalendarCode,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
): AttainmentError {
  return attainmentError([calendarIssue(code, "", message, params)]);
}

/** An unknown value as it may stand in a message and in `params`: its text, or only its type. */
export function shown(value: unknown): string {
  return typeof value === "string"
    ? quoted(value)
    : value === null
      ? "null"
      : `a value of type ${typeof value}`;
}
