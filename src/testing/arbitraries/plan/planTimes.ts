import fc from "fast-check";
import type { Component, PlanProration, PlanTime, Ramp } from "../../../incentives/index.js";
import { maybe, written } from "../maybe.js";

const calendar = {
  weekend: ["saturday" as const, "sunday" as const],
  holidays: ["2024-01-01", "2025-05-01", "2026-12-25"],
};

const counts = fc.constantFrom<Pick<PlanProration, "dayCount" | "calendar" | "divisor">>(
  {},
  { dayCount: "actual" },
  { dayCount: "thirty360" },
  { dayCount: "businessDays", calendar },
  { dayCount: "monthDivisor", divisor: "21.75", calendar },
  { dayCount: "monthDivisor", divisor: "30" },
);

const prorations: fc.Arbitrary<PlanProration> = fc
  .record({
    count: counts,
    statedFor: maybe(
      fc.constantFrom("month" as const, "quarter" as const, "half" as const, "year" as const),
      4,
    ),
    scales: maybe(fc.subarray(["quota" as const, "target" as const, "bounds" as const, "payout" as const])),
    leave: maybe(fc.constantFrom("scaled" as const, "quotaOnly" as const, "ignored" as const), 3),
  })
  .map(({ count, ...proration }) => written({ ...count, ...proration }));

const factors = fc.array(fc.constantFrom("0", "0.25", "0.5", "1"), { minLength: 1, maxLength: 4 });
const quotas = fc.array(fc.constantFrom("0", "1000", "25000.50"), { minLength: 1, maxLength: 3 });

/** The ramp of the components with a quota, or of the first of them. */
function rampsFor(withQuota: readonly string[]): fc.Arbitrary<readonly Ramp[] | undefined> {
  if (withQuota.length === 0) return fc.constant(undefined);
  const ramp = fc
    .record({
      unit: fc.constantFrom("week" as const, "month" as const, "quarter" as const),
      steps: fc.oneof<fc.Arbitrary<Pick<Ramp, "factors" | "quotas">>[]>(
        factors.map((list) => ({ factors: list })),
        quotas.map((list) => ({ quotas: list })),
      ),
      starts: maybe(
        fc.constantFrom("periodOfHire" as const, "firstFullPeriod" as const, "hireDate" as const),
      ),
      scales: maybe(fc.subarray(["quota" as const, "target" as const], { minLength: 1 }), 3),
      isForOne: fc.boolean(),
    })
    .map(({ steps, scales, isForOne, ...rest }) =>
      written({
        ...rest,
        ...steps,
        scales: steps.factors === undefined ? undefined : scales,
        componentIds: isForOne ? withQuota.slice(0, 1) : undefined,
      }),
    );
  return maybe(
    ramp.map((each) => [each]),
    6,
  );
}

/** What a plan says about time, in every way; half of the plans say nothing. */
export function planTimes(components: readonly Component[]): fc.Arbitrary<PlanTime> {
  const withQuota = components.flatMap((each) =>
    (each.kind === "commission" || each.kind === "payoutCurve") && each.quota !== undefined ? [each.id] : [],
  );
  return fc
    .record({
      proration: maybe(prorations, 4),
      ramps: rampsFor(withQuota),
      employedOn: maybe(fc.constantFrom("periodStart" as const, "periodEnd" as const, "payDate" as const), 8),
      leavers: maybe(fc.constantFrom("settle" as const, "forfeit" as const, "payLaterCash" as const), 8),
    })
    .map(written);
}
