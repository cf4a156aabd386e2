import { type CostOptions, compilePlan, type Plan, type PlanFacts, planCost } from "attainment/incentives";
import { multiply } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { untyped } from "../../kernel/untyped.js";
import { codesOf } from "../codesOf.js";

const flat = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] } as const;
const document: Plan = {
  kind: "plan",
  id: "ae",
  currency: "USD",
  components: [{ kind: "commission", id: "sales", measure: "bookings", scale: flat }],
};
const plan = compilePlan(document);
const accelerated = compilePlan({
  ...document,
  components: [
    {
      kind: "commission",
      id: "sales",
      measure: "bookings",
      quotaPeriod: "quarter",
      scale: {
        ...flat,
        bands: [
          { from: "0", rate: "0.1" },
          { from: "6000", rate: "0.2" },
        ],
      },
    },
  ],
});

function past(personId: string, ...bookings: readonly string[]): readonly PlanFacts[] {
  return bookings.map((each, index) => ({
    personId,
    period: `2026-0${index + 1}`,
    measures: { bookings: each },
  }));
}

const ann = past("ann", "1000", "2000", "6000");
const options: CostOptions = { seed: 42, samples: 400 };

describe("a bootstrap over the past", () => {
  test("comes near the 27 ways in which three months can be drawn from three", () => {
    const found = planCost(plan, { history: ann }, { seed: 1, samples: 20_000, budget: "1399.99" });
    expect(found.quantiles).toEqual([
      { id: "0.1", value: "400" },
      { id: "0.5", value: "900" },
      { id: "0.9", value: "1400" },
    ]);
    expect([found.least, found.most, found.historical]).toEqual(["300.00", "1800.00", "900.00"]);
    expect(Math.abs(Number(found.value) - 900)).toBeLessThan(10);
    // 3 of 27 ways come to 1,400 and one to 1,800.
    expect(Math.abs(Number(found.shareAboveBudget) - 4 / 27)).toBeLessThan(0.01);
  });

  test("carries the state: an accelerator over the quarter pays by what was drawn before", () => {
    const found = planCost(accelerated, { history: ann }, { seed: 1, samples: 5000 });
    // Three times 6,000: 600 for the first 6,000 and 2,400 for the rest; three times 1,000: 300.
    expect([found.least, found.most, found.historical]).toEqual(["300.00", "3000.00", "1200.00"]);
  });

  test("moves credits to the same day of another month, under ids of that month", () => {
    const credits = (month: string, amount: string) => [
      { id: "d-1", measure: "bookings", date: `2026-${month}-31`, amount },
      { id: "d-2", measure: "bookings", date: `2026-${month}-31`, amount: "-10", refundOf: "d-1" },
      { id: "d-3", measure: "bookings", date: `2026-${month}-31`, amount: "-10", refundOf: "d-0" },
    ];
    const history = [
      { personId: "ann", period: "2026-01", credits: credits("01", "1000") },
      { personId: "ann", period: "2026-02", measures: { bookings: "2000" } },
      { personId: "ann", period: "2026-03", credits: credits("03", "6000") },
    ];
    const found = planCost(plan, { history }, { seed: 1, samples: 5000 });
    expect([found.least, found.most]).toEqual(["294.00", "1794.00"]);
  });

  test("with draw: period everybody has the same past month, so that the cost spreads wider", () => {
    const history = ["a", "b", "c", "d"].flatMap((id) => past(id, "1000", "2000", "6000"));
    const [apart, together] = (["person", "period"] as const).map((draw) =>
      planCost(plan, { history }, { seed: 1, samples: 2000, draw }),
    );
    const spread = (cost: typeof apart) =>
      Number(cost?.quantiles[2]?.value) - Number(cost?.quantiles[0]?.value);
    expect(spread(together)).toBeGreaterThan(1.5 * spread(apart));
    const one = planCost(
      plan,
      { history: past("a", "1000", "2000", "6000") },
      { seed: 1, samples: 2000, draw: "period" },
    );
    expect(together?.quantiles.map(({ value }) => value)).toEqual(
      one.quantiles.map(({ value }) => multiply(value, 4)),
    );
  });

  test("a contest is drawn with its entries, and only all together", () => {
    const contest = compilePlan({
      ...document,
      components: [
        { kind: "contest", id: "race", measure: "bookings", prizes: [{ place: 1, amount: "100" }] },
      ],
    });
    const history = ["01", "02"].flatMap((month, index) => {
      const values = { ann: ["5", "9"][index] ?? "", bob: ["7", "7"][index] ?? "" };
      const entries = Object.entries(values).map(([personId, value]) => ({ personId, value }));
      return entries.map(({ personId, value }) => ({
        personId,
        period: `2026-${month}`,
        measures: { bookings: value },
        groups: [{ id: "race", entries }],
      }));
    });
    const found = planCost(contest, { history }, { ...options, draw: "period" });
    expect([found.value, found.least, found.most]).toEqual(["200", "200.00", "200.00"]);
    expect(codesOf(() => planCost(contest, { history }, options))).toEqual(["incentives.group_draws_apart"]);
  });
});

