import { compilePlan, type Plan, type PlanFacts } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { lineOf, planOf, straight } from "./plans.js";

const calendar = { weekend: ["saturday", "sunday"] } as const;
const byDivisor = { dayCount: "monthDivisor", divisor: "21.75", calendar } as const;
const flat = {
  kind: "commission",
  id: "flat",
  measure: "bookings",
  scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] },
} as const;
const half = { measures: { bookings: "1000" }, employment: { from: "2026-01-16" } } as const;

function codesOf(plan: Plan, facts: PlanFacts) {
  const read = compilePlan(plan).safeEvaluate(facts);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
}

describe("pay by a month divisor", () => {
  test("is divided by the months of the evaluated period, whatever quotas are stated for", () => {
    const plain = planOf(flat, { proration: { ...byDivisor, scales: ["payout"] } });
    const stated = planOf(flat, { proration: { ...byDivisor, scales: ["payout"], statedFor: "quarter" } });
    // 11 working days over 21.75; it was 16.86, over the 65.25 days of the quarter.
    expect(lineOf(plain, { period: "2026-01", ...half }).value).toBe("50.57");
    expect(lineOf(stated, { period: "2026-01", ...half }).value).toBe("50.57");
  });

  test("of a part of a month is divided by the days of that part", () => {
    const plan = planOf(flat, { proration: { ...byDivisor, scales: ["payout"] } });
    const segments = [
      { from: "2026-01-01", measures: { bookings: "500" } },
      { from: "2026-01-15", measures: { bookings: "500" } },
    ];
    const line = lineOf(plan, { period: "2026-01", segments, employment: { from: "2026-01-08" } });
    // 5 of the 10 working days of the first part; it was 11.49, over the 21.75 of the month.
    expect(line.segments?.map(({ value }) => value)).toEqual(["25.00", "50.00"]);
  });

  test("never makes some days of a month a greater share of a quarter than the month", () => {
    const proration = { dayCount: "monthDivisor", divisor: "21.75", statedFor: "quarter" } as const;
    const quotaFrom = (from: string) =>
      Number(
        lineOf(planOf(straight, { proration }), { ...half, period: "2026-01", employment: { from } }).quota,
      );
    expect(quotaFrom("2026-01-01")).toBeCloseTo(3444.44, 2);
    expect(quotaFrom("2026-01-02")).toBeCloseTo(3444.44, 2);
    expect(quotaFrom("2026-01-16")).toBeCloseTo(2452.11, 2);
  });
});

describe("quotas stated for a longer period", () => {
  const statedFor = (statedFor: NonNullable<Plan["proration"]>["statedFor"]) =>
    planOf(straight, { proration: statedFor === undefined ? {} : { statedFor } });
  const measures = { bookings: "1000" };

  test.each([
    ["2026-W14", "quarter"],
    ["2026", "quarter"],
    ["2026-02-15/2026-03-15", "month"],
  ] as const)("are not guessed for %s, which is not within one %s", (period, unit) => {
    expect(codesOf(statedFor(unit), { period, measures })).toEqual([
      "incentives.period_beyond_stated /period",
    ]);
  });

  test("may be those of a month, for weeks", () => {
    expect(lineOf(statedFor("month"), { period: "2026-W08", measures }).quota).toBe("2500");
  });

  test("may be those of fiscal years", () => {
    const plan = statedFor({ unit: "quarter", fiscalYear: { firstMonth: 2, named: "startYear" } });
    // 28 of the 89 days from February to April.
    expect(lineOf(plan, { period: "2026-02", measures }).quota?.slice(0, 8)).toBe("3146.067");
    expect(codesOf(plan, { period: "2026-Q1", measures })).toHaveLength(1);
  });
});

test("a quota is scaled wherever it comes from: the plan, an override, or a measure", () => {
  const facts = { period: "2026-Q1", personId: "p-1", employment: { from: "2026-02-15" } } as const;
  const measures = { bookings: "1000", quota: "8000" };
  const measured = { ...straight, quota: { measure: "quota" } };
  const overrides = [{ personId: "p-1", componentId: "curve", quota: "6000" }];
  expect(lineOf(planOf(straight), { ...facts, measures }).quota).toBe("5000");
  expect(lineOf(planOf(measured), { ...facts, measures }).quota).toBe("4000");
  expect(lineOf(planOf(straight, { overrides }), { ...facts, measures }).quota).toBe("3000");
});

test("a dated quota that says nothing is told", () => {
  const quotas = [{ componentId: "curve", from: "2026-02-01" }];
  expect(codesOf(planOf(straight), { period: "2026-Q1", measures: { bookings: "1" }, quotas })).toEqual([
    "incentives.quota_without_effect /quotas/0",
  ]);
});
