import { comparison, type Decimal, parseDecimal } from "../../kernel/decimal/index.js";
import type { ConditionLeaf, DecimalLiteral } from "../../kernel/index.js";

/** One end of a span; without a bound it is open to all numbers. */
interface End {
  readonly bound: Decimal | null;
  readonly isIncluded: boolean;
}

/** The numbers that a test lets through. */
export interface NumberSpan {
  readonly low: End;
  readonly high: End;
}

const OPEN: End = { bound: null, isIncluded: false };

/** The numbers that a test lets through; null where it is no test of numbers. */
export function spanOf(leaf: ConditionLeaf): NumberSpan | null {
  if ("gt" in leaf) return { low: endAt(leaf.gt, false), high: OPEN };
  if ("gte" in leaf) return { low: endAt(leaf.gte, true), high: OPEN };
  if ("lt" in leaf) return { low: OPEN, high: endAt(leaf.lt, false) };
  if ("lte" in leaf) return { low: OPEN, high: endAt(leaf.lte, true) };
  if ("equals" in leaf) return { low: endAt(leaf.equals, true), high: endAt(leaf.equals, true) };
  if ("between" in leaf) return { low: endAt(leaf.between[0], true), high: endAt(leaf.between[1], true) };
  return null;
}

/** Does the outer span hold every number of the inner one? */
export function within(inner: NumberSpan, outer: NumberSpan): boolean {
  return isInside(inner.low, outer.low, 1) && isInside(inner.high, outer.high, -1);
}

/** `side` is 1 for low ends, which lie inside when they are larger, and -1 for high ones. */
function isInside(inner: End, outer: End, side: 1 | -1): boolean {
  if (outer.bound === null) return true;
  if (inner.bound === null) return false;
  const order = comparison(inner.bound, outer.bound) * side;
  return order > 0 || (order === 0 && (outer.isIncluded || !inner.isIncluded));
}

/** A compiled document holds decimals only. */
function endAt(literal: DecimalLiteral, isIncluded: boolean): End {
  const decimal = parseDecimal(literal);
  return typeof decimal === "string" ? OPEN : { bound: decimal, isIncluded };
}
