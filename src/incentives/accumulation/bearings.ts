import { addFractions, type Fraction, fractionOf, isZeroFraction, ZERO } from "../../kernel/decimal/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Accumulator } from "./accumulator.js";
import { type CountedDeal, countedDeals } from "./countedDeals.js";
import { type Opening, openingOf } from "./openingOf.js";
import { type Terms, termsOf } from "./termsOf.js";

/** Where a component stands with one person in one period. */
export interface Bearings {
  readonly accumulator: Accumulator;
  readonly reading: PlanReading;
  readonly terms: Terms;
  readonly opening: Opening;
  /** The measure of the period; null where it is missing. */
  readonly now: Fraction | null;
  /** What counts of it: without what a windfall rule takes out; null where that cannot be said. */
  readonly counted: Fraction | null;
  /** What counts since the quota period began. */
  readonly toDate: Fraction | null;
  /** What a windfall rule took out of the period. */
  readonly windfall: Fraction | null;
  /** The deals of the period, in canonical order; null where the facts do not tell them. */
  readonly deals: readonly CountedDeal[] | null;
  /** Why nobody can say what is paid, before the pay itself is looked at. */
  readonly unknown: "missing_measure" | "missing_credits" | "missing_opening" | null;
}

/** Looks up all that a component's line depends on. */
export function bearingsOf(accumulator: Accumulator, reading: PlanReading): Bearings {
  const opening = openingOf(accumulator, reading);
  const now = reading.measures.get(accumulator.measure) ?? null;
  const deals = countedDeals(accumulator, reading);
  const needsDeals = accumulator.dealwise || accumulator.windfall !== null;
  // Where nothing was measured there is no deal to be told.
  const told = deals ?? (now !== null && isZeroFraction(now) ? [] : null);
  const lacksDeals = needsDeals && told === null && now !== null;
  const windfall =
    accumulator.windfall === null || told === null ? null : sum(told.map((deal) => deal.windfall));
  const counted = windfall === null || told === null ? now : sum(told.map((deal) => deal.counted));
  return {
    accumulator,
    reading,
    terms: termsOf(accumulator, reading.personId, reading),
    opening,
    now,
    deals,
    windfall,
    counted,
    toDate: counted === null ? null : addFractions(opening.measured, counted),
    unknown: startsInAGap(accumulator, opening, reading)
      ? "missing_opening"
      : now === null
        ? "missing_measure"
        : lacksDeals
          ? "missing_credits"
          : null,
  };
}

/** Whether the total began before, but what it came to is not known. */
function startsInAGap(
  { carriesExcess }: Accumulator,
  { quotaPeriod, carried }: Opening,
  { period, stateGap }: PlanReading,
): boolean {
  if (stateGap !== true) return false;
  return carriesExcess || (quotaPeriod !== null && !carried && quotaPeriod.from < period.from);
}

function sum(numbers: readonly Fraction[]): Fraction {
  return numbers.reduce(addFractions, fractionOf(ZERO));
}
