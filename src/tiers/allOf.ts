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

/** The tests of a condition that have to be met in any case; alternatives and what stands under a `not` are left out. */
export function allOf(condition: Condition | undefined, built: ConditionFunction | null): readonly Leaf[] {
  if (condition === undefined || built === null) return [];
  const demanded = demands(condition, true);
  return built.leaves.filter((_leaf, index) => demanded[index]);
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

/** For each test, in the order of the document, whether the condition is met by nobody who does not meet it. */
function demands(condition: Condition, isDemanded: boolean): readonly boolean[] {
  if ("all" in condition) return condition.all.flatMap((part) => demands(part, isDemanded));
  if ("any" in condition) return condition.any.flatMap((part) => demands(part, false));
  if ("of" in condition) return condition.of.flatMap((part) => demands(part, false));
  if ("not" in condition) return demands(condition.not, false);
  return [isDemanded];
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
