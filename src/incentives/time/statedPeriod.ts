import { type DateSpan, type FiscalCalendar, periodOf } from "../../kernel/calendar/index.js";
import type { QuotaUnit } from "../accumulation/types.js";
import type { PlanTime } from "./types.js";

/** The periods that quotas are stated for. */
export interface StatedCalendar {
  readonly unit: QuotaUnit;
  readonly fiscalYear?: FiscalCalendar;
}

/** The periods that a plan states its quotas for; null for the evaluated one. */
export function statedCalendar({ proration }: PlanTime): StatedCalendar | null {
  const stated = proration?.statedFor;
  if (stated === undefined) return null;
  return typeof stated === "object" ? stated : { unit: stated };
}

/** The one of them that a date falls into. */
export function statedPeriod(date: string, { unit, fiscalYear }: StatedCalendar): DateSpan {
  return periodOf(date, unit, fiscalYear);
}
