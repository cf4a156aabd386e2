import { compilePlan, type Plan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { aboveBreakpoint, lineOf, planOf, straight } from "./plans.js";

const dollars = { mode: "halfUp", places: 0 } as const;
const inJune = { employment: { from: "2026-06-01" } } as const;

describe("jde-m5-part-year: a threshold of 50,000 and 214 of 365 days", () => {
  const facts = (sales: string) => ({ period: "2026", measures: { sales }, ...inJune });

  test.each([
    ["the pay is scaled: (85,000 + 25,000 - 50,000) x 10 % x 214/365", ["payout"], "110000", "3518"],
    ["the threshold is scaled: (85,000 - 29,315) x 10 %", ["bounds"], "85000", "5568"],
    ["nothing is scaled", [], "110000", "6000"],
  ] as const)("%s", (_name, scales, sales, expected) => {
    const plan = planOf(aboveBreakpoint, { proration: { scales }, rounding: dollars });
    expect(lineOf(plan, facts(sales)).value).toBe(expected);
  });

  test("the threshold as a multiple of a quota follows the quota by default", () => {
    const plan: Plan = planOf(
      {
        ...aboveBreakpoint,
        quota: "50000",
        scale: {
          kind: "bands",
          mode: "graduated",
          boundsIn: "quota",
          bands: [{ from: "0" }, { from: "1", rate: "0.10" }],
        },
      },
      { rounding: dollars },
    );
    expect(lineOf(plan, facts("85000")).value).toBe("5568");
  });
});

test("masters-annual-proration: start on 1 June, quota 469,041.10 and variable 43,972.60", () => {
  const plan = planOf({ ...straight, quota: "800000", target: "75000" });
  const line = lineOf(plan, { period: "2026", measures: { bookings: "469041.10" }, ...inJune });
  expect(line.time).toEqual({
    counted: "214",
    of: "365",
    quota: "0.5863013698630136986301369863013699",
    target: "0.5863013698630136986301369863013699",
  });
  expect(Number(line.quota).toFixed(2)).toBe("469041.10");
  expect(line.value).toBe("43972.60");
});

test("theodor-prorated-quota: 17 of 31 days of a quota of 10,000", () => {
  const plan = planOf({ ...straight, target: "5000" });
  const line = lineOf(plan, {
    period: "2025-01",
    measures: { bookings: "6000" },
    employment: { from: "2025-01-15" },
  });
  expect([line.time?.counted, line.time?.of]).toEqual(["17", "31"]);
  expect(line.quota).toBe("5483.870967741935483870967741935484");
  expect(line.attainment).toBe("1.094117647058823529411764705882353");
});

describe("ramps", () => {
  test.each([
    ["2026-01", "10000"],
    ["2026-02", "20000"],
    ["2026-03", "30000"],
    ["2026-04", "45000"],
    ["2026-09", "45000"],
  ])("salescookie-ramped-quota: %s has %s", (period, quota) => {
    const plan = planOf(
      { ...straight, quota: "45000" },
      { ramps: [{ unit: "month", quotas: ["10000", "20000", "30000"] }] },
    );
    const facts = { period, measures: { bookings: "0" }, employment: { from: "2026-01-01" } };
    expect(lineOf(plan, facts).quota).toBe(quota);
  });

  test.each([
    ["2026-01", "0.5"],
    ["2026-02", "0.5"],
    ["2026-03", "0.75"],
    ["2026-04", "0.75"],
    ["2026-05", undefined],
  ])("commish-ramp: %s takes %s of the quota", (period, factor) => {
    const plan = planOf(straight, {
      ramps: [{ unit: "month", factors: ["0.5", "0.5", "0.75", "0.75"] }],
    });
    const facts = { period, measures: { bookings: "0" }, employment: { from: "2026-01-01" } };
    expect(lineOf(plan, facts).time?.quota).toBe(factor);
  });

  test("theodor-ramp-accelerator: 50 % of 10,000 in the first month, above it twice the rate", () => {
    const plan = planOf(
      {
        kind: "commission",
        id: "new",
        measure: "revenue",
        quota: "10000",
        scale: {
          kind: "bands",
          mode: "graduated",
          boundsIn: "quota",
          bands: [
            { from: "0", rate: "0.1" },
            { from: "1", rate: "0.2" },
          ],
        },
      },
      { ramps: [{ unit: "month", factors: ["0.5"] }] },
    );
    const facts = { period: "2025-01", measures: { revenue: "8000" }, employment: { from: "2025-01-01" } };
    expect(lineOf(plan, facts)).toMatchObject({ quota: "5000", value: "1100.00" });
  });

  test("theodor-ramp-draw: 1,000 at 10 % of a ramped quota of 5,000, topped up to 80 % of the full variable", () => {
    const plan = planOf(
      { ...aboveBreakpoint, id: "new", quota: "10000", measure: "revenue", scale: flat },
      {
        ramps: [{ unit: "month", factors: ["0.5"] }],
        settlement: [
          { kind: "draw", id: "ramp-draw", recovery: "nonRecoverable", amount: { share: "0.8", of: "5000" } },
        ],
      },
    );
    const facts = { period: "2025-01", measures: { revenue: "1000" }, employment: { from: "2025-01-01" } };
    const statement = compilePlan(plan).evaluate(facts);
    expect(statement.lines[0]).toMatchObject({ quota: "5000", value: "100.00" });
    expect(statement.payable).toBe("4000.00");
  });
});

test("oracle-attainment-grouped-quota: 36,000 a year spread evenly over its months", () => {
  const plan = planOf(
    { ...straight, quota: "36000" },
    { proration: { dayCount: "thirty360", statedFor: "year" } },
  );
  const lines = ["3000", "2000"].map((bookings, month) =>
    lineOf(plan, { period: `2026-0${month + 1}`, measures: { bookings } }),
  );
  expect(lines.map(({ quota, attainment }) => [quota, attainment?.slice(0, 6)])).toEqual([
    ["3000", "1"],
    ["3000", "0.6666"],
  ]);
});

const flat = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.10" }] } as const;
