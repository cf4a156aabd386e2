import { isAttainmentError } from "attainment";
import { compilePlan } from "attainment/incentives";
import { compare, subtract } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";
import { amounts, components, quarter } from "./arbitraries.js";
import { bandsOf, deals, planOf, play, type Written } from "./play.js";

const scale = bandsOf("graduated", ["0", "0.05"], ["1000", "0.08"], ["5000", "0.1"]);
const facts = { period: "2026-01", measures: { sales: "800", other: "2" } };
const settings = { seed, numRuns: Math.ceil(runs / 4) };

function asked(component: Written) {
  return compilePlan(planOf(component));
}

describe("what the next deal pays", () => {
  test("is the statement with it less the statement without it, line by line", () => {
    const plan = compilePlan({
      kind: "plan",
      id: "two",
      currency: "USD",
      components: [
        { kind: "commission", id: "rate", measure: "sales", scale },
        { kind: "lumpSum", id: "club", amount: "500", when: { field: "sales", gte: "1000" } },
      ],
      steps: [{ kind: "cap", id: "most", at: "560" }],
    });
    expect(
      plan.valueOf({ measure: "sales", amount: "250" }, { period: "2026-01", measures: { sales: "800" } }),
    ).toEqual({
      value: "514.00",
      lines: [
        { id: "rate", value: "14.00" },
        { id: "club", value: "500.00" },
      ],
      payable: "514.00",
      issues: [],
    });
    expect(
      plan.valueOf({ measure: "sales", amount: "5000" }, { period: "2026-01", measures: { sales: "800" } })
        .lines,
    ).toEqual([
      { id: "rate", value: "410.00" },
      { id: "club", value: "500.00" },
      { id: "most", value: "-390.00" },
    ]);
  });

  test("is the last of its period, and one among the deals where these are told", () => {
    const plan = asked({
      accumulation: "perDeal",
      by: { total: "including" },
      scale: bandsOf("whole", ["0", "0.05"], ["1000", "0.08"]),
      dealSteps: [{ kind: "multiply", id: "new", by: "2", when: { field: "isNew", is: true } }],
    });
    const given = { period: "2026-01", credits: deals("2026-01", "300", "600") };
    expect(plan.valueOf({ measure: "sales", amount: "100" }, given).value).toBe("8.00");
    expect(plan.valueOf([{ measure: "sales", amount: "100", fields: { isNew: true } }], given).value).toBe(
      "16.00",
    );
    expect(
      plan.valueOf({ measure: "sales", amount: "100" }, { period: "2026-01", measures: { sales: "0" } })
        .value,
    ).toBe("5.00");
  });

  test("is null with the reason where a statement has no value, and an error where the deal is none", () => {
    const plan = asked({ scale });
    const unknown = { period: "2026-01", measures: { sales: null } };
    expect(plan.valueOf({ measure: "sales", amount: "1" }, unknown)).toMatchObject({
      value: null,
      reason: "missing_measure",
      payable: null,
    });
    const codes = (deal: unknown) => {
      try {
        // A caller without types may hand over anything.
        plan.valueOf(deal as never, facts);
      } catch (error) {
        if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
      }
      return [];
    };
    expect(codes({ measure: "sales", amount: "x" })).toEqual(["decimal.not_decimal /deal/amount"]);
    expect(codes([{ amount: "1", more: 1 }])).toEqual([
      "document.unknown_field /deal/0/more",
      "document.missing_field /deal/0/measure",
    ]);
    expect(plan.valueOf({ measure: "nothing", amount: "1" }, facts).issues.map(({ code }) => code)).toEqual([
      "incentives.unused_credits",
    ]);
  });

  test("is the difference of statements for any plan", () => {
    fc.assert(
      fc.property(components, quarter, amounts(-200, 2500), (component, [month], amount) => {
        if (month === undefined) return;
        const plan = compilePlan(planOf(component));
        const credit = { id: "z", measure: "sales", date: "2026-01-31", amount };
        const { sales: _, ...measures } = month.measures ?? {};
        const after = plan.evaluate({
          ...month,
          measures,
          credits: [...(month.credits ?? []), credit],
        }).value;
        const before = plan.evaluate(month).value;
        const worth = plan.valueOf({ measure: "sales", amount }, month).value;
        expect(worth === null).toBe(after === null || before === null);
        if (worth !== null) expect(compare(worth, subtract(after ?? "0", before ?? "0"))).toBe(0);
      }),
      settings,
    );
  });
});

