import { describe, expect, test } from "vitest";
import { deal, paid, planOf } from "./pay.js";

const flat = (rate: string) => ({ kind: "bands", mode: "graduated", bands: [{ from: "0", rate }] });
const whole = (...bands: readonly (readonly [from: string, rate: string])[]) => {
  return { kind: "bands", mode: "whole", bands: bands.map(([from, rate]) => ({ from, rate })) };
};
const commission = (id: string, measure: string, scale: object, more: object = {}) => {
  return { kind: "commission", id, measure, scale, ...more };
};

/** Rates by what a deal is, deal by deal. */
const perDeal = (axes: readonly object[], cells: readonly unknown[]) =>
  planOf(commission("deals", "orders", { kind: "matrix", axes, cells }, { accumulation: "perDeal" }));

describe("published cases that a matrix or a step says", () => {
  test.each([
    [12, "50.00"],
    [13, "75.00"],
  ])("quotapath-rate-formula: a term of %d months pays %s on 1,000", (term, value) => {
    const axis = { id: "term", of: "term", boundary: "lowerBand", bands: [{ from: "0" }, { from: "12" }] };
    const plan = perDeal([axis], [{ rate: "0.05" }, { rate: "0.075" }]);
    expect(paid(plan, { credits: [deal("a", "1000", { fields: { term } })] })).toEqual({ deals: value });
  });

  test.each([
    ["usd", "500.00"],
    ["eur", "450.00"],
    ["gbp", "0.00"],
  ])("mercur-fixed-usd: an order in %s pays %s", (currency, value) => {
    const plan = perDeal(
      [{ id: "currency", of: "currency", values: ["usd", "eur"], else: "other" }],
      ["500", "450", "0"],
    );
    expect(paid(plan, { credits: [deal("a", "80", { fields: { currency } })] })).toEqual({ deals: value });
  });

  test.each([
    ["0", "15.00"],
    ["0.1", "15.00"],
    ["0.10005", "7.50"],
  ])("oca-discount-0: a discount of %s pays %s, and there is no gap after 10 %%", (discount, value) => {
    const axis = {
      id: "discount",
      of: "discount",
      boundary: "lowerBand",
      bands: [{ from: "0" }, { from: "0.1" }],
    };
    const plan = perDeal([axis], ["15", "7.5"]);
    expect(paid(plan, { credits: [deal("a", "1000", { fields: { discount } })] })).toEqual({ deals: value });
  });

  test.each([
    ["Excellent", "200000.00"],
    ["Below Average", "0.00"],
    ["Superb", null],
  ])("fusionkatta-rating-bonus: %s pays %s of a salary of 1,000,000", (rating, value) => {
    const scale = {
      kind: "matrix",
      axes: [{ id: "rating", of: "rating", values: ["Excellent", "Good", "Average", "Below Average"] }],
      cells: [{ rate: "0.2" }, { rate: "0.15" }, { rate: "0.1" }, "0"],
    };
    const plan = planOf(commission("bonus", "salary", scale));
    expect(paid(plan, { measures: { salary: "1000000" }, attributes: { rating } })).toEqual({ bonus: value });
  });

  test.each([
    ["Director", "4", "1500.00"],
    ["Manager", "3", "1000.00"],
  ])("sap-role-rating-matrix: %s rated %s is paid %s of a target of 1,000", (role, rating, value) => {
    const scale = {
      kind: "matrix",
      axes: [
        { id: "rating", bands: [{ from: "3" }, { from: "4" }, { from: "5" }] },
        { id: "role", of: "role", values: ["Director", "Manager"] },
      ],
      cells: [
        ["1", "1"],
        ["1.5", "1.25"],
        ["2", "1.5"],
      ],
    };
    const plan = planOf({ kind: "kpiBonus", id: "bonus", target: "1000", measure: "rating", scale });
    expect(paid(plan, { measures: { rating }, attributes: { role } })).toEqual({ bonus: value });
  });

  test("gorules-deal-multiplier: 12 % of a deal of 15,000, half as much again at 125 %", () => {
    const steps = [
      { kind: "multiply", id: "accelerator", by: "1.5", when: { field: "attainment", gte: "1.25" } },
    ];
    const plan = planOf(commission("deal", "orders", flat("0.12"), { steps }));
    expect(paid(plan, { measures: { orders: "15000", attainment: "1.25" } })).toEqual({ deal: "2700.00" });
  });

  test("agency-sheila: segments are components, and items at the rate of their segment", () => {
    const plan = planOf(
      commission("monoline", "monoline", flat("8")),
      commission("standard", "standard", flat("18")),
      commission("preferred", "preferred", flat("25")),
    );
    const pay = paid(plan, { measures: { monoline: "2", standard: "4", preferred: "4" } });
    expect(pay).toEqual({ monoline: "16.00", standard: "72.00", preferred: "100.00" });
  });

  test("agency-bundle: one segment pays per item, another a rate of its premium", () => {
    const plan = planOf(
      commission("standard", "standardItems", flat("20")),
      commission("preferred", "preferredPremium", flat("0.1")),
    );
    const pay = paid(plan, { measures: { standardItems: "2", preferredPremium: "3000" } });
    expect(pay).toEqual({ standard: "40.00", preferred: "300.00" });
  });

  test("agency-brokered-8: every item at the rate of the band reached", () => {
    const plan = planOf(commission("items", "items", whole(["0", "15"], ["5", "20"], ["10", "25"])));
    expect(paid(plan, { measures: { items: "8" } })).toEqual({ items: "160.00" });
  });

  test.each([
    ["agency-filter-auto", "4", "20000", "1000.00"],
    ["agency-filter-auto, one item more", "5", "20000", "1600.00"],
  ])("%s: one measure picks the rate, another is paid on", (_id, autoItems, premium, value) => {
    const scale = {
      kind: "matrix",
      axes: [{ id: "items", of: "autoItems", bands: [{ from: "0" }, { from: "5" }, { from: "10" }] }],
      cells: [{ rate: "0.05" }, { rate: "0.08" }, { rate: "0.12" }],
    };
    expect(paid(planOf(commission("pay", "premium", scale)), { measures: { autoItems, premium } })).toEqual({
      pay: value,
    });
  });

  test.each([
    ["ga-first-year", "7", "1890000.00"],
    ["ga-instalment-5", "0.15", "40500.00"],
  ])("%s: a pipeline is a rate and steps, floored after each", (_id, rate, value) => {
    const floor = (id: string) => ({ kind: "round", id, places: 0, mode: "floor" });
    const steps = [floor("company"), { kind: "multiply", id: "agent", by: "0.9" }, floor("paid")];
    const plan = planOf(commission("pay", "premium", flat(rate), { steps }));
    expect(paid(plan, { measures: { premium: "300000" } })).toEqual({ pay: value });
  });

  test("oca-formula-750: 5 % and 10 % of that are a rate and a factor", () => {
    const plan = planOf(
      commission("pay", "subtotal", flat("0.05"), { steps: [{ kind: "multiply", id: "more", by: "1.1" }] }),
    );
    expect(paid(plan, { measures: { subtotal: "750" } })).toEqual({ pay: "41.25" });
  });

  test("kalpesh-multiplier: a team's factor is a step that reads a measure", () => {
    const steps = [{ kind: "multiply", id: "team", by: { measure: "teamFactor" } }];
    const plan = planOf(commission("pay", "base", flat("1"), { steps }));
    expect(paid(plan, { measures: { base: "35250", teamFactor: "1.1" } })).toEqual({ pay: "38775.00" });
  });

  test.each([
    ["5", "500000.00"],
    ["3", "0.00"],
  ])("ga-incentive: %s contracts pay %s, exactly at the minimum they qualify", (contracts, value) => {
    const when = {
      all: [
        { field: "premium", gte: "300000" },
        { field: "contracts", gte: "5" },
      ],
    };
    const plan = planOf({ kind: "lumpSum", id: "incentive", amount: "500000", when });
    expect(paid(plan, { measures: { premium: "300000", contracts } })).toEqual({ incentive: value });
  });
});
