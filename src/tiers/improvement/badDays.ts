import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { ImprovementCode } from "./codes.js";

/** The longest that a plan runs at once: ten years. */
const MOST_DAYS = 3660;

/** Is it a number of days that a plan may run, or pass between two reviews? */
export function isDays(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;
}

/** The fault of one that is not. */
export function badDays(path: string): Issue<ImprovementCode> {
  const message = `A number of days is a whole number from 1 to ${MOST_DAYS}. Write one.`;
  return issueOf<ImprovementCode>("tiers.bad_days", path, message);
}
