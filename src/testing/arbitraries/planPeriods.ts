import fc from "fast-check";
import type { Plan, QuotaPeriod } from "../../incentives/index.js";
import { type DateSpan, overlap, type PeriodUnit, periodOf } from "../../kernel/index.js";
import { dates } from "./dates.js";

/** A version of a plan with a period in which it is in force. */
export interface PlanPeriod {
  readonly plan: Plan;
  readonly span: DateSpan;
}

/** One of a length that has a name, of which a version may cover only a part. */
export interface NamedPlanPeriod extends PlanPeriod {
  readonly unit: Unit;
}

type Unit = Extract<PeriodUnit, "month" | "quarter" | "half" | "year">;

const UNITS: readonly Unit[] = ["month", "quarter", "half", "year"];

/** Periods of at least `least`, each within one version and within one quota period of every component. */
export function planPeriods(versions: readonly Plan[], least: Unit = "month"): fc.Arbitrary<NamedPlanPeriod> {
  return fc.oneof(...versions.map((plan) => periodsOf(plan, least)));
}

function periodsOf(plan: Plan, least: Unit): fc.Arbitrary<NamedPlanPeriod> {
  const from = plan.effective?.from ?? "2024-01-01";
  const inForce = { from, to: plan.effective?.to ?? "9999-01-01" };
  const kept = plan.components.map((component) =>
    "quotaPeriod" in component ? component.quotaPeriod : undefined,
  );
  const most = [...kept, plan.proration?.statedFor].flatMap((quotaPeriod) => {
    return quotaPeriod === undefined ? [] : longestIn(quotaPeriod);
  });
  const longest = Math.min(UNITS.length - 1, ...most);
  const shortest = Math.min(UNITS.indexOf(least), longest);
  const units = UNITS.slice(shortest, longest + 1);
  const end = `${Number(from.slice(0, 4)) + 3}${from.slice(4, 8)}01`;
  const days = dates({ from, to: end < inForce.to && from < end ? end : inForce.to });
  return fc.tuple(days, fc.constantFrom(...units)).map(([day, unit]) => {
    const period = periodOf(day, unit);
    return { plan, unit, span: overlap(period, inForce) ?? period };
  });
}

/** The place of the longest unit that lies within one period; halves and years of fiscal calendars lie across others. */
function longestIn(period: QuotaPeriod): number {
  return UNITS.indexOf(typeof period === "object" ? (period.unit === "month" ? "month" : "quarter") : period);
}
