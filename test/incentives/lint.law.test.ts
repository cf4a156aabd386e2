import { compilePlan, lintPlan, type Plan } from "attainment/incentives";
import { plans as anyPlans } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seed } from "../seed.js";
import { amounts, constantSteps, plans } from "./arbitraries.js";

const rates = fc.integer({ min: -300, max: 2000 }).map((units) => String(units / 10_000));
const tables = fc
  .record({
    mode: fc.constantFrom("graduated" as const, "whole" as const, "excess" as const),
    boundary: fc.constantFrom("upperBand" as const, "lowerBand" as const),
    bounds: fc.subarray([0, 1000, 2500, 10000], { minLength: 1 }),
    rates: fc.array(rates, { minLength: 4, maxLength: 4 }),
    amount: fc.constantFrom(undefined, "100", "-20"),
    steps: constantSteps,
  })
  .map(({ mode, boundary, bounds, rates: each, amount, steps }): Plan => {
    const bands = bounds.map((from, index) => ({
      from: String(from),
      rate: each[index] ?? "0",
      ...(amount === undefined || index === 0 ? {} : { amount }),
    }));
    const excess = mode === "excess" ? { excessOver: "1000" } : {};
    const scale = { kind: "bands" as const, mode, boundary, ...excess, bands };
    const component = { kind: "commission" as const, id: "c", measure: "bookings", scale, steps };
    return {
      kind: "plan",
      id: "p",
      currency: "USD",
      rounding: { mode: "halfUp", places: 12 },
      components: [component],
    };
  });

const positive = amounts.filter((amount) => !amount.startsWith("-"));

/** What a plan pays for a value of its measure. */
function payBy(document: Plan): (bookings: number | string) => number {
  const plan = compilePlan(document);
  return (bookings) => {
    const given = typeof bookings === "string" ? bookings : bookings.toFixed(6);
    return Number(plan.evaluate({ period: "2026-02", measures: { bookings: given } }).value);
  };
}

/** Whether pay rises behind the first bound: what falls all the way pays for less, and has no place at which it turns. */
function rises(payOf: (bookings: string) => number): boolean {
  const sold = ["0", "999.99", "1000", "2499.99", "2500", "9999.99", "10000", "100000"];
  const pays = sold.map(payOf);
  return pays.some((pay, index) => index > 1 && pay > (pays[index - 1] ?? pay));
}

const codesOf = (document: Plan) => lintPlan(document).map(({ code }) => code);

describe("lintPlan", () => {
  test("throws on no document", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), plans), (document) => {
        expect(Array.isArray(lintPlan(document))).toBe(true);
      }),
      { seed, numRuns: 60 },
    );
  });

  test("finds no error in any plan that compiles, and says nothing twice", () => {
    fc.assert(
      fc.property(anyPlans(), (document) => {
        const found = lintPlan(document);
        expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
        const told = found.map(({ code, path, message }) => `${code} ${path} ${message}`);
        expect(new Set(told).size).toBe(told.length);
      }),
      { seed, numRuns: 30 },
    );
  });

  test("names every place at which more sales pay less", () => {
    fc.assert(
      fc.property(tables, positive, positive, (document, a, b) => {
        const [less, more] = Number(a) <= Number(b) ? [a, b] : [b, a];
        const payOf = payBy(document);
        if (payOf(more) >= payOf(less)) return;
        if (rises(payOf)) expect(codesOf(document)).toContain("incentives.pay_falls");
      }),
      { seed, numRuns: 150 },
    );
  });

  test("names every such place of plans with gates, lump sums and curves", () => {
    const others = fc.record({
      violations: fc.constantFrom("0", "1", "3"),
      quota: fc.constantFrom("3000", "2500"),
      region: fc.constantFrom("north", "west"),
    });
    fc.assert(
      fc.property(plans, positive, positive, others, (document, a, b, { region, ...given }) => {
        const [less, more] = Number(a) <= Number(b) ? [a, b] : [b, a];
        const plan = compilePlan(document);
        const pay = (bookings: string) =>
          Number(
            plan.evaluate({ period: "2026-02", measures: { ...given, bookings }, attributes: { region } })
              .value,
          );
        if (pay(more) < pay(less) && rises(pay)) expect(codesOf(document)).toContain("incentives.pay_falls");
      }),
      { seed, numRuns: 120 },
    );
  });

  test("names no fall that evaluating does not show", () => {
    fc.assert(
      fc.property(tables, (document) => {
        for (const { code, params } of lintPlan(document)) {
          if (code !== "incentives.pay_falls") continue;
          const payOf = payBy(document);
          const from = Number(params.from);
          const end = params.to === undefined ? from + 1_000_000 : Number(params.to) - 1e-6;
          const highest = Math.max(...[from - 1e-6, from, from + 1e-6].map(payOf));
          const lowest = Math.min(...[from, from + 1e-6, (from + end) / 2, end].map(payOf));
          expect(lowest).toBeLessThan(highest);
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  test("tells the size of a cliff as evaluating below and above it shows", () => {
    fc.assert(
      fc.property(tables, (document) => {
        for (const { code, params } of lintPlan(document)) {
          if (code !== "incentives.cliff") continue;
          const at = Number(params.at);
          if (at === 0) continue;
          const payOf = payBy(document);
          const jump = payOf(at + 1e-6) - payOf(at - 1e-6);
          expect(Math.abs(jump - Number(params.size))).toBeLessThan(1e-5);
        }
      }),
      { seed, numRuns: 150 },
    );
  });
});
