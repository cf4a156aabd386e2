import { compilePlan, lintPlan, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { paid, planOf } from "./pay.js";

const commission = {
  kind: "commission",
  id: "sales",
  measure: "orders",
  scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] },
};

function withPenalty(takes: object, of: readonly string[] = ["pay.sales"]) {
  const when = { field: "violations", gte: "1" };
  return planOf(commission, { kind: "penalty", id: "penalty", when, takes, of });
}

const facts = (violations: string | null, orders = "1000") => ({
  measures: { orders, violations, faults: "3" },
});

describe("a penalty", () => {
  test.each([
    ["an amount", { amount: "30" }, "-30.00"],
    ["a rate of a measure", { rate: "5", measure: "faults" }, "-15.00"],
    ["a share of the pay", { share: "0.2" }, "-20.00"],
    ["never more than the pay", { amount: "500" }, "-100.00"],
    ["never a gain", { amount: "-30" }, "0.00"],
  ])("takes %s", (_name, takes, value) => {
    expect(paid(withPenalty(takes), facts("1"))).toEqual({ sales: "100.00", penalty: value });
    expect(paid(withPenalty(takes), facts("0"))).toEqual({ sales: "100.00", penalty: "0.00" });
  });

  test("cannot take twice what it names twice", () => {
    const when = { field: "violations", gte: "1" };
    const twice = {
      kind: "penalty",
      id: "p",
      when,
      takes: { amount: "500" },
      of: ["pay.sales", "pay.sales"],
    };
    const plan = { kind: "plan", id: "p", currency: "USD", components: [commission, twice] };
    const read = safeCompilePlan(plan);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["incentives.repeated_pay", "/components/1/of/1"],
    ]);
  });

  test("is told where another one takes from the same pay, unless it looks at what that one took", () => {
    const first = {
      kind: "penalty",
      id: "first",
      when: { field: "violations", gte: "1" },
      takes: { share: "0.8" },
    };
    const lint = (of: readonly string[]) =>
      lintPlan({
        kind: "plan",
        id: "p",
        currency: "USD",
        components: [commission, { ...first, of: ["pay.sales"] }, { ...first, id: "second", of }],
      })
        .filter(({ code }) => code === "incentives.penalties_overlap")
        .map(({ path, severity, params }) => [path, severity, params]);
    expect(lint(["pay.sales"])).toEqual([["/components/2/of", "warning", { componentId: "first" }]]);
    expect(lint(["pay.sales", "pay.first"])).toEqual([]);
  });

  test("takes nothing from pay below zero", () => {
    expect(paid(withPenalty({ amount: "30" }), facts("1", "-1000")).penalty).toBe("0.00");
  });

  test("gives no value where its condition or what it takes from is missing", () => {
    expect(withPenalty({ amount: "30" }).evaluate({ period: "2026-Q3", ...facts(null) })).toMatchObject({
      value: null,
      reason: "missing_condition",
    });
    const ofBonus = withPenalty({ share: "0.1" }, ["pay.sales", "bonus"]);
    const missing = { orders: "1000", bonus: null };
    expect(ofBonus.evaluate({ period: "2026-Q3", measures: { ...missing, violations: "1" } }).reason).toBe(
      "missing_measure",
    );
    expect(ofBonus.evaluate({ period: "2026-Q3", measures: { ...missing, violations: "0" } }).value).toBe(
      "100.00",
    );
  });

  test("enable-contra-earnings: the same rule with its sign flipped after rounding", () => {
    const contra = {
      ...commission,
      scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.05" }] },
      steps: [
        { kind: "round", id: "cents", places: 2, mode: "halfUp" },
        { kind: "multiply", id: "contra", by: "-1" },
      ],
    };
    expect(paid(planOf(contra), { measures: { orders: "100000" } })).toEqual({ sales: "-5000.00" });
  });

  test("is refused with a faulty loss, and linted where it takes nothing", () => {
    const plan = (takes: object) => ({
      kind: "plan",
      id: "p",
      currency: "USD",
      components: [
        commission,
        { kind: "penalty", id: "x", when: { field: "a", is: true }, takes, of: ["pay.sales"] },
      ],
    });
    const read = safeCompilePlan(plan({ share: "one" }));
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual(["/components/1/takes/share"]);
    expect(lintPlan(plan({ amount: "0" })).map(({ code, path }) => `${code} ${path}`)).toContain(
      "incentives.never_pays /components/1/takes",
    );
    const compiled = compilePlan(plan({ amount: "1" }));
    expect(compiled.inverse("x", "1", { period: "2026" }).reason).toBe("no_measure");
  });
});
