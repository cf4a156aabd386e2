import { daysBetween, type Period } from "../../kernel/calendar/index.js";
import { decimalOf, type Fraction, quotient } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Accumulator } from "./accumulator.js";
import type { AccumulationFactsCode } from "./codes.js";
import type { Opening } from "./openingOf.js";

/**
 * The share of a year that pay is annualized by: of the evaluated period, or of all days since the total began. Null of a
 * component that is not annualized.
 */
export function shareOfYear(
  { yearBy, accumulation }: Accumulator,
  { quotaPeriod, since }: Opening,
  { from, to }: Period,
): Fraction | null {
  if (yearBy === null || quotaPeriod === null) return null;
  const start = accumulation === "annualizedToDate" ? (since ?? from) : from;
  return yearBy === "months"
    ? quotient(decimalOf(monthsBetween(start, to)), decimalOf(12))
    : quotient(decimalOf(daysBetween(start, to)), decimalOf(daysBetween(quotaPeriod.from, quotaPeriod.to)));
}

/** A period that is not of whole months is no number of twelfths of a year. */
export function checkMonths({ id, yearBy }: Accumulator, { period }: PlanReading): readonly Issue[] {
  if (yearBy !== "months" || (startsMonth(period.from) && startsMonth(period.to))) return [];
  const message = `${period.id} is not of whole months, by which ${quoted(id)} is annualized. Write yearBy "days" in the plan, or evaluate whole months.`;
  const params = { componentId: id.slice(0, 80), period: period.id };
  return [issueOf<AccumulationFactsCode>("incentives.period_not_of_months", "/period", message, params)];
}

function startsMonth(date: string): boolean {
  return date.endsWith("-01");
}

function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

function monthNumber(date: string): number {
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
}
