import { describe, expect, test } from "vitest";
import { type CreditRule, compileCrediting } from "../../../src/incentives/crediting/index.js";
import { compilePlan } from "../../../src/incentives/index.js";
import { credited, deal, facts, sales, team } from "./sales.js";

/** What a plan of one flat rate for each measure pays a person for the credits. */
function pay(
  rates: Readonly<Record<string, string>>,
  rules: readonly CreditRule[],
  record: Readonly<Record<string, string | number>>,
  personId: string = "ann",
  change: Parameters<typeof sales>[1] = {},
): string | null {
  const { credits, people } = compileCrediting(sales(rules, change)).evaluate(facts([deal(record)]));
  const plan = compilePlan({
    kind: "plan",
    id: "p",
    currency: "USD",
    components: Object.entries(rates).map(([measure, rate]) => ({
      kind: "commission",
      id: measure,
      measure,
      accumulation: "interval",
      scale: { kind: "bands", mode: "whole", bands: [{ from: "0", rate }] },
    })),
  });
  const totals = people.find(({ id }) => id === personId)?.measures ?? [];
  return plan.evaluate({
    period: "2026-Q1",
    personId,
    credits: credits.filter((credit) => credit.personId === personId),
    measures: Object.fromEntries(totals.map(({ id, value }) => [id, value])),
  }).value;
}

const owner: CreditRule = { id: "owner", to: { kind: "owner" } };

function as(id: string, name: string, more: Partial<CreditRule> = {}): CreditRule {
  return { id, to: { kind: "owner" }, measures: [{ measure: "bookings", as: name }], ...more };
}

