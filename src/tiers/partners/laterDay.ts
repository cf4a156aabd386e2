import { addDays, dayNumber } from "../../kernel/calendar/index.js";

const LAST = "9999-12-31";

/** The day a number of days later, at most the last one of the calendar: a term that ends beyond it ends there. */
export function laterDay(date: string, days: number): string {
  return dayNumber(date) + days > dayNumber(LAST) ? LAST : addDays(date, days);
}
