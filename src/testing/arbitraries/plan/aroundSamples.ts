import fc from "fast-check";
import type { Plan } from "../../../incentives/index.js";
import { isEarning } from "../../documents/isEarning.js";
import { decimals } from "../decimals.js";
import { maybe } from "../maybe.js";

/** What happens around the sales of a period, before it is known when that is; days count from its first one. */
export interface AroundSample {
  /** Which record is paid for, and how much of it in what part. */
  readonly cash: readonly { readonly at: number; readonly amount: string; readonly day: number }[];
  readonly adjustments: readonly {
    readonly amount: string;
    readonly countsTo: "pay" | "attainment" | "both";
    readonly day: number | undefined;
    readonly at: number;
  }[];
  readonly service:
    | {
        readonly from: number | undefined;
        readonly to: number | undefined;
        readonly leave: { readonly from: number; readonly days: number } | undefined;
      }
    | undefined;
  readonly quotas: readonly { readonly at: number; readonly amount: string; readonly day: number }[];
  /** The days on which a new part of the period begins. */
  readonly cuts: readonly number[];
  readonly payDay: number;
}

/** Which of it may happen. */
export interface AroundChoices {
  readonly time: boolean;
  readonly adjustments: boolean;
  /** Whether the period may have parts, of which the credits tell what each measures. */
  readonly parts: boolean;
}

const amount = decimals({ min: "-20000", max: "50000", places: 2 });
const quota = decimals({ min: "0", max: "200000", places: 2 });
const day = fc.nat(400);

/** What may happen around the sales of a period under a plan; what the plan speaks of is frequent. */
export function aroundSamples(
  plan: Plan,
  { time, adjustments, parts }: AroundChoices,
): fc.Arbitrary<AroundSample> {
  const isCashDue = (plan.settlement ?? []).some(
    (each) => each.kind === "holdback" && each.release.kind === "cash",
  );
  const isTimed = [plan.proration, plan.ramps, plan.employedOn, plan.leavers].some(
    (field) => field !== undefined,
  );
  return fc.record({
    cash: isCashDue ? fc.array(fc.record({ at: fc.nat(9), amount, day }), { maxLength: 3 }) : fc.constant([]),
    adjustments: adjustments ? listOf(booked, 10) : fc.constant([]),
    service: time ? maybe(services, isTimed ? 2 : 10) : fc.constant(undefined),
    quotas: time
      ? listOf(fc.record({ at: fc.nat(5), amount: quota, day }), isTimed ? 6 : 12)
      : fc.constant([]),
    cuts: time && parts && !isByMonths(plan) ? listOf(day, 12) : fc.constant([]),
    payDay: fc.nat(60),
  });
}

/** Whether a component needs whole months, so that no part of a period may end amid one. */
function isByMonths({ components }: Plan): boolean {
  return components.some(
    (each) =>
      isEarning(each) && each.accumulation?.startsWith("annualized") === true && each.yearBy !== "days",
  );
}

const booked: fc.Arbitrary<AroundSample["adjustments"][number]> = fc.record({
  amount,
  countsTo: fc.constantFrom("pay" as const, "attainment" as const, "both" as const),
  day: maybe(day),
  at: fc.nat(5),
});

/** From before the period to after it, and often its first and last days. */
const edges = fc.oneof(fc.integer({ min: -200, max: 400 }), fc.constantFrom(-1, 0, 1, 28, 29, 30, 31));

const services: fc.Arbitrary<AroundSample["service"]> = fc.record({
  from: maybe(edges),
  to: maybe(edges),
  leave: maybe(fc.record({ from: edges, days: fc.integer({ min: 1, max: 40 }) }), 3),
});

function listOf<T>(item: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<readonly T[]> {
  return maybe(fc.array(item, { minLength: 1, maxLength: 2 }), oneIn).map((list) => list ?? []);
}
