import {
  comparison,
  type Decimal,
  minus,
  mulDivDecimal,
  negate,
  ONE,
  plus,
  times,
  ZERO,
} from "../decimal/index.js";
import type { RemainderPolicy } from "./types.js";

/** The rules of an allocation: the size of a unit, how a share is cut to units, and who gets what the cuts leave. */
export interface ShareRule {
  readonly unit: Decimal;
  readonly remainder: RemainderPolicy;
  readonly cut: "towardZero" | "floor";
}

/** The parts in the order of the weights, and what nobody got; together they are the whole. */
export interface Shares {
  readonly parts: readonly Decimal[];
  readonly remainder: Decimal;
}

/**
 * Shares a whole number of units out by weights that are not negative. Weights that are all zero leave everything to
 * nobody.
 */
export function shareOut(total: Decimal, weights: readonly Decimal[], rule: ShareRule): Shares {
  const units = mulDivDecimal(total, ONE, rule.unit, { places: 0, mode: "towardZero" });
  const mirrored = units.units < 0 && rule.cut === "towardZero";
  const { parts, remainder } = shareUnits(mirrored ? negate(units) : units, weights, rule.remainder);
  const size = mirrored ? negate(rule.unit) : rule.unit;
  return { parts: parts.map((part) => times(part, size)), remainder: times(remainder, size) };
}

/** Shares units out. Cutting down leaves fewer units than there are weights above zero, so nobody is asked twice. */
function shareUnits(units: Decimal, weights: readonly Decimal[], remainder: RemainderPolicy): Shares {
  const sum = weights.reduce(plus, ZERO);
  if (sum.units === 0) return { parts: weights.map(() => ZERO), remainder: units };
  const cut = weights.map((weight) => mulDivDecimal(units, weight, sum, { places: 0, mode: "floor" }));
  const left = cut.reduce(minus, units);
  if (remainder === "apart") return { parts: cut, remainder: left };
  const extra = new Map<number, Decimal>();
  if (remainder === "lastPart") {
    extra.set(lastAboveZero(weights), left);
  } else {
    const order = receivers(remainder, units, weights, cut, sum);
    for (const index of order.slice(0, Number(left.units))) extra.set(index, ONE);
  }
  return { parts: cut.map((part, index) => plus(part, extra.get(index) ?? ZERO)), remainder: ZERO };
}

function lastAboveZero(weights: readonly Decimal[]): number {
  return weights.reduce((last, weight, index) => (weight.units > 0 ? index : last), -1);
}

/** The parts with a weight above zero, in the order in which they are given one unit each. */
function receivers(
  policy: "largestRemainder" | "largestShare" | "inOrder",
  units: Decimal,
  weights: readonly Decimal[],
  cut: readonly Decimal[],
  sum: Decimal,
): readonly number[] {
  const entries = weights
    .map((weight, index) => ({ weight, index }))
    .filter(({ weight }) => weight.units > 0);
  if (policy === "inOrder") return entries.map(({ index }) => index);
  const ranked = entries.map(({ weight, index }) => ({
    index,
    // What a cut took away, in units, times the sum of the weights.
    rank: policy === "largestShare" ? weight : minus(times(units, weight), times(cut[index] ?? ZERO, sum)),
  }));
  return ranked.sort((a, b) => comparison(b.rank, a.rank) || a.index - b.index).map(({ index }) => index);
}

/** Whether the total is a whole number of units. */
export function isInUnits(total: Decimal, unit: Decimal): boolean {
  const units = mulDivDecimal(total, ONE, unit, { places: 0, mode: "towardZero" });
  return comparison(times(units, unit), total) === 0;
}
