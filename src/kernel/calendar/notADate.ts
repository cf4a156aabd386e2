import { type Issue, issueOf } from "../issue/index.js";
import type { DateCode } from "./codes.js";

/** The fault of what should be a calendar date and is none. */
export function notADate(path: string): Issue<DateCode> {
  const message = "A calendar date is needed here. Write a real day as YYYY-MM-DD.";
  return issueOf<DateCode>("date.not_a_date", path, message);
}
