import { dayNumber, type Period } from "../../kernel/calendar/index.js";
import type { GoalReadings } from "../goalFunction.js";

/** The day at whose end a goal of a period is looked at: that of the facts, or its last one where they are later. */
export function dayOf(period: Period, { on, period: now }: GoalReadings): number {
  const day = on === undefined ? dayNumber(now.to) - 1 : dayNumber(on);
  return Math.min(day, dayNumber(period.to) - 1);
}
