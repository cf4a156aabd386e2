import { addMonths, dayNumber, type Period } from "../../kernel/calendar/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { RetentionCode } from "./codes.js";
import type { StandingOptions } from "./types.js";

const YEAR = 12;

/** The day numbers that decide where a customer stands. */
export interface Bounds extends Required<Pick<StandingOptions, "newAfterMonths" | "lostAfterMonths">> {
  /** The first day of the period, and the first one after it. */
  readonly from: number;
  readonly to: number;
  /** A last purchase from this day on makes a customer of the opening, and of the closing. */
  readonly currentFrom: number;
  readonly currentTo: number;
  /** One with a purchase from this day on is not new; null where any purchase before is enough. */
  readonly knownFrom: number | null;
}

/** Reads the definition; null where it contradicts itself. */
export function readBounds(options: StandingOptions, period: Period, issues: Issue[]): Bounds | null {
  const { newAfterMonths = YEAR, lostAfterMonths = YEAR } = options;
  if (newAfterMonths !== "firstEver" && newAfterMonths < lostAfterMonths) {
    const message = `A customer would be new again after ${newAfterMonths} months and lost after ${lostAfterMonths} only. Let it be new after as many.`;
    const params = { newAfterMonths, lostAfterMonths };
    const path = "/options/newAfterMonths";
    issues.push(issueOf<RetentionCode>("segments.new_before_lost", path, message, params));
  }
  const currentTo = monthsBefore(period.to, lostAfterMonths);
  const from = dayNumber(period.from);
  if (currentTo > from) {
    const message = `The period is longer than the ${lostAfterMonths} months after which a customer is lost, so that one could come and be lost in it. Choose a shorter period, or more months.`;
    const params = { lostAfterMonths };
    issues.push(issueOf<RetentionCode>("segments.period_too_long", "/options/period", message, params));
  }
  if (issues.length > 0) return null;
  return {
    newAfterMonths,
    lostAfterMonths,
    from,
    to: dayNumber(period.to),
    currentFrom: monthsBefore(period.from, lostAfterMonths),
    currentTo,
    knownFrom: newAfterMonths === "firstEver" ? null : monthsBefore(period.from, newAfterMonths),
  };
}

/** So many months before a day; the first day of the calendar where they lead back beyond it, since nobody bought before. */
function monthsBefore(date: string, months: number): number {
  const isKnown = 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - months >= 13;
  return dayNumber(isKnown ? addMonths(date, -months) : "0001-01-01");
}
