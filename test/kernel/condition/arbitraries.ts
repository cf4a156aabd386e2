import fc from "fast-check";
import type { Condition, ConditionFacts, ConditionLeaf } from "../../../src/kernel/condition/index.js";
import type { Value } from "./oracle.js";

/** Few values, so that a bound is often met exactly; written in several ways. */
const decimal = fc.constantFrom(
  "0",
  "1",
  "1.0",
  "0.999999999999999999999999999999",
  "1.000000000000000000000000000001",
  "-2.50",
  "100",
  1,
  0.5,
);
const date = fc.constantFrom("2026-02-28", "2026-03-01", "2026-03-02", "2025-12-31");
const text = fc.constantFrom("gold", "silver", "1", "2026-03-01", "true", "");
const fields = ["bookings", "margin", "tier", "hiredOn", "active", "size"] as const;

const span = fc.constantFrom(
  { from: "2026-02-28", to: "2026-03-02" },
  { from: "2026-03-01", to: "2026-03-02" },
);
const word = fc.oneof(text, fc.boolean());
const ends = fc.constantFrom<readonly [string | number, string | number]>(
  ["0", "1"],
  [1, "1.0"],
  ["-2.5", 100],
);
const test = fc.oneof(
  fc.record({ gt: decimal }),
  fc.record({ gte: decimal }),
  fc.record({ lt: decimal }),
  fc.record({ lte: decimal }),
  fc.record({ equals: decimal }),
  fc.record({ between: ends }),
  fc.record({ on: date }),
  fc.record({ before: date }),
  fc.record({ after: date }),
  fc.record({ during: span }),
  fc.record({ is: word }),
  fc.record({ isNot: word }),
  fc.record({ in: fc.array(text, { minLength: 1, maxLength: 3 }) }),
  fc.record({ exists: fc.boolean() }),
);

export const leaf: fc.Arbitrary<ConditionLeaf> = fc
  .tuple(fc.constantFrom(...fields), test)
  .map(([field, each]) => ({ field, ...each }));

/** Conditions of up to three levels; any operator meets any field, so that types are often wrong. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition; parts: Condition[] }>(
  (tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 1, arbitrary: fc.record({ all: tie("parts") }) },
      { weight: 1, arbitrary: fc.record({ any: tie("parts") }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie("parts"), fc.nat(7))
          .map(([of, pick]) => ({ atLeast: 1 + (pick % of.length), of })),
      },
      { weight: 1, arbitrary: fc.record({ not: tie("condition") }) },
    ),
    parts: fc.array(tie("condition"), { minLength: 1, maxLength: 4 }),
  }),
).condition;

/** Facts for every field: two measures, and attributes of any type. */
export const facts: fc.Arbitrary<Required<ConditionFacts>> = fc.record({
  measures: fc.record({ bookings: fc.option(decimal), margin: fc.option(decimal) }),
  attributes: fc.record({
    tier: fc.option(fc.oneof(text, fc.constantFrom(1, 0.5))),
    hiredOn: fc.option(fc.oneof(date, fc.constantFrom("2026-02-30", "2026-3-1"))),
    active: fc.option(fc.oneof(fc.boolean(), text)),
    size: fc.option(fc.oneof(fc.constantFrom("1.0", "-2.5", "many"), fc.constantFrom(1, 100))),
  }),
});

/** The value of a field as the oracle sees it. */
export function valueIn({ measures, attributes }: Required<ConditionFacts>): (field: string) => Value {
  return (field) => {
    const measure = measures[field];
    if (measure !== undefined) return measure === null ? null : { number: String(measure) };
    const attribute = attributes[field];
    return typeof attribute === "number" ? { number: String(attribute) } : attribute;
  };
}
