import { compilePlan, type PlanFacts } from "attainment/incentives";
import { add, compare, multiply, subtract } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";
import { amounts, components, finely, quarter } from "./arbitraries.js";
import { bandsOf, deals, planOf, type Written } from "./play.js";

const scale = bandsOf("graduated", ["0", "0.05"], ["1000", "0.08"], ["5000", "0.1"]);
const curve = {
  kind: "curve" as const,
  points: [
    { at: "0", value: "0" },
    { at: "1", value: "1" },
    { at: "1.5", value: "2" },
  ],
};
const facts = { period: "2026-01", measures: { sales: "800", other: "2" } };
const settings = { seed, numRuns: Math.ceil(runs / 4) };

function asked(component: Written) {
  return compilePlan(planOf(component));
}

describe("the rate of the next unit", () => {
  test.each<[string, Written, PlanFacts, string | null, string | undefined]>([
    ["within a band", { scale }, facts, "0.05", undefined],
    ["on a bound", { scale }, { period: "2026-01", measures: { sales: "1000" } }, "0.08", undefined],
    ["of a capped pay", { scale, steps: [{ kind: "cap", id: "cap", at: "40" }] }, facts, "0", undefined],
    [
      "through a multiplier",
      { scale, steps: [{ kind: "multiply", id: "m", by: "1.5" }] },
      facts,
      "0.075",
      undefined,
    ],
    [
      "of a payout curve",
      { kind: "payoutCurve", quota: "3000", target: "1000", scale: curve },
      facts,
      "0.3333333333333333333333333333333333",
      undefined,
    ],
    ["annualized", { accumulation: "annualized", scale }, facts, "0.1", undefined],
    [
      "deal by deal",
      { accumulation: "perDeal", scale },
      { period: "2026-01", credits: deals("2026-01", "5") },
      null,
      "depends_on_deals",
    ],
    ["without credits of a deal by deal", { accumulation: "perDeal", scale }, facts, null, "missing_credits"],
    [
      "rounded on the way",
      { scale, steps: [{ kind: "round", id: "r", places: 0, mode: "floor" }] },
      facts,
      null,
      "rounded_pay",
    ],
    [
      "of a square",
      { scale, steps: [{ kind: "multiply", id: "m", by: { measure: "sales" } }] },
      facts,
      null,
      "not_straight",
    ],
    [
      "of a measure that is missing",
      { scale },
      { period: "2026-01", measures: { sales: null } },
      null,
      "missing_measure",
    ],
  ])("%s", (_title, component, given, value, reason) => {
    const outcome = asked(component).marginal("c", given);
    expect([outcome.value, outcome.reason]).toEqual([value, reason]);
  });

  test("is what a small deal more pays, for its size", () => {
    fc.assert(
      fc.property(components, quarter, (component, [month]) => {
        if (month === undefined) return;
        const plan = compilePlan(finely(component));
        const { value } = plan.marginal("c", month);
        if (value === null) return;
        const tiny = "0.0000001";
        // On a bound the next unit starts behind it.
        const start = plan.valueOf({ measure: "sales", amount: tiny }, month).value;
        const end = plan.valueOf({ measure: "sales", amount: multiply(tiny, "2") }, month).value;
        if (start === null || end === null) throw new Error("both are known where the rate is");
        const gap = Number(subtract(subtract(end, start), multiply(tiny, value)));
        expect(Math.abs(gap)).toBeLessThan(1e-15);
      }),
      settings,
    );
  });
});

describe("the distance to the next band", () => {
  test.each<[string, Written, PlanFacts, unknown]>([
    [
      "of a total",
      { scale },
      facts,
      { value: "200", measure: "sales", band: { id: "1000", at: "1000" }, adds: "10.00" },
    ],
    [
      "in the last band",
      { scale },
      { period: "2026-01", measures: { sales: "5000" } },
      { value: null, reason: "last_band" },
    ],
    [
      "of attainment",
      { kind: "payoutCurve", quota: "3000", target: "1000", scale: curve },
      facts,
      { value: "2200", measure: "sales", band: { id: "1", at: "1" }, adds: "733.33" },
    ],
    [
      "annualized",
      { accumulation: "annualized", scale },
      { period: "2026-01", measures: { sales: "100" } },
      {
        value: "316.6666666666666666666666666666667",
        measure: "sales",
        band: { id: "5000", at: "5000" },
        adds: "25.33",
      },
    ],
    [
      "of another measure",
      { by: { measure: "other" }, scale: bandsOf("whole", ["0", "0.05"], ["3", "0.08"]) },
      facts,
      { value: "1", measure: "other", band: { id: "3", at: "3" }, adds: "24.00" },
    ],
    [
      "of the total that picks the band of single deals",
      {
        accumulation: "perDeal",
        by: { total: "before" },
        scale: bandsOf("whole", ["0", "0.05"], ["1000", "0.08"]),
      },
      { period: "2026-01", credits: deals("2026-01", "300", "500") },
      { value: "200", measure: "sales", band: { id: "1000", at: "1000" }, adds: null },
    ],
    [
      "behind a cap on the measure",
      { scale, measureSteps: [{ kind: "cap", id: "most", at: "900" }] },
      facts,
      { value: null, reason: "not_reached" },
    ],
    [
      "deal by deal",
      { accumulation: "perDeal", scale },
      { period: "2026-01", credits: [], measures: { sales: "0" } },
      { value: null, reason: "depends_on_deals" },
    ],
  ])("%s", (_title, component, given, expected) => {
    const { issues, ...distance } = asked(component).distance("c", given);
    expect(distance).toEqual(expected);
    expect(issues).toEqual([]);
  });

  test("is reached exactly there, and pays what it says", () => {
    fc.assert(
      fc.property(components, amounts(0, 6000), (component, sales) => {
        const plan = compilePlan(finely(component));
        const measures = { sales, other: "2" };
        const { value, measure, band, adds } = plan.distance("c", { period: "2026-01", measures });
        if (value === null || measure !== "sales" || adds === null || value.length > 20) return;
        const there = { period: "2026-01", measures: { ...measures, sales: add(sales, value) } };
        const next = plan.distance("c", there);
        expect(next.band?.at).not.toBe(band?.at);
        const [before, after] = [
          plan.evaluate({ period: "2026-01", measures }).value,
          plan.evaluate(there).value,
        ];
        expect(compare(subtract(after ?? "0", before ?? "0"), adds ?? "0")).toBe(0);
      }),
      settings,
    );
  });
});
