import { addFractions, type Decimal, type Fraction, formatFraction } from "../../kernel/decimal/index.js";
import type { ClosingTotal } from "../components/definition.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { amountOf } from "../rounding.js";
import type { Accumulator } from "./accumulator.js";
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
  /** The measure since the quota period began. */
  readonly toDate: Fraction | null;
}

/** Looks up all that a component's line depends on. */
export function bearingsOf(accumulator: Accumulator, reading: PlanReading): Bearings {
  const opening = openingOf(accumulator, reading);
  const now = reading.measures.get(accumulator.measure) ?? null;
  return {
    accumulator,
    reading,
    terms: termsOf(accumulator, reading.personId, reading),
    opening,
    now,
    toDate: now === null ? null : addFractions(opening.measured, now),
  };
}

/** The running total that the next period goes on with; null where each period stands by itself. */
export function closingTotal(
  { accumulator, opening }: Bearings,
  measured: Fraction,
  earned: Decimal,
): ClosingTotal | null {
  const { quotaPeriod } = opening;
  if (quotaPeriod === null) return null;
  const figures = { measured: formatFraction(measured), earned: amountOf(earned) };
  return { id: accumulator.id, quotaPeriod: quotaPeriod.id, ...figures };
}
