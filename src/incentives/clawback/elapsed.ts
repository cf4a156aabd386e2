import { addMonths, daysBetween } from "../../kernel/calendar/index.js";
import type { ClawbackCount } from "./types.js";

/** What time since a deal is counted in. */
export type ElapsedUnit = "months" | "days";

/** Whole months or days from a deal to its refund; a refund dated before its deal counts as of the same day. */
export function elapsed(from: string, to: string, unit: ElapsedUnit, counted: ClawbackCount): number {
  const completed = to <= from ? 0 : unit === "days" ? daysBetween(from, to) : completedMonths(from, to);
  return counted === "completed" ? completed : completed + 1;
}

/** The most months that can be added to `from` without passing `to`; a month of few days ends on its last. */
function completedMonths(from: string, to: string): number {
  const months = monthNumber(to) - monthNumber(from);
  return addMonths(from, months) <= to ? months : months - 1;
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
