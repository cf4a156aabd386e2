import { compilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { bandsOf, deals, planOf, play } from "./play.js";

describe("published cases of what picks the band", () => {
  test("xactly-sample-commission-rule: an order at the rate of the year's attainment", () => {
    const scale = {
      ...bandsOf("whole", ["0", "0.02"], ["0.5", "0.03"], ["1", "0.04"], ["1.25", "0.05"]),
      boundsIn: "quota" as const,
    };
    const plan = planOf({ accumulation: "perDeal", quotaPeriod: "year", quota: "1500000", by: {}, scale });
    const [, second] = play(plan, [
      { period: "2026-01", credits: deals("2026-01", "74000") },
      { period: "2026-02", credits: deals("2026-02", "1000") },
    ]);
    expect([second?.value, second?.lines[0]?.attainment]).toEqual(["20.00", "0.05"]);
  });

  test.each([
    ["9", "40.00"],
    ["10", "60.00"],
    ["15", "80.00"],
    ["100", "120.00"],
  ])("affyi-lookback-tier: after %s conversions last month, 1,000 pay %s", (lastMonth, pay) => {
    const scale = bandsOf("whole", ["0", "0.04"], ["10", "0.06"], ["15", "0.08"], ["100", "0.12"]);
    const plan = planOf({ by: { measure: "conversionsLastMonth" }, scale });
    const facts = { period: "2026-01", measures: { sales: "1000", conversionsLastMonth: lastMonth } };
    expect(compilePlan(plan).evaluate(facts).value).toBe(pay);
  });

  test("gorules-deal-multiplier: each deal by the attainment of the whole period", () => {
    const scale = { ...bandsOf("whole", ["0", "0.12"], ["1.25", "0.18"]), boundsIn: "quota" as const };
    const plan = planOf({ accumulation: "perDeal", quota: "100000", by: { total: "periodEnd" }, scale });
    const [statement] = play(plan, [{ period: "2026-01", credits: deals("2026-01", "110000", "15000") }]);
    expect(statement?.lines[0]?.deals?.[1]?.value).toBe("2700.00");
  });

  test.each([
    ["graduated", "3500.00"],
    ["whole", "70500.00"],
    ["excess", "10500.00"],
  ] as const)("enable-growth-three-modes: growth over the year before, %s", (mode, pay) => {
    const bands = [
      { from: "0", rate: "0" },
      { from: "1.1", rate: "0.02" },
      { from: "1.15", rate: "0.03" },
      { from: "1.2", rate: "0.04" },
    ];
    const scale = {
      kind: "bands" as const,
      mode,
      bands,
      boundsIn: "quota" as const,
      ...(mode === "excess" ? { excessOver: "1" } : {}),
    };
    const plan = planOf({ quota: { measure: "lastYear" }, scale });
    const facts = { period: "2026", measures: { sales: "2350000", lastYear: "2000000" } };
    expect(compilePlan(plan).evaluate(facts).value).toBe(pay);
  });

  test.each([
    ["theodor-80pct", "80000", "0.6", "48000.00"],
    ["theodor-100pct", "100000", "0.5", "50000.00"],
    ["theodor-140pct", "140000", "0.5", "90000.00"],
    ["theodor-175pct", "175000", "0.6", "172500.00"],
    ["theodor-250pct", "250000", "0.5", "237500.00"],
    ["theodor-100.01pct", "100010", "0.5", "50007.50"],
    ["theodor-125pct", "125000", "0.5", "75000.00"],
  ])("%s: all above the quota at the multiplier reached", (_id, sales, rate, pay) => {
    const factors = [
      ["0", 1],
      ["1", 1.5],
      ["1.25", 2],
      ["1.5", 2.5],
    ] as const;
    const bands = factors.map(([from, factor]) => ({ from, rate: String(Number(rate) * factor) }));
    const scale = {
      kind: "bands" as const,
      mode: "excess" as const,
      excessOver: "1",
      boundsIn: "quota" as const,
      bands,
    };
    const plan = planOf({ quota: "100000", scale });
    expect(compilePlan(plan).evaluate({ period: "2026-01", measures: { sales } }).value).toBe(pay);
  });

  test("enable-actual-vs-accrual: paid at the band reached, accrued at the band that is forecast", () => {
    const scale = bandsOf("whole", ["0", "0"], ["100000", "0.03"], ["200000", "0.04"], ["300000", "0.05"]);
    const facts = { period: "2026", measures: { sales: "110000", forecast: "320000" } };
    expect(compilePlan(planOf({ scale })).evaluate(facts).value).toBe("3300.00");
    expect(compilePlan(planOf({ scale, by: { measure: "forecast" } })).evaluate(facts).value).toBe("5500.00");
  });
});
