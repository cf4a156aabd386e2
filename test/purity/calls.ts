import { compilePlan } from "attainment/incentives";
import {
  addMonths,
  allocate,
  compileCondition,
  compileScale,
  compileSteps,
  dateOfInstant,
  mulDiv,
  parsePeriod,
  periodOf,
  power,
  prorate,
  splitPeriod,
  weightedMean,
} from "attainment/kernel";
import { frozen } from "./frozen.js";

/** Public calls with what they are given. Each input is frozen to its depth, so that a write into it throws. */
export interface Call {
  readonly name: string;
  readonly input: unknown;
  readonly run: () => unknown;
}

const scale = frozen({
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "100000", rate: "0.08" },
  ],
});
const planDocument = frozen({
  kind: "plan",
  id: "ae-2026",
  currency: "USD",
  components: [{ kind: "commission", id: "new-business", measure: "bookings", scale }],
});
const quarter = frozen({ period: "2026-Q3", measures: { bookings: "150000" } });

const given = <T>(name: string, input: T, run: (input: T) => unknown): Call => ({
  name,
  input: frozen(input),
  run: () => run(input),
});

const cents = frozen({ places: 2, mode: "halfUp" } as const);

export const calls: readonly Call[] = [
  given("compilePlan and evaluate", { planDocument, quarter }, (input) =>
    compilePlan(input.planDocument).evaluate(input.quarter),
  ),
  given("evaluate with a trace", { planDocument, quarter }, (input) =>
    compilePlan(input.planDocument).evaluate(input.quarter, { trace: true }),
  ),
  given("compileScale and evaluate", { scale, quota: "120000" }, (input) =>
    ["0", "-5", "100000", "150000.55"].map((value) =>
      compileScale(input.scale).evaluate({ value, quota: input.quota }),
    ),
  ),
  given(
    "compileSteps",
    { steps: [{ kind: "cap", id: "ceiling", at: { measure: "most" } }], most: "1000" },
    (input) => compileSteps(input.steps).evaluate("1200", { measures: { most: input.most } }),
  ),
  given(
    "compileCondition",
    {
      all: [
        { field: "hiredOn", before: "2026-01-01" },
        { field: "deals", gte: 3 },
      ],
    },
    (input) =>
      compileCondition(input).evaluate({ measures: { deals: "2" }, attributes: { hiredOn: "2025-03-01" } }),
  ),
  given(
    "allocate",
    ["ann", "bob", "cem"].map((id) => ({ id, weight: "1" })),
    (input) => allocate("100.00", input),
  ),
  given(
    "weightedMean",
    [
      { id: "sales", value: "0.9", weight: "0.6" },
      { id: "exam", value: null, weight: "0.4" },
    ],
    (input) => weightedMean(input, { missing: "reweight" }),
  ),
  given("arithmetic", cents, (rounding) => [
    mulDiv("300", "10", "30", rounding),
    power("1.0725", "0.5", rounding),
  ]),
  given("prorate", [{ from: "2026-06-01", to: "2027-01-01" }, cents] as const, ([part, rounding]) =>
    prorate("800000", part, parsePeriod("2026"), { rounding }),
  ),
  // Days that a local clock skips, repeats or never had: changes to summer time, and 30 December 2011 in Apia.
  given("the calendar", ["2026-03-08", "2026-10-25", "2011-12-30", "2024-02-29"], (dates) =>
    dates.map((date) => [addMonths(date, 12), periodOf(date, "quarter"), periodOf(date, "week")]),
  ),
  given("splitPeriod", { firstMonth: 4, named: "startYear" } as const, (fiscal) =>
    splitPeriod(parsePeriod("2026", fiscal), "month", fiscal),
  ),
  given("dateOfInstant", ["UTC", "America/New_York", "Asia/Shanghai", "Pacific/Apia", "+05:45"], (zones) =>
    zones.map((zone) => dateOfInstant("2026-03-31T22:30:00Z", zone)),
  ),
];

/** Every answer as one text, for a comparison byte by byte. */
export function answers(): string {
  return JSON.stringify(calls.map(({ name, run }) => [name, run()]));
}
