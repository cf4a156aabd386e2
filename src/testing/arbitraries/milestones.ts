import fc from "fast-check";
import type { Component, Loss, QuotaSource } from "../../incentives/index.js";
import { risingBounds } from "./bounds.js";
import { conditions } from "./conditions.js";
import { decimals } from "./decimals.js";
import { maybe, written } from "./maybe.js";
import type { PlanNames } from "./planNames.js";
import { steps } from "./steps.js";

const amount = decimals({ min: "0", max: "5000", places: 2 });

function sources(names: PlanNames, constant: fc.Arbitrary<string>): fc.Arbitrary<QuotaSource> {
  const measure = fc.constantFrom(...names.sources).map((name) => ({ measure: name }));
  return fc.oneof({ weight: 3, arbitrary: constant }, { weight: 1, arbitrary: measure });
}

/** Milestones of one to four bounds, as amounts or as shares of a target. */
export function milestones(names: PlanNames): fc.Arbitrary<Component> {
  return fc.boolean().chain((inQuota) =>
    fc
      .record({
        kind: fc.constant("milestone" as const),
        id: fc.constant("component"),
        measure: fc.constantFrom(...names.earning),
        bounds: risingBounds(inQuota, 1, 4),
        amounts: fc.array(amount, { minLength: 4, maxLength: 4 }),
        pays: fc.constantFrom("each" as const, "highest" as const),
        target: maybe(sources(names, decimals({ min: "0", max: "3", places: 2 })), 4),
        boundsIn: fc.constant(inQuota ? ("quota" as const) : undefined),
        quota: inQuota
          ? sources(names, decimals({ min: "1", max: "500000", places: 2 }))
          : fc.constant(undefined),
        quotaPeriod: maybe(fc.constantFrom("month" as const, "quarter" as const, "year" as const)),
        whenLost: maybe(fc.constantFrom("takeBack" as const, "keep" as const)),
        steps: maybe(steps({ measures: names.sources, fields: names.fields }), 3),
      })
      .map(({ bounds, amounts, ...component }) =>
        written({
          ...component,
          bands: bounds.map((from, index) => ({ from, amount: amounts[index] ?? "0" })),
        }),
      ),
  );
}

/** Penalties of every kind of loss; what they take from are measures of the facts. */
export function penalties(names: PlanNames): fc.Arbitrary<Component> {
  const rate = decimals({ min: "0", max: "1", places: 2 });
  const takes = fc.oneof<fc.Arbitrary<Loss>[]>(
    fc.record({ amount }),
    fc.record({ rate, measure: fc.constantFrom(...names.sources) }),
    fc.record({ share: rate }),
  );
  return fc.record({
    kind: fc.constant("penalty" as const),
    id: fc.constant("component"),
    when: conditions(names.fields),
    takes,
    of: fc.subarray([...names.sources], { minLength: 1 }),
  });
}
