import { addDays } from "../../kernel/calendar/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { TimeCode } from "./codes.js";
import { holds } from "./readTime.js";
import type { EmployedOn } from "./types.js";

/** Whether the person is employed on the day on which the plan asks for it. */
export function isEmployed(employedOn: EmployedOn | undefined, reading: PlanReading): boolean {
  const { employment } = reading;
  const day = dayOf(employedOn, reading);
  return day === null || employment === undefined || holds(employment, day);
}

/** The pay date is needed of everybody whose employment is told. */
export function checkPayDate(employedOn: EmployedOn | undefined, reading: PlanReading): readonly Issue[] {
  const { employment, payDate } = reading;
  if (employedOn !== "payDate" || employment === undefined || payDate !== undefined) return [];
  const message =
    "The plan pays who is employed on the pay date, and the facts do not name it. Give payDate.";
  return [issueOf<TimeCode>("incentives.missing_pay_date", "/payDate", message)];
}

function dayOf(employedOn: EmployedOn | undefined, reading: PlanReading): string | null {
  const { from, to } = reading.whole ?? reading.period;
  switch (employedOn) {
    case undefined:
      return null;
    case "periodStart":
      return from;
    case "periodEnd":
      return addDays(to, -1);
    case "payDate":
      return reading.payDate ?? null;
  }
}
