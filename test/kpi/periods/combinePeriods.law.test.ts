import * as fc from "fast-check";
import { expect, test } from "vitest";
import { add, compare, multiply, subtract } from "../../../src/kernel/index.js";
import { type CrossPeriodMeasure, combinePeriods } from "../../../src/kpi/index.js";
import { seed } from "../../seed.js";

const measures = fc.record({
  id: fc.constant("year"),
  of: fc.constant("kpi.monthly"),
  window: fc.record({ trailing: fc.integer({ min: 1, max: 8 }) }),
  take: fc.constantFrom("mean", "sum", "last"),
  missing: fc.constantFrom("refuse", "reweight", "zero"),
}) satisfies fc.Arbitrary<CrossPeriodMeasure>;

const score = fc.integer({ min: 0, max: 12000 }).map((cents) => (cents / 100).toFixed(2));
const values = fc
  .array(fc.option(score), { minLength: 8, maxLength: 8 })
  .map((each) => each.map((value, index) => ({ period: `2026-0${index + 1}`, value })));
const scenario = fc.tuple(measures, values).map(([measure, all]) => ({
  measure,
  facts: { period: "2026-08", values: all.slice(8 - measure.window.trailing) },
}));
const check = (
  property: fc.IProperty<
    [
      {
        measure: CrossPeriodMeasure;
        facts: { period: string; values: { period: string; value: string | null }[] };
      },
    ]
  >,
) => fc.assert(property, { seed, numRuns: 300 });

test("contributions sum to the value", () => {
  check(
    fc.property(scenario, ({ measure, facts }) => {
      const { value, periods } = combinePeriods(measure, facts);
      if (value === null) return;
      const sum = periods.reduce<string>((total, { contribution }) => add(total, contribution), "0");
      expect(compare(multiply(subtract(sum, value), subtract(sum, value)), "1e-50")).toBeLessThan(1);
    }),
  );
});

test("the order of the values changes nothing", () => {
  check(
    fc.property(scenario, ({ measure, facts }) => {
      const turned = { ...facts, values: [...facts.values].reverse() };
      expect(combinePeriods(measure, turned)).toEqual(combinePeriods(measure, facts));
    }),
  );
});

test("a mean lies between the least and the most of what is known", () => {
  check(
    fc.property(scenario, ({ measure, facts }) => {
      const { value } = combinePeriods({ ...measure, take: "mean", missing: "reweight" }, facts);
      const known = facts.values.flatMap((each) => each.value ?? []);
      expect(value === null).toBe(known.length === 0);
      if (value === null) return;
      expect(known.some((each) => compare(each, value) <= 0)).toBe(true);
      expect(known.some((each) => compare(each, value) >= 0)).toBe(true);
    }),
  );
});

test("to leave out a period that is missing is to hand it over as null", () => {
  check(
    fc.property(scenario, ({ measure, facts }) => {
      const without = { ...facts, values: facts.values.filter(({ value }) => value !== null) };
      expect(combinePeriods(measure, without)).toEqual(combinePeriods(measure, facts));
    }),
  );
});
