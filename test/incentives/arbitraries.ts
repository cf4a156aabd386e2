import type { Component, Credit, Plan, PlanFacts, PlanState } from "attainment/incentives";
import type { Condition, Scale, Step } from "attainment/kernel";
import fc from "fast-check";

/** The bounds of all scales, so that measures can be put on them. */
const BOUNDS = [0, 1000, 2500, 10000] as const;

/** Cents as decimal text. */
export function cents(units: number): string {
  return `${units < 0 ? "-" : ""}${Math.trunc(Math.abs(units) / 100)}.${String(Math.abs(units) % 100).padStart(2, "0")}`;
}

/** Amounts of money: a good part of them on, just below or just above a bound. */
export const amounts: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...BOUNDS), fc.constantFrom(-1, 0, 1))
        .map(([bound, off]) => bound * 100 + off),
    },
    { weight: 4, arbitrary: fc.integer({ min: -300_000, max: 1_500_000 }) },
  )
  .map(cents);

const rates = fc.integer({ min: 0, max: 2000 }).map((units) => `0.${String(units).padStart(4, "0")}`);

const bandScales: fc.Arbitrary<Scale> = fc
  .record({
    mode: fc.constantFrom("graduated", "whole", "excess"),
    boundary: fc.constantFrom("upperBand", "lowerBand"),
    negative: fc.option(fc.constantFrom("mirror", "zero"), { nil: undefined }),
    bounds: fc.subarray([...BOUNDS], { minLength: 1 }),
    rates: fc.array(rates, { minLength: 4, maxLength: 4 }),
    amount: fc.option(fc.constantFrom("12.345", "100"), { nil: undefined }),
  })
  .map(({ mode, boundary, negative, bounds, rates: each, amount }) => ({
    kind: "bands",
    mode,
    boundary,
    ...(negative === undefined ? {} : { negative }),
    ...(mode === "excess" ? { excessOver: "1000" } : {}),
    bands: bounds.map((from, index) => ({
      from: String(from),
      rate: each[index] ?? "0.01",
      ...(amount === undefined || index === 0 ? {} : { amount }),
    })),
  }));

const curves: fc.Arbitrary<Scale> = fc
  .array(fc.integer({ min: 0, max: 300 }), { minLength: 3, maxLength: 3 })
  .map((values) => ({
    kind: "curve",
    points: ["0", "0.7", "1.3"].map((at, index) => ({ at, value: `${(values[index] ?? 0) / 100}` })),
    outside: { above: "extend" },
  }));

/** Steps that know nothing of the period: what they do to a quarter they do to its months, taken together. */
export const constantSteps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      fc.constantFrom("0.5", "1.1", "0.333").map((by) => ({ kind: "multiply", by }) as const),
      fc.constantFrom("300", "1234.56").map((at) => ({ kind: "cap", at }) as const),
      fc.constantFrom("0", "50.005").map((at) => ({ kind: "floor", at }) as const),
      fc.constantFrom("-10", "7.77").map((amount) => ({ kind: "add", amount }) as const),
    ),
    { maxLength: 3 },
  )
  .map((steps) => steps.map((step, index) => ({ ...step, id: `step-${index}` })));

const conditions: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { field: "violations", gte: "1" },
  { field: "bookings", gte: "2500" },
  { any: [{ field: "violations", gt: "2" }, { not: { field: "region", is: "north" } }] },
);

const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(constantSteps, fc.option(conditions, { nil: undefined }))
  .map(([list, when]) =>
    when === undefined ? list : [...list, { kind: "gate", id: "gate", when, set: "0" }],
  );

const accumulations = fc.constantFrom(
  {},
  { accumulation: "interval" } as const,
  { quotaPeriod: "quarter" } as const,
  { accumulation: "runningTotal", quotaPeriod: "year" } as const,
);

function commissions(id: string, stepLists: fc.Arbitrary<readonly Step[]>): fc.Arbitrary<Component> {
  return fc.tuple(bandScales, stepLists, accumulations).map(([scale, list, over]) => ({
    kind: "commission",
    id,
    measure: "bookings",
    scale,
    steps: list,
    ...over,
  }));
}

function payoutCurves(id: string, stepLists: fc.Arbitrary<readonly Step[]>): fc.Arbitrary<Component> {
  return fc
    .tuple(curves, stepLists, accumulations, fc.constantFrom("3000", { measure: "quota" }))
    .map(([scale, list, over, quota]) => ({
      kind: "payoutCurve",
      id,
      measure: "bookings",
      quota,
      target: "1000",
      scale,
      steps: list,
      ...over,
    }));
}

