import { type ConditionFunction, reading } from "./buildCondition.js";
import type { Readings } from "./readings.js";
import { actualOf, expectedOf } from "./traceNode.js";
import type { ConditionLeafResult } from "./types.js";

/** What each test of a condition came to, in the order of the document. */
export function leafResults(
  { leaves }: ConditionFunction,
  readings: Readings,
): readonly ConditionLeafResult[] {
  return leaves.map((leaf) => {
    const { field, operator } = leaf;
    const found = reading(readings, field);
    return {
      field,
      operator,
      expected: expectedOf(leaf),
      actual: actualOf(found),
      verdict: leaf.test(found),
    };
  });
}
