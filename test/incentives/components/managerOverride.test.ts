import { type Credit, lintPlan, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { deal, paid, planOf } from "./pay.js";

function override(levels: readonly { readonly level: number; readonly rate: string }[], more: object = {}) {
  return planOf({ kind: "managerOverride", id: "override", measure: "orders", levels, ...more });
}

function rollup(id: string, amount: string, level: number, more: Partial<Credit> = {}): Credit {
  return deal(id, amount, { role: "rollup", level, ...more });
}

describe("a manager's override", () => {
  test("pays by level on what was rolled up, and nothing on the manager's own deals", () => {
    const plan = override([
      { level: 1, rate: "0.05" },
      { level: 2, rate: "0.03" },
    ]);
    const credits = [
      rollup("a", "2100000", 1),
      rollup("b", "2100000", 2),
      rollup("c", "5000", 3),
      deal("own", "900"),
    ];
    const { lines } = plan.evaluate({ period: "2026-Q3", credits });
    expect(lines[0]).toMatchObject({ value: "168000.00" });
    expect(lines[0]?.deals?.map((each) => `${each.id} ${each.value}`)).toEqual([
      "a 105000.00",
      "b 63000.00",
      "c 0.00",
    ]);
  });

  test("pays nothing that is known of a total, where a condition on deals decides", () => {
    const plan = override([{ level: 1, rate: "0.05" }], { where: { field: "region", is: "east" } });
    const { lines } = plan.evaluate({ period: "2026-Q3", measures: { orders: "1000" } });
    expect(lines[0]).toMatchObject({ value: null, reason: "missing_credits" });
  });

  test.each([
    ["ga-override-5", "0.05", "105000.00"],
    ["ga-override-3", "0.03", "63000.00"],
  ])("%s: pays on a total where there is one level", (_id, rate, value) => {
    expect(paid(override([{ level: 1, rate }]), { measures: { orders: "2100000" } })).toEqual({
      override: value,
    });
  });

  test("corecomm-override-12: 8 % for the seller and 4 % for the manager are 12 % of the deal", () => {
    const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.08" }] };
    const seller = planOf({ kind: "commission", id: "own", measure: "orders", scale });
    const manager = override([{ level: 1, rate: "0.04" }]);
    expect(paid(seller, { credits: [deal("a", "1000")] })).toEqual({ own: "80.00" });
    expect(paid(manager, { credits: [rollup("a", "1000", 1)] })).toEqual({ override: "40.00" });
  });

  test("cannot say what a total of several levels pays", () => {
    const plan = override([
      { level: 1, rate: "0.05" },
      { level: 2, rate: "0.03" },
    ]);
    expect(plan.evaluate({ period: "2026-Q3", measures: { orders: "10" } }).reason).toBe("missing_credits");
  });

  test("takes back a deal that is refunded, level by level", () => {
    const refund = rollup("r", "-1000", 1, { refundOf: "a" });
    expect(
      paid(override([{ level: 1, rate: "0.04" }]), { credits: [rollup("a", "1000", 1), refund] }),
    ).toEqual({
      override: "0.00",
    });
  });

  test("is refused with a level twice, and linted where it never pays", () => {
    const plan = (levels: unknown) => ({
      kind: "plan",
      id: "plan",
      currency: "USD",
      components: [{ kind: "managerOverride", id: "o", measure: "orders", levels }],
    });
    const read = safeCompilePlan(
      plan([
        { level: 1, rate: "0.1" },
        { level: 1, rate: "0.2" },
      ]),
    );
    expect(read.ok ? [] : read.issues).toMatchObject([
      { code: "incentives.duplicate_level", path: "/components/0/levels/1/level" },
    ]);
    expect(lintPlan(plan([{ level: 1, rate: "0" }])).map(({ code }) => code)).toContain(
      "incentives.never_pays",
    );
  });
});
