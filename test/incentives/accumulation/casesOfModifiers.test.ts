import { compilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { bandsOf, months, planOf, play, values } from "./play.js";

describe("published cases of modifiers", () => {
  test("kb-fulltarget-plus-accelerator-rounding: the attainment rounded to four places first", () => {
    const points = [
      { at: "0", value: "0" },
      { at: "1", value: "1" },
      { at: "2", value: "2.5" },
    ];
    const curve = { kind: "curve" as const, points, outside: { above: "extend" as const } };
    const plan = (
      attainmentSteps: readonly { kind: "round"; id: string; places: number; mode: "halfUp" }[],
    ) => planOf({ kind: "payoutCurve", quota: "1100", target: "2500", scale: curve, attainmentSteps });
    const facts = { period: "2026-01", measures: { sales: "1300" } };
    const round = { kind: "round" as const, id: "four-places", places: 4, mode: "halfUp" as const };
    expect(compilePlan(plan([round])).evaluate(facts).value).toBe("3181.75");
    expect(compilePlan(plan([])).evaluate(facts).value).toBe("3181.82");
  });

  test("sec-mibp-example1: one component is capped by the attainment of another", () => {
    const jump = (points: readonly (readonly [string, string])[]) => ({
      kind: "curve" as const,
      points: points.map(([at, value]) => ({ at, value })),
      outside: { above: "extend" as const },
    });
    const revenue = jump([
      ["0.9", "0.6"],
      ["1", "0.85"],
    ]);
    const income = jump([
      ["1", "1"],
      ["1.01", "1.01"],
    ]);
    const plan = {
      kind: "plan",
      id: "mibp",
      currency: "USD",
      components: [
        { kind: "lumpSum", id: "mbo", amount: "2500", when: { field: "mbo", gte: "1" } },
        {
          kind: "payoutCurve",
          id: "income",
          measure: "income",
          quota: "100",
          target: "2500",
          scale: income,
          steps: [{ kind: "cap", id: "linkage", at: "2500", when: { field: "attainment.revenue", lt: "1" } }],
        },
        {
          kind: "payoutCurve",
          id: "revenue",
          measure: "revenue",
          quota: "100",
          target: "2500",
          scale: revenue,
        },
      ],
    };
    const compiled = compilePlan(plan);
    expect(compiled.inputs).toEqual(["income", "mbo", "revenue"]);
    const facts = { period: "2026-Q1", measures: { mbo: "1", income: "186", revenue: "96" } };
    expect(compiled.evaluate(facts).lines.map(({ value }) => value)).toEqual([
      "2500.00",
      "2500.00",
      "1875.00",
    ]);
    expect(
      compiled.evaluate({ ...facts, measures: { ...facts.measures, revenue: "100" } }).lines[1]?.value,
    ).toBe("4650.00");
  });

  test("excelforum-annual-gate: accelerators wait for the whole year's quota", () => {
    const base = bandsOf("whole", ["0", "0.05"]);
    const above = bandsOf("graduated", ["0", "0"], ["100000", "0.01"], ["125000", "0.02"]);
    const plan = {
      kind: "plan",
      id: "gate",
      currency: "USD",
      components: [
        {
          kind: "commission",
          id: "base",
          measure: "sales",
          quota: "400000",
          quotaPeriod: "year",
          scale: base,
        },
        {
          kind: "commission",
          id: "accelerator",
          measure: "sales",
          accumulation: "interval",
          scale: above,
          steps: [{ kind: "gate", id: "annual", when: { field: "attainment.base", lte: "1" }, set: "0" }],
        },
      ],
    };
    const quarters = ["50000", "75000", "200000", "150000"].map((sales, index) => ({
      period: `2026-Q${index + 1}`,
      measures: { sales },
    }));
    expect(values(play(plan, quarters))).toEqual(["2500.00", "3750.00", "10000.00", "8250.00"]);
  });

  test.each([
    ["ga-limit-cap and -first", ["1890000"], ["1890000"]],
    [
      "ga-limit-third, -incentive",
      ["2890000", "40500", "800000", "500000"],
      ["2890000", "40500", "669500", "0"],
    ],
    [
      "ga-limit-after-clawback",
      ["3600000", "-600000", "40500", "400000"],
      ["3600000", "-600000", "40500", "400000"],
    ],
    ["openmeter-package-max-hit", ["3590000", "75000"], ["3590000", "10000"]],
  ])("%s: a cap over the year", (_id, sales, paid) => {
    const scale = { ...bandsOf("whole", ["0", "1"]), negative: "mirror" as const };
    const steps = [{ kind: "cap" as const, id: "year", at: "3600000" }];
    const plan = planOf({ quotaPeriod: "year", scale, steps }, { rounding: { places: 0, mode: "halfUp" } });
    expect(values(play(plan, months(...sales)))).toEqual(paid);
  });
});
