import type { Credit, SpiffComponent } from "attainment/incentives";
import { lintPlan, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { deal, paid, planOf, type Written } from "./pay.js";

const scanner = {
  all: [
    { field: "product", is: "XScan 400" },
    { field: "quantity", gte: "10" },
  ],
};

function spiff(more: Partial<Written<SpiffComponent>> = {}) {
  return planOf({
    kind: "spiff",
    id: "spiff",
    measure: "orders",
    pays: { amount: "250" },
    times: "each",
    ...more,
  });
}

function order(id: string, quantity: number, more: Partial<Credit> = {}): Credit {
  return deal(id, String(quantity * 100), { fields: { product: "XScan 400", quantity }, ...more });
}

describe("a SPIFF", () => {
  test.each([
    [9, "0.00"],
    [10, "250.00"],
    [25, "250.00"],
  ])("xactly-spif-250: an order of %d units pays %s, and not once per ten units", (quantity, pay) => {
    expect(paid(spiff({ where: scanner }), { credits: [order("o", quantity)] })).toEqual({ spiff: pay });
  });

  const three = [order("a", 10), order("b", 12), order("c", 30, { date: "2026-07-01" })];

  test.each<[SpiffComponent["times"], string, readonly string[]]>([
    ["each", "750.00", ["c 250.00", "a 250.00", "b 250.00"]],
    ["once", "250.00", ["c 250.00", "a 0.00", "b 0.00"]],
    [{ atMost: 2 }, "500.00", ["c 250.00", "a 250.00", "b 0.00"]],
  ])("counts %j: the first deals by date and id", (times, value, deals) => {
    const { lines } = spiff({ where: scanner, times }).evaluate({ period: "2026-Q3", credits: three });
    expect(lines[0]).toMatchObject({ value, measured: "5200" });
    expect(lines[0]?.deals?.map((each) => `${each.id} ${each.value}`)).toEqual(deals);
  });

  test("nikki-flat: pays an amount for each deal, whatever its size", () => {
    const plan = spiff({ pays: { amount: "500" } });
    expect(paid(plan, { credits: [deal("o", "10000")] })).toEqual({ spiff: "500.00" });
    expect(paid(plan, { credits: [deal("o", "100")] })).toEqual({ spiff: "500.00" });
  });

  test("nikki-range: pays a rate on deals within a range of sizes", () => {
    const inRange = spiff({ pays: { rate: "0.05" }, where: { field: "amount", between: ["5000", "15000"] } });
    expect(paid(inRange, { credits: [deal("o", "10000")] })).toEqual({ spiff: "500.00" });
    const large = spiff({ pays: { rate: "0.05" }, where: { field: "amount", gte: "10000" } });
    expect(paid(large, { credits: [deal("o", "8000")] })).toEqual({ spiff: "0.00" });
  });

  test("mercur-fixed-usd: pays an amount by the currency of the deal", () => {
    const plan = spiff({ pays: { amount: "500" }, where: { field: "currency", is: "usd" } });
    expect(paid(plan, { credits: [deal("o", "1", { fields: { currency: "usd" } })] })).toEqual({
      spiff: "500.00",
    });
    expect(paid(plan, { credits: [deal("o", "1", { fields: { currency: "eur" } })] })).toEqual({
      spiff: "0.00",
    });
  });

  test("stops at its cap, and the deals sum to it", () => {
    const { lines } = spiff({ cap: "600" }).evaluate({ period: "2026-Q3", credits: three });
    expect(lines[0]?.value).toBe("600.00");
    expect(lines[0]?.deals?.map(({ value }) => value)).toEqual(["250.00", "250.00", "100.00"]);
  });

  test("takes back a deal that is refunded in the same period, and the next one takes its place", () => {
    const refund = deal("r", "-1000", { refundOf: "a", date: "2026-08-01" });
    const once = spiff({ times: "once" });
    const credits = [order("a", 10), order("b", 12), refund];
    const { lines } = once.evaluate({ period: "2026-Q3", credits });
    expect(lines[0]?.deals?.map((each) => `${each.id} ${each.value}`)).toEqual([
      "a 250.00",
      "b 0.00",
      "r 0.00",
    ]);
    expect(paid(spiff(), { credits: [order("a", 10), refund] })).toEqual({ spiff: "0.00" });
    expect(paid(spiff({ pays: { rate: "0.1" } }), { credits: [order("a", 10), refund] })).toEqual({
      spiff: "0.00",
    });
  });

  test("judges a deal by what is left of it", () => {
    const large = spiff({ where: { field: "amount", gte: "5000" } });
    const part = deal("r", "-2000", { refundOf: "a" });
    expect(paid(large, { credits: [deal("a", "6000"), part] })).toEqual({ spiff: "0.00" });
    expect(paid(large, { credits: [deal("a", "7000"), part] })).toEqual({ spiff: "250.00" });
  });

  test("never pays for a refund of a deal that it does not know", () => {
    const refund = deal("r", "-1000", { refundOf: "long-ago" });
    expect(paid(spiff(), { credits: [refund] })).toEqual({ spiff: "0.00" });
    expect(paid(spiff({ pays: { rate: "0.1" } }), { credits: [refund] })).toEqual({ spiff: "-100.00" });
  });

  test("warns of deals of which it cannot say whether they count", () => {
    const { value, issues } = spiff({ where: scanner }).evaluate({
      period: "2026-Q3",
      credits: [order("a", 10), deal("b", "500", { fields: { product: "XScan 400" } })],
    });
    expect(value).toBe("250.00");
    expect(issues).toMatchObject([
      { code: "incentives.undecided_deal", severity: "warning", params: { count: 1, creditId: "b" } },
    ]);
  });

  test("gives no value for a total without its deals, and none is needed where there was nothing", () => {
    const plan = spiff();
    expect(plan.evaluate({ period: "2026-Q3", measures: { orders: "500" } })).toMatchObject({
      value: null,
      reason: "missing_credits",
    });
    expect(plan.evaluate({ period: "2026-Q3", measures: { orders: null } }).reason).toBe("missing_measure");
    expect(paid(plan, { measures: { orders: "0" } })).toEqual({ spiff: "0.00" });
    expect(plan.inverse("spiff", "100", { period: "2026-Q3" })).toMatchObject({ reason: "depends_on_deals" });
  });

  test("goes through its steps, what differs for the person, and the rounding of the line", () => {
    const plan = safeCompilePlan({
      kind: "plan",
      id: "plan",
      currency: "USD",
      components: [
        {
          kind: "spiff",
          id: "spiff",
          measure: "orders",
          pays: { rate: "0.0333" },
          times: "each",
          steps: [{ kind: "multiply", id: "double", by: "2" }],
        },
      ],
      overrides: [{ personId: "p-1", componentId: "spiff", rateFactor: "0.5", cap: "3" }],
    });
    if (!plan.ok) throw new Error("a plan is refused");
    expect(paid(plan.data, { credits: [deal("a", "10")] })).toEqual({ spiff: "0.33" });
    expect(paid(plan.data, { credits: [deal("a", "1000")] })).toEqual({ spiff: "3.00" });
  });

  test("is refused with a faulty amount, cap or condition, and linted where it never pays", () => {
    const read = safeCompilePlan({
      kind: "plan",
      id: "plan",
      currency: "USD",
      components: [
        {
          kind: "spiff",
          id: "spiff",
          measure: "orders",
          pays: { amount: "x" },
          times: "each",
          cap: "y",
          where: { all: [] },
        },
      ],
    });
    expect(read.ok ? [] : read.issues.map(({ path }) => path).sort()).toEqual([
      "/components/0/cap",
      "/components/0/pays/amount",
      "/components/0/where/all",
    ]);
    const idle = { kind: "spiff", id: "s", measure: "orders", pays: { amount: "0" }, times: "once" };
    expect(lintPlan({ kind: "plan", id: "p", currency: "USD", components: [idle] })).toMatchObject([
      { code: "incentives.never_pays", path: "/components/0" },
    ]);
  });
});
