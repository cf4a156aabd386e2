import fc from "fast-check";
import type { Component, DealPay, SpiffComponent } from "../../incentives/index.js";
import type { Condition } from "../../kernel/index.js";
import { decimals } from "./decimals.js";
import { maybe, written } from "./maybe.js";
import type { PlanNames } from "./planNames.js";
import { steps } from "./steps.js";

const pays: fc.Arbitrary<DealPay> = fc.oneof<fc.Arbitrary<DealPay>[]>(
  fc.record({ amount: decimals({ min: "0", max: "500", places: 2 }) }),
  fc.record({ rate: decimals({ min: "0", max: "0.2", places: 3 }) }),
);

/** Conditions on single deals: their amount, their role, a field of their own. */
const where: fc.Arbitrary<Condition> = fc.oneof<fc.Arbitrary<Condition>[]>(
  decimals({ min: "-1000", max: "50000", places: 0 }).map((gte) => ({ field: "amount", gte })),
  fc.constant({ field: "role", is: "direct" }),
  fc.constant({ field: "product", is: "scanner" }),
);

const times: fc.Arbitrary<SpiffComponent["times"]> = fc.oneof<fc.Arbitrary<SpiffComponent["times"]>[]>(
  fc.constantFrom("each" as const, "once" as const),
  fc.record({ atMost: fc.integer({ min: 1, max: 3 }) }),
);

function common({ earning, sources, fields }: PlanNames) {
  return {
    id: fc.constant("component"),
    measure: fc.constantFrom(...earning),
    where: maybe(where, 2),
    steps: maybe(steps({ measures: sources, fields }), 4),
  };
}

/** SPIFFs of every way to count, some with a cap. */
export function spiffs(names: PlanNames): fc.Arbitrary<Component> {
  return fc
    .record({
      kind: fc.constant("spiff" as const),
      ...common(names),
      pays,
      times,
      cap: maybe(decimals({ min: "0", max: "1000", places: 2 }), 4),
    })
    .map(written);
}

/** Overrides of one to three levels. */
export function managerOverrides(names: PlanNames): fc.Arbitrary<Component> {
  const rate = decimals({ min: "0", max: "0.1", places: 3 });
  return fc
    .record({
      kind: fc.constant("managerOverride" as const),
      ...common(names),
      levels: fc
        .array(rate, { minLength: 1, maxLength: 3 })
        .map((rates) => rates.map((each, index) => ({ level: index + 1, rate: each }))),
    })
    .map(written);
}

/** Residuals of one to three stretches of months, the last of them often without end. */
export function residuals(names: PlanNames): fc.Arbitrary<Component> {
  const stretch = fc.record({
    pay: pays,
    months: fc.integer({ min: 1, max: 6 }),
    gap: fc.constantFrom(0, 0, 2),
  });
  return fc
    .record({
      kind: fc.constant("residual" as const),
      ...common(names),
      stretches: fc.array(stretch, { minLength: 1, maxLength: 3 }),
      isOpen: fc.boolean(),
      monthBy: maybe(fc.constantFrom("calendar" as const, "anniversary" as const)),
    })
    .map(({ stretches, isOpen, ...component }) => {
      let next = 1;
      const schedule = stretches.map(({ pay, months, gap }, index) => {
        const from = next + gap;
        next = from + months;
        const to = isOpen && index === stretches.length - 1 ? undefined : next - 1;
        return written({ ...pay, from, to });
      });
      return written({ ...component, schedule });
    });
}
