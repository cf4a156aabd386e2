import type { ConditionFunction } from "../kernel/condition/index.js";
import { compareFractions, type Fraction } from "../kernel/decimal/index.js";
import type { Condition } from "../kernel/index.js";
import type { Leaf } from "./leaf.js";

/** A bound of a number; `strict` where the bound itself does not do. */
export interface Bound {
  readonly value: Fraction;
  readonly strict: boolean;
  readonly leaf: Leaf;
}

/** What a condition asks of a number: null where it asks nothing on that side. */
export interface Range {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

/** The tests of a condition that has to meet all of them; null where alternatives or a `not` leave that open. */
export function allOf(
  condition: Condition | undefined,
  built: ConditionFunction | null,
): readonly Leaf[] | null {
  return condition === undefined || built === null || !isAllOf(condition) ? null : built.leaves;
}

/** What the tests ask together of each number, by field in the order of the document. */
export function rangesOf(leaves: readonly Leaf[]): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const leaf of leaves) {
    const range = rangeOf(leaf);
    if (range === null) continue;
    const before = ranges.get(leaf.field);
    ranges.set(leaf.field, {
      low: tighter(before?.low ?? null, range.low, 1),
      high: tighter(before?.high ?? null, range.high, -1),
    });
  }
  return ranges;
}

/** Whether no number lies in a range. */
export function isEmpty({ low, high }: Range): boolean {
  if (low === null || high === null) return false;
  const order = compareFractions(low.value, high.value);
  return order > 0 || (order === 0 && (low.strict || high.strict));
}

/** -1, 0, 1 as a asks less than, the same as, more than b; `side` is 1 for low ends and -1 for high ends. */
export function compareBounds(a: Bound, b: Bound, side: 1 | -1): number {
  return side * compareFractions(a.value, b.value) || Number(a.strict) - Number(b.strict);
}

function isAllOf(condition: Condition): boolean {
  return "all" in condition ? condition.all.every(isAllOf) : "field" in condition;
}

function rangeOf(leaf: Leaf): Range | null {
  const { expected, operator } = leaf;
  if (typeof expected !== "object") return null;
  const [first, last] = "numerator" in expected ? [expected, expected] : expected;
  if (typeof first !== "object" || typeof last !== "object") return null;
  const low = { value: first, strict: operator === "gt", leaf };
  const high = { value: last, strict: operator === "lt", leaf };
  if (operator === "gt" || operator === "gte") return { low, high: null };
  if (operator === "lt" || operator === "lte") return { low: null, high };
  return { low, high };
}

function tighter(a: Bound | null, b: Bound | null, side: 1 | -1): Bound | null {
  if (a === null || b === null) return a ?? b;
  return compareBounds(a, b, side) >= 0 ? a : b;
}