test("of a deal in many parts is all of it", () => {
  const plan = compilePlan(planOf({ scale: bandsOf("graduated", ["0", "0.05"], ["1000", "0.08"]) }));
  const parts = Array.from({ length: 5000 }, () => ({ measure: "sales", amount: "1" }));
  expect(plan.valueOf(parts, { period: "2026-01", measures: { sales: "0" } }).value).toBe("370.00");
});

describe("the least measure that earns an amount", () => {
  test("earns it, and a cent less or anything sampled below does not", () => {
    fc.assert(
      fc.property(
        components,
        amounts(0, 400),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (component, target, share) => {
          const plan = compilePlan(planOf(component));
          const { value, reason } = plan.inverse("c", target, {
            period: "2026-01",
            measures: { other: "2" },
          });
          if (value === null) {
            expect(["not_reached", "depends_on_deals"]).toContain(reason);
            return;
          }
          const earns = (sales: string) => {
            const line = plan.evaluate({ period: "2026-01", measures: { other: "2", sales } }).value;
            return line !== null && compare(line, target) >= 0;
          };
          expect(earns(value)).toBe(true);
          if (compare(value, "0") > 0) expect(earns(subtract(value, "0.01"))).toBe(false);
          if (compare(value, "0") > 0)
            expect(
              earns((Math.floor(Number(value) * share * 100) / 100 - 0.01).toFixed(2).replace("-", "")),
            ).toBe(compare(value, "0.01") <= 0);
        },
      ),
      settings,
    );
  });

  test.each([
    ["depends_on_deals", { accumulation: "perDeal" as const, scale }],
    ["depends_on_deals", { scale, windfall: { over: "10", rate: "0" } }],
  ])("is null with the reason %s", (reason, component) => {
    expect(asked(component).inverse("c", "10", facts).reason).toBe(reason);
  });

  test("ms-sliding-inverse-460: what sales give a commission of 460", () => {
    const sliding = bandsOf("graduated", ["0", "0.15"], ["2000", "0.16"], ["3000", "0.17"], ["4000", "0.18"]);
    expect(asked({ scale: sliding }).inverse("c", "460", { period: "2026-01" }).value).toBe("2999.97");
    expect(
      play(planOf({ scale: sliding }), [{ period: "2026-01", measures: { sales: "3000" } }])[0]?.value,
    ).toBe("460.00");
  });

  test("is found at a ratio of what picks the band of a payout curve", () => {
    // At a sales of 50 % of the quota and more, all is paid at a tenth of the target.
    const scale = bandsOf("whole", ["0", "0"], ["0.5", "0.1"], ["1", "0"]);
    const curve = {
      kind: "payoutCurve",
      quota: "2500",
      target: "200",
      by: { total: "period", quota: "2000" },
      scale,
    } as const;
    const plan = compilePlan(planOf(curve));
    expect(plan.evaluate({ period: "2026-01", measures: { sales: "1000" } }).value).toBe("8.00");
    expect(plan.inverse("c", "8", { period: "2026-01" }).value).toBe("1000");
    expect(plan.inverse("c", "15.99", { period: "2026-01" }).value).toBe("1998.13");
    expect(plan.inverse("c", "16", { period: "2026-01" }).value).toBe("1999.38");
    expect(plan.inverse("c", "17", { period: "2026-01" }).reason).toBe("not_reached");
  });
});
