import type { Condition, Measure, MeasureExpression, MeasureFact } from "../../../src/kernel/index.js";

/** The field of a branch of `choose`; as a key that is computed it is not taken for the method of a promise. */
const TAKEN = "then";

/** A branch of `choose`. */
export function branch(
  when: Condition,
  part: MeasureExpression,
): { when: Condition; then: MeasureExpression } {
  return { when, [TAKEN]: part };
}

/** Measures that are given: money, counts, ratios, a score, points and days. */
export const givens: readonly Measure[] = [
  { id: "volume", unit: "count", given: true },
  { id: "price", unit: "money", given: true },
  { id: "cost", unit: "money", given: true },
  { id: "discount", unit: "ratio", given: true },
  { id: "rating", unit: "score", given: true },
  { id: "visits", unit: "points", given: true },
  { id: "age", unit: "days", given: true },
];

/** A derived measure that reads the given ones. */
export function derived(derive: MeasureExpression, unit: Measure["unit"] = "money"): readonly Measure[] {
  return [...givens, { id: "d", title: "Derived", unit, derive }];
}

/** Values of Ann, by measure. */
export function factsOf(values: Readonly<Record<string, string | number | null>>): readonly MeasureFact[] {
  return Object.entries(values).map(([measure, value]) => ({ personId: "ann", measure, value }));
}
