import type { CalendarDate } from "../calendar/index.js";
import { MOST_DAYS } from "./mostDays.js";

const WIDTHS: readonly number[] = [31, 400, 4000, MOST_DAYS];

/** Looks for due dates in more and more days until there are enough, or no more than these. */
export function lookFurther(
  within: (days: number) => readonly CalendarDate[],
  isEnough: (found: readonly CalendarDate[]) => boolean,
): readonly CalendarDate[] {
  for (const days of WIDTHS) {
    const found = within(days);
    if (isEnough(found) || days === MOST_DAYS) return found;
  }
  return [];
}