describe("published cases", () => {
  const split: CreditRule = {
    id: "split",
    to: {
      kind: "split",
      shares: [
        { personId: "ann", share: "0.6" },
        { personId: "bob", share: "0.4" },
      ],
    },
  };
  const half: CreditRule = {
    id: "half",
    to: {
      kind: "split",
      shares: [
        { personId: "ann", share: "0.5" },
        { personId: "bob", share: "0.5" },
      ],
    },
  };

  test("split-60-40: 15 % of 100,000 are 9,000 and 6,000 (0685.com)", () => {
    expect(["ann", "bob"].map((id) => pay({ bookings: "0.15" }, [split], { amount: "100000" }, id))).toEqual([
      "9000.00",
      "6000.00",
    ]);
  });

  test("xactly-order-credit-half: an order of 1,000 for two people (xactlycorp.com)", () => {
    expect(credited(sales([half]), facts([deal()]))).toEqual(["ann d-1 500.00", "bob d-1 500.00"]);
  });

  test("corecomm-override-12: 8 % to the seller and 4 % to the manager (corecommissions.com)", () => {
    const rules = [
      owner,
      { id: "up", to: { kind: "rollup", levels: 1 }, measures: [{ measure: "bookings", as: "team" }] },
    ] as const;
    const rates = { bookings: "0.08", team: "0.04" };
    expect(["ann", "max"].map((id) => pay(rates, rules, { amount: "100000" }, id))).toEqual([
      "8000.00",
      "4000.00",
    ]);
  });

  test("medsales-offer-b: 90 % of 1,200,000 are credited, and pay 48,600 at 4.5 % (medsalesnetwork.global)", () => {
    const rule: CreditRule = { ...owner, measures: [{ measure: "bookings", share: "0.9" }] };
    expect(credited(sales([rule]), facts([deal({ amount: "1200000" })]))).toEqual(["ann d-1 1080000.00"]);
    expect(pay({ bookings: "0.045" }, [rule], { amount: "1200000" })).toBe("48600.00");
  });

  test("ehow-gross-margin-tier: a margin of 50 is a third of the price of 150, and pays 10 % (ehow.com, corrected)", () => {
    const tiers: readonly CreditRule[] = [
      as("low", "low", { when: { field: "marginRate", lte: "0.35" } }),
      as("middle", "middle", { when: { field: "marginRate", lte: "0.6" } }),
      as("high", "high"),
    ];
    const base = { kind: "margin", ratio: { as: "marginRate", of: "price" } } as const;
    const rates = { low: "0.1", middle: "0.25", high: "0.4" };
    const paid = (of: "price" | "cost") =>
      pay(rates, tiers, { amount: "150", cost: "100" }, "ann", {
        measures: [{ id: "bookings", base: { ...base, ratio: { as: "marginRate", of } } }],
      });
    expect([paid("price"), paid("cost")]).toEqual(["5.00", "12.50"]);
  });

  test("affyi-precedence: the group's 10 % before the tier's 6 % and the default of 4 % (affyi.com)", () => {
    const rules = [
      as("group", "group", { rank: 1, when: { field: "group", is: "gold" } }),
      as("tier", "tier", { rank: 2, when: { field: "tier", is: "plus" } }),
      as("default", "default", { rank: 3 }),
    ];
    expect(pay({ group: "0.1", tier: "0.06", default: "0.04" }, rules, { group: "gold", tier: "plus" })).toBe(
      "100.00",
    );
  });

  test.each([
    ["nikki-precedence-vip", "VIP", "10000", "800.00"],
    ["nikki-precedence-fallback", "STANDARD", "10000", "500.00"],
  ])("%s (Nikki72581/commissionflow)", (_id, tier, amount, expected) => {
    const rules = [
      as("default", "default", { rank: 2 }),
      as("vip", "vip", { rank: 1, when: { field: "tier", is: "VIP" } }),
    ];
    expect(pay({ default: "0.05", vip: "0.08" }, rules, { amount, tier })).toBe(expected);
  });

  test.each([
    ["nikki-tier-VIP-60000", "60000", "9000.00"],
    ["nikki-tier-VIP-40000", "40000", "2000.00"],
  ])("%s: a tier from 50,000 up (Nikki72581/commissionflow)", (_id, amount, expected) => {
    const when = {
      all: [
        { field: "tier", is: "VIP" },
        { field: "amount", gte: "50000" },
      ],
    };
    const rules = [as("vip", "vip", { rank: 1, when }), as("default", "default", { rank: 2 })];
    expect(pay({ vip: "0.15", default: "0.05" }, rules, { amount, tier: "VIP" })).toBe(expected);
  });

  test("nikki-precedence-none: no rule for this client pays nothing (Nikki72581/commissionflow)", () => {
    const rules = [as("client", "client", { when: { field: "clientId", is: "client-456" } })];
    expect(pay({ client: "0.12" }, rules, { amount: "10000", clientId: "client-123" })).toBe("0.00");
  });

  test.each([
    ["nikki-range-in", "10000", { between: ["5000", "15000"] }, "500.00"],
    ["nikki-range-below", "8000", { gte: "10000" }, "0.00"],
  ] as const)(
    "%s: 5 %% of a deal of a certain size (Nikki72581/commissionflow)",
    (_id, amount, range, expected) => {
      const rule: CreditRule = { ...owner, when: { field: "amount", ...range } };
      expect(pay({ bookings: "0.05" }, [rule], { amount })).toBe(expected);
    },
  );

  test("nikki-basis-gross: 10 % of 10,000 gross, where 8,000 are net (Nikki72581/commissionflow)", () => {
    const measures = (kind: "gross" | "net") => ({ measures: [{ id: "bookings", base: { kind } }] });
    const record = { amount: "10000", tax: "2000" };
    expect(pay({ bookings: "0.1" }, [owner], record, "ann", measures("gross"))).toBe("1000.00");
    expect(pay({ bookings: "0.1" }, [owner], record, "ann", measures("net"))).toBe("800.00");
  });

  test.each([
    ["mercur-and-both", "T", "20.00"],
    ["mercur-and-one", "other", "5.00"],
  ])("%s: the rule with the most tests wins (mercurjs/mercur)", (_id, type, expected) => {
    const when = {
      all: [
        { field: "seller", is: "S" },
        { field: "type", is: "T" },
      ],
    };
    const rules = [as("any", "any"), as("both", "both", { when })];
    const record = { amount: "100", seller: "S", type };
    expect(
      pay({ any: "0.05", both: "0.2" }, rules, record, "ann", { precedence: { order: "specific" } }),
    ).toBe(expected);
  });

  test("erpnext-target-variance: half of 20 pieces are 10 (frappe/erpnext)", () => {
    const measures = [{ id: "pieces", base: { kind: "quantity", field: "quantity" } }] as const;
    const { people } = compileCrediting(sales([half], { measures })).evaluate(
      facts([deal({ quantity: 20 })]),
    );
    expect(people.find(({ id }) => id === "ann")?.measures).toEqual([{ id: "pieces", value: "10" }]);
  });

  test("nikki-stack: 10 % and 500 a deal, both (Nikki72581/commissionflow)", () => {
    const measures = [{ id: "bookings" }, { id: "deals", base: { kind: "count" } }] as const;
    expect(pay({ bookings: "0.1", deals: "500" }, [owner], { amount: "10000" }, "ann", { measures })).toBe(
      "1500.00",
    );
  });

  test("agency-bundle: 20 an item of one segment, 10 % of the premium of another (justinharkelroad/agencybrain)", () => {
    const measures = [
      { id: "premium" },
      { id: "items", base: { kind: "quantity", field: "items" } },
    ] as const;
    const rules: readonly CreditRule[] = [
      {
        id: "standard",
        when: { field: "segment", is: "standard" },
        to: { kind: "owner" },
        measures: [{ measure: "items" }],
      },
      {
        id: "preferred",
        when: { field: "segment", is: "preferred" },
        to: { kind: "owner" },
        measures: [{ measure: "premium" }],
      },
    ];
    const document = sales(rules, { measures });
    const deals = [
      deal({ segment: "standard", items: 2, amount: "4000" }),
      deal({ id: "d-2", segment: "preferred", items: 1, amount: "3000" }),
    ];
    const { people } = compileCrediting(document).evaluate(facts(deals, { people: team.slice(0, 1) }));
    expect(people[0]?.measures).toEqual([
      { id: "items", value: "2" },
      { id: "premium", value: "3000.00" },
    ]);
  });

  test("xactly-out-of-step-attainment: in one batch or in two, the measure is the same (xactlycorp.com)", () => {
    const measures = [
      {
        id: "revenue",
        base: { kind: "derived", derive: { add: [{ measure: "revenue" }, { measure: "bookings" }] } },
      },
    ] as const;
    const crediting = compileCrediting(sales([owner], { measures }));
    const orders = [deal({ revenue: 50, bookings: 100 }), deal({ id: "d-2", revenue: 50, bookings: 0 })];
    const totalOf = (list: typeof orders) => Number(crediting.evaluate(facts(list)).value);
    expect(totalOf(orders)).toBe(totalOf(orders.slice(0, 1)) + totalOf(orders.slice(1)));
    expect(150 + totalOf(orders.slice(0, 1))).toBe(300);
  });

  test("ga-override-5: 5 % of what the team is credited with (hjryoo-ai/ga-commission-engine)", () => {
    const up: CreditRule = {
      id: "up",
      to: { kind: "rollup", levels: 1 },
      measures: [{ measure: "bookings", as: "team" }],
    };
    expect(pay({ team: "0.05" }, [owner, up], { amount: "2100000" }, "max")).toBe("105000.00");
  });
});
