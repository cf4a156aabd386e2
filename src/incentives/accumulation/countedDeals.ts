import {
  compareFractions,
  type Fraction,
  fractionOf,
  negateFraction,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Accumulator, WindfallRule } from "./accumulator.js";

/** A deal, with what counts of it and what a windfall rule takes out. */
export interface CountedDeal {
  readonly credit: ReadCredit;
  readonly counted: Fraction;
  readonly windfall: Fraction;
}

const NOTHING: Fraction = fractionOf(ZERO);

/** The deals behind the measure of a component, in canonical order; null where the facts do not tell them. */
export function countedDeals(
  { measure, windfall }: Accumulator,
  { credits }: PlanReading,
): readonly CountedDeal[] | null {
  const found = credits.get(measure);
  return found === undefined ? null : found.map((credit) => count(credit, windfall));
}

function count(credit: ReadCredit, rule: WindfallRule | null): CountedDeal {
  const amount = fractionOf(credit.amount);
  if (rule === null) return { credit, counted: amount, windfall: NOTHING };
  const counted = within(amount, rule.over);
  return { credit, counted, windfall: subtractFractions(amount, counted) };
}

/** The number, or the end of the span from -bound to bound that it lies beyond. */
function within(amount: Fraction, bound: Fraction): Fraction {
  if (compareFractions(amount, bound) > 0) return bound;
  const least = negateFraction(bound);
  return compareFractions(amount, least) < 0 ? least : amount;
}