const lumpSums: fc.Arbitrary<Component> = fc
  .tuple(conditions, steps)
  .map(([when, list]) => ({ kind: "lumpSum", id: "lump", amount: "500", when, steps: list }));

/** Plans of every kind of component, with and without steps, eligibility, overrides and a rounding of their own. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    currency: fc.constantFrom("USD", "JPY"),
    components: fc
      .tuple(
        fc.array(commissions("commission", steps), { maxLength: 1 }),
        fc.array(payoutCurves("curve", steps), { maxLength: 1 }),
        lumpSums,
      )
      .map(([a, b, c]) => [...a, ...b, c]),
    steps: constantSteps.map((list) => list.map((step) => ({ ...step, id: `plan-${step.id}` }))),
    eligibility: fc.option(fc.constant<Condition>({ field: "region", in: ["north", "south"] }), {
      nil: undefined,
    }),
    rounding: fc.option(
      fc.constantFrom({ mode: "halfEven", places: 1 } as const, { mode: "floor", step: "0.05" } as const),
      { nil: undefined },
    ),
    factor: fc.option(fc.constantFrom("0.9", "1.25"), { nil: undefined }),
  })
  .map(({ eligibility, rounding, factor, ...rest }) => ({
    kind: "plan",
    id: "plan",
    ...rest,
    ...(eligibility === undefined ? {} : { eligibility }),
    ...(rounding === undefined ? {} : { rounding }),
    ...(factor === undefined
      ? {}
      : { overrides: [{ personId: "p-1", componentId: "lump", rateFactor: factor, cap: "520" }] }),
  }));

/** Plans whose months have to sum to their quarter: running totals over the quarter, and nothing that looks at a month. */
export const quarterPlans: fc.Arbitrary<Plan> = fc
  .tuple(commissions("commission", constantSteps), payoutCurves("curve", constantSteps))
  .map((components) => ({
    kind: "plan",
    id: "quarterly",
    currency: "USD",
    components: components.map((component) => ({
      ...component,
      accumulation: "runningTotal",
      quotaPeriod: "quarter",
    })),
  }));

const days = fc.integer({ min: 1, max: 28 });

/** Credits of one month, each with its own id. */
export function credits(month: string): fc.Arbitrary<readonly Credit[]> {
  return fc.array(fc.tuple(days, amounts), { minLength: 1, maxLength: 8 }).map((list) =>
    list.map(([day, amount], index) => ({
      id: `${month}-d${index}`,
      measure: "bookings",
      date: `${month}-${String(day).padStart(2, "0")}`,
      amount,
    })),
  );
}

function mostly<T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

/** Facts that every plan of {@link plans} can be evaluated on. */
export const facts: fc.Arbitrary<PlanFacts & { readonly credits: readonly Credit[] }> = fc
  .record({
    credits: credits("2026-02"),
    quota: mostly(fc.constantFrom<string | null>("3000", "2500"), fc.constantFrom<string | null>("0", null)),
    violations: mostly(fc.constantFrom<string | null>("0", "1", "3"), fc.constant(null)),
    region: mostly(
      fc.constantFrom<string | null>("north", "south"),
      fc.constantFrom<string | null>("west", null),
    ),
    personId: fc.constantFrom("p-1", "p-2"),
    carried: fc.option(fc.tuple(amounts, amounts), { nil: undefined }),
  })
  .map(({ credits: list, quota, violations, region, personId, carried }) => ({
    period: "2026-02",
    personId,
    measures: { quota, violations },
    attributes: { region },
    credits: list,
    ...(carried === undefined ? {} : { state: stateOf(personId, ...carried) }),
  }));

/** A state with totals for the running totals of the quarter and of the year. */
function stateOf(personId: string, measured: string, earned: string): PlanState {
  return {
    planId: "plan",
    personId,
    period: "2026-01",
    components: [{ id: "lump", quotaPeriod: "2026-Q1", measured, earned }],
  };
}

/** The state with a total for each running total that the plan has, so that the next period can go on with it. */
export function withState(plan: Plan, given: PlanFacts): PlanFacts {
  const { state } = given;
  const total = state?.components[0];
  if (state === undefined || state === null || total === undefined) return given;
  const running = plan.components.flatMap((component) =>
    "quotaPeriod" in component && component.quotaPeriod !== undefined
      ? [{ ...total, id: component.id, quotaPeriod: component.quotaPeriod === "year" ? "2026" : "2026-Q1" }]
      : [],
  );
  return { ...given, state: { ...state, components: running } };
}
