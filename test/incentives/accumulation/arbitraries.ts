import type { PlanFacts } from "attainment/incentives";
import fc from "fast-check";
import { planOf, type Written } from "./play.js";

/** Decimals of two places; a tenth of them on a bound, or just beside one. */
export function amounts(min: number, max: number): fc.Arbitrary<string> {
  const bounds = ["999.99", "1000", "1000.01", "4999.99", "5000", "5000.01"].filter(
    (each) => Number(each) >= min && Number(each) <= max,
  );
  const any = fc.integer({ min: min * 100, max: max * 100 }).map((cents) => (cents / 100).toFixed(2));
  return bounds.length === 0
    ? any
    : fc.oneof({ weight: 4, arbitrary: any }, { weight: 1, arbitrary: fc.constantFrom(...bounds) });
}

const rate = fc.integer({ min: 0, max: 30 }).map((percent) => (percent / 100).toFixed(2));

/** Scales that never fall, in slices, with bounds at 1,000 and 5,000. */
export const graduated = fc.tuple(rate, rate, rate).map(([a, b, c]) => ({
  kind: "bands" as const,
  mode: "graduated" as const,
  negative: "mirror" as const,
  bands: [
    { from: "0", rate: a },
    { from: "1000", rate: b },
    { from: "5000", rate: c },
  ],
}));

const whole = graduated.map((scale) => ({ ...scale, mode: "whole" as const }));
const excess = graduated.map((scale) => ({ ...scale, mode: "excess" as const, excessOver: "1000" }));
const curve = fc.tuple(amounts(0, 500), amounts(0, 900)).map(([low, high]) => ({
  kind: "curve" as const,
  points: [
    { at: "0", value: "0" },
    { at: "1000", value: low },
    { at: "5000", value: high },
  ],
  outside: { above: "extend" as const },
}));

const bands = fc.oneof(graduated, whole, excess);

const cap = amounts(50, 600).map((at) => [{ kind: "cap" as const, id: "cap", at }]);
const round = { kind: "round" as const, id: "round", places: 1, mode: "halfUp" as const };
const measureSteps = fc.constantFrom(
  [{ kind: "add" as const, id: "growth", amount: "50" }],
  [{ kind: "cap" as const, id: "most", at: "4000" }],
  [round],
);
const attainmentSteps = fc.constantFrom(
  [{ kind: "cap" as const, id: "twice", at: "2" }],
  [{ ...round, places: 3 }],
);
const dealSteps = fc.constantFrom(
  [{ kind: "cap" as const, id: "most", at: "80" }],
  [{ kind: "floor" as const, id: "least", at: "5", when: { field: "pay", gt: "0" } }],
  [{ ...round, places: 2 }],
);
const axis = fc.oneof(
  fc.constantFrom(
    {},
    { total: "before" as const },
    { total: "periodEnd" as const },
    { total: "period" as const },
  ),
  fc.constantFrom(
    { measure: "other" },
    { measure: "other", total: "including" as const },
    { measure: "other", quota: "3" },
  ),
);

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 2 });
}

/** Drops the fields that are not there, which a document may not have as undefined. */
function present<T extends object>(fields: T): Written {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const common = {
  quota: fc.constantFrom("3000", "5000"),
  quotaPeriod: maybe(fc.constantFrom("quarter" as const, "year" as const)),
  trueUp: maybe(fc.constantFrom("exact" as const, "rounded" as const)),
  windfall: maybe(fc.constant({ over: "900", rate: "0.01" })),
  steps: maybe(cap),
  stepsOn: maybe(fc.constantFrom("period" as const, "quotaPeriod" as const)),
  capExcess: maybe(fc.constantFrom("carried" as const, "lost" as const)),
  measureSteps: maybe(measureSteps),
  attainmentSteps: maybe(attainmentSteps),
};

/** Components of every accumulation with every choice that it may have. */
export const components: fc.Arbitrary<Written> = fc.oneof(
  fc
    .record({
      ...common,
      accumulation: fc.constantFrom("runningTotal" as const, "interval" as const, "perDeal" as const),
      scale: fc.oneof(bands, curve),
      dealSteps: maybe(dealSteps),
    })
    .map(present),
  fc
    .record({
      ...common,
      accumulation: fc.constantFrom("runningTotal" as const, "interval" as const, "perDeal" as const),
      scale: bands,
      dealSteps: maybe(dealSteps),
      by: axis,
    })
    .map(present),
  fc
    .record({
      ...common,
      quotaPeriod: maybe(fc.constant("year" as const)),
      accumulation: fc.constantFrom("annualized" as const, "annualizedToDate" as const),
      yearBy: maybe(fc.constantFrom("months" as const, "days" as const)),
      scale: fc.oneof(bands, curve),
    })
    .map(present),
);

/** Three months of deals. */
export const quarter: fc.Arbitrary<readonly PlanFacts[]> = fc
  .tuple(
    ...["2026-01", "2026-02", "2026-03"].map((period) =>
      fc.tuple(
        fc.constant(period),
        fc.array(fc.tuple(amounts(-200, 2500), fc.integer({ min: 1, max: 28 })), { maxLength: 4 }),
        fc.integer({ min: 0, max: 6000 }),
      ),
    ),
  )
  .map((months) =>
    months.map(([period, sold, other]) => ({
      period,
      measures: { other: String(other), ...(sold.length === 0 ? { sales: "0" } : {}) },
      credits: sold.map(([amount, day], index) => ({
        id: `${period}-${index}`,
        measure: "sales",
        date: `${period}-${String(day).padStart(2, "0")}`,
        amount,
      })),
    })),
  );

/** A plan with many places, so that nothing that is compared was rounded. */
export function finely(component: Written) {
  return planOf(component, { rounding: { mode: "halfUp", places: 20 } });
}
