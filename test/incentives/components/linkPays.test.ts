import { compilePlan, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { paid, planOf } from "./pay.js";

const premium = {
  kind: "commission",
  id: "base",
  measure: "premium",
  scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] },
};
const boost = {
  kind: "kpiBonus",
  id: "boost",
  measure: "selfGenerated",
  target: { measure: "pay.base" },
  scale: { kind: "bands", mode: "whole", bands: [{ from: "0.4", amount: "0.1" }] },
};

describe("the pay of an earlier component", () => {
  test("agency-selfgen: is what a bonus on a qualifier is a share of", () => {
    const plan = planOf(premium, boost);
    expect(plan.inputs).toEqual(["premium", "selfGenerated"]);
    expect(paid(plan, { measures: { premium: "10000", selfGenerated: "0.6" } })).toEqual({
      base: "1000.00",
      boost: "100.00",
    });
    expect(paid(plan, { measures: { premium: "10000", selfGenerated: "0.39" } }).boost).toBe("0.00");
  });

  test("is what gates and factors of the plan's steps may look at", () => {
    const plan = compilePlan({
      kind: "plan",
      id: "p",
      currency: "USD",
      components: [premium],
      steps: [{ kind: "add", id: "extra", amount: "50", when: { field: "pay.base", gte: "1000" } }],
    });
    const at = (amount: string) => plan.evaluate({ period: "2026", measures: { premium: amount } }).value;
    expect([at("9999"), at("10000")]).toEqual(["999.90", "1050.00"]);
  });

  test("is known to an inverse too", () => {
    const plan = planOf(premium, boost);
    const facts = { period: "2026-Q3", measures: { premium: "10000" } };
    expect(plan.inverse("boost", "100", facts).value).toBe("0.4");
  });

  test("is null where the component has no value", () => {
    const plan = planOf(premium, boost);
    const { lines } = plan.evaluate({ period: "2026-Q3", measures: { premium: null, selfGenerated: "0.6" } });
    expect(lines.map(({ value, reason }) => [value, reason])).toEqual([
      [null, "missing_measure"],
      [null, "missing_measure"],
    ]);
  });

  test("is refused before it is known: in an earlier component, in itself, and in the eligibility", () => {
    const own = { ...boost, target: { measure: "pay.boost" } };
    const read = safeCompilePlan({
      kind: "plan",
      id: "p",
      currency: "USD",
      eligibility: { field: "pay.base", gte: "1" },
      components: [{ ...boost, id: "early" }, premium, own],
    });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "incentives.pay_not_yet_known /eligibility",
      "incentives.pay_not_yet_known /components/0",
      "incentives.pay_not_yet_known /components/2",
    ]);
  });

  test("of a component that the plan does not have is a fact like any other", () => {
    const plan = planOf({ ...boost, target: { measure: "pay.elsewhere" } });
    expect(plan.inputs).toContain("pay.elsewhere");
    expect(paid(plan, { measures: { "pay.elsewhere": "500", selfGenerated: "1" } })).toEqual({
      boost: "50.00",
    });
  });
});
