import type { PlanFacts, PlanProration, Ramp } from "attainment/incentives";
import { addDays, addMonths, compileWorkingCalendar, daysBetween, parsePeriod } from "attainment/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seed } from "../../seed.js";
import { lineOf, planOf, straight } from "./plans.js";

const calendar = {
  weekend: ["saturday" as const, "sunday" as const],
  holidays: ["2024-02-12", "2024-02-29"],
  workdays: ["2024-02-18"],
};
const working = compileWorkingCalendar(calendar);
const day = fc.integer({ min: -20, max: 110 }).map((days) => addDays("2024-01-01", days));
const span = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 60 })))
  .map(([from, days]) => (days === null ? { from } : { from, to: addDays(from, days) }));

const counts = fc.constantFrom<PlanProration>(
  {},
  { dayCount: "thirty360" },
  { dayCount: "businessDays", calendar },
);
const factors = fc.array(fc.constantFrom("0", "0.25", "0.5", "0.9"), { minLength: 1, maxLength: 3 });
const ramps = fc.record({
  unit: fc.constantFrom("month" as const, "quarter" as const),
  factors,
});

/** What one day counts for. */
function weight({ dayCount }: PlanProration, date: string): number {
  if (dayCount === "businessDays") return working.isWorkingDay(date) ? 1 : 0;
  return dayCount === "thirty360" ? place360(addDays(date, 1)) - place360(date) : 1;
}

function place360(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return 360 * year + 30 * month + Math.min(day, 30);
}

function factorOn({ unit, factors = [] }: Ramp, hired: string, date: string): number {
  const months = unit === "month" ? 1 : 3;
  const first = unit === "month" ? `${hired.slice(0, 7)}-01` : quarterOf(hired);
  const step = factors.findIndex((_, at) => date < addMonths(first, months * (at + 1)));
  return step < 0 ? 1 : Number(factors[step]);
}

function quarterOf(date: string): string {
  const month = 3 * Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1;
  return `${date.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}

function isIn({ from, to }: { readonly from: string; readonly to?: string }, date: string): boolean {
  return from <= date && (to === undefined || date < to);
}

test("a quota is the sum over days of what each of them says", () => {
  fc.assert(
    fc.property(
      counts,
      fc.constantFrom("2024-01", "2024-02", "2024-Q1"),
      fc.constantFrom("quarter" as const, "half" as const, "year" as const),
      fc.record({ service: span, leave: fc.array(span, { maxLength: 2 }), dated: span }),
      ramps,
      (count, period, statedFor, { service, leave, dated }, ramp) => {
        const { from, to } = parsePeriod(period);
        const whole = parsePeriod({ quarter: "2024-Q1", half: "2024-H1", year: "2024" }[statedFor]);
        const facts: PlanFacts = {
          period,
          measures: { bookings: "1" },
          employment: { ...service, leave },
          quotas: [{ componentId: "curve", ...dated, quota: "700" }],
        };
        const plan = planOf(straight, { proration: { ...count, statedFor }, ramps: [ramp] });
        const days = (first: string, after: string) =>
          Array.from({ length: daysBetween(first, after) }, (_, at) => addDays(first, at));
        const all = days(whole.from, whole.to).reduce((sum, date) => sum + weight(count, date), 0);
        const quota = days(from, to)
          .filter((date) => isIn(service, date) && !leave.some((each) => isIn(each, date)))
          .reduce((sum, date) => {
            const own = isIn(dated, date) ? 700 : 10_000;
            return sum + (weight(count, date) * own * factorOn(ramp, service.from, date)) / all;
          }, 0);
        expect(Number(lineOf(plan, facts).quota)).toBeCloseTo(quota, 6);
      },
    ),
    { seed, numRuns: 120 },
  );
});
