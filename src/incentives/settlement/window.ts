import { isCalendarDate, notADate, type Period } from "../../kernel/calendar/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { outOfRange } from "./literals.js";

/** The days in which something is in force, half open; without an end on a side it is in force from or for ever. */
export interface Window {
  readonly from?: string;
  readonly to?: string;
}

/** Reports ends of a window that are no dates, or in the wrong order. */
export function checkWindow({ from, to }: Window, path: string, issues: Issue[]): void {
  const before = issues.length;
  for (const [name, date] of [["from", from] as const, ["to", to] as const]) {
    if (date === undefined || isCalendarDate(date)) continue;
    issues.push(notADate(`${path}/${name}`));
  }
  if (issues.length > before || from === undefined || to === undefined || from < to) return;
  issues.push(outOfRange(path, "It ends before it begins. Write a later date in to."));
}

/** Whether a period begins within the window. */
export function beginsWithin({ from, to }: Window, period: Period): boolean {
  return (from === undefined || from <= period.from) && (to === undefined || period.from < to);
}