describe("distributions", () => {
  const person = (bookings: unknown) => ({
    personId: "ann",
    periods: ["2026-02", "2026-01"],
    measures: { bookings },
  });
  const cost = (bookings: unknown, given: CostOptions = { seed: 1, samples: 1500 }) =>
    planCost(plan, untyped({ people: [person(bookings)] }), given);

  test("fixed measures cost the same each time", () => {
    const found = cost({ kind: "fixed", value: "1000" }, options);
    expect([found.value, found.least, found.most, "historical" in found]).toEqual([
      "200",
      "200.00",
      "200.00",
      false,
    ]);
  });

  test("values by weight, uniform and triangular have the means that they should have", () => {
    const means = [
      cost({ kind: "values", values: ["0", "1000"], weights: [1, 3] }),
      cost({ kind: "values", values: ["0", "1000"] }),
      cost({ kind: "uniform", min: "0", max: "1000", step: "100" }),
      cost({ kind: "triangular", min: "0", mode: "300", max: "1200" }),
    ].map(({ value }) => Number(value));
    for (const [index, expected] of [150, 100, 100, 100].entries())
      expect(Math.abs((means[index] ?? 0) - expected)).toBeLessThan(5);
  });

  test("draws stay within their bounds and on their steps", () => {
    const found = cost({ kind: "uniform", min: "10", max: "55", step: "20" });
    expect([found.least, found.most]).toEqual(["2.00", "10.00"]);
    const peak = cost({ kind: "triangular", min: "5", mode: "5", max: "5" });
    expect([peak.least, peak.most]).toEqual(["1.00", "1.00"]);
  });

  test.each<[string, unknown]>([
    ["an unknown kind", { kind: "normal" }],
    ["bounds upside down", { kind: "uniform", min: "2", max: "1" }],
    ["a mode outside", { kind: "triangular", min: "0", mode: "5", max: "4" }],
    ["no step", { kind: "uniform", min: "0", max: "1", step: "0" }],
    ["no value", { kind: "values", values: [] }],
    ["a weight too few", { kind: "values", values: ["1", "2"], weights: [1] }],
    ["broken weights", { kind: "values", values: ["1", "2"], weights: [1, 0.5] }],
  ])("%s is told", (_name, bookings) => {
    expect(codesOf(() => cost(bookings))).toEqual(["incentives.bad_distribution"]);
  });
});

describe("bad input", () => {
  test.each<[string, unknown, unknown, string]>([
    ["no history", { history: [] }, options, "incentives.empty_simulation"],
    ["no people", { people: [] }, options, "incentives.empty_simulation"],
    ["nothing at all", {}, options, "document.wrong_type"],
    ["two sources", { history: ann, people: [] }, options, "incentives.bad_sampling"],
    ["no seed", { history: ann }, {}, "incentives.bad_sampling"],
    ["half a sample", { history: ann }, { seed: 1, samples: 0.5 }, "incentives.bad_sampling"],
    [
      "a gap in the periods",
      { people: [{ personId: "a", periods: ["2026-01", "2026-03"], measures: {} }] },
      options,
      "incentives.bad_sampling",
    ],
    [
      "somebody twice",
      { people: [1, 2].map(() => ({ personId: "a", periods: ["2026-01"], measures: {} })) },
      options,
      "incentives.duplicate_period",
    ],
    ["a share above 1", { history: ann }, { seed: 1, quantiles: ["90"] }, "statistics.bad_probability"],
    ["an unknown quantile", { history: ann }, { seed: 1, quantileType: 12 }, "statistics.bad_option"],
    ["an unknown draw", { history: ann }, { seed: 1, draw: "all" }, "document.wrong_value"],
    ["a broken budget", { history: ann }, { seed: 1, budget: "x" }, "decimal.not_decimal"],
    [
      "uneven periods",
      { history: [...ann, ...past("bob", "1")] },
      { seed: 1, draw: "period" },
      "incentives.uneven_history",
    ],
    [
      "a statement without value",
      { history: [{ personId: "a", period: "2026-01", measures: { bookings: null } }] },
      options,
      "incentives.simulated_without_value",
    ],
    [
      "a missing measure",
      { history: [{ personId: "a", period: "2026-01" }] },
      options,
      "incentives.missing_measure",
    ],
  ])("%s", (_name, source, given, code) => {
    expect(codesOf(() => planCost(plan, untyped(source), untyped(given)))).toContain(code);
  });
});
