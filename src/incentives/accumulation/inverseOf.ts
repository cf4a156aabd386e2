import {
  addFractions,
  comparison,
  type Decimal,
  type Fraction,
  formatDecimal,
  fractionOf,
  minus,
  roundFraction,
  scaled,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import type { Outcome } from "../../kernel/trace/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Accumulator } from "./accumulator.js";
import { criticalValues } from "./criticalValues.js";
import { leastIndex } from "./leastIndex.js";
import { type Opening, openingOf } from "./openingOf.js";
import { payTo } from "./payTo.js";
import { termsOf } from "./termsOf.js";

/**
 * The least value of the measure, from zero up in steps of the currency's minor unit, at which the line reaches
 * `wanted`.
 *
 * Between the critical values pay runs straight, apart from rounding: so each stretch is looked through by halving, and
 * a scale that falls on the way does not mislead the search.
 */
export function inverseOf(
  accumulator: Accumulator,
  wanted: Decimal,
  reading: PlanReading,
  places: number,
): Outcome {
  const opening = openingOf(accumulator, reading);
  const reached = (index: bigint) => {
    const line = lineAt(accumulator, opening, fractionOf(scaled(index, places)), reading);
    return typeof line === "string" ? line : comparison(line, wanted) >= 0;
  };
  const least = leastIndex(criticalIndexes(accumulator, opening, reading, places), reached);
  if (typeof least === "string") return { value: null, reason: least, issues: [] };
  return { value: formatDecimal(scaled(least, places)), issues: [] };
}

/** What the line would pay if the measure of the period were `value`, or the reason why it has no amount. */
function lineAt(
  accumulator: Accumulator,
  opening: Opening,
  value: Fraction,
  reading: PlanReading,
): Decimal | string {
  const readings = { ...reading, measures: new Map(reading.measures).set(accumulator.measure, value) };
  const terms = termsOf(accumulator, reading.personId, readings);
  if (accumulator.needsQuota && terms.quotaReason !== null) return terms.quotaReason;
  const { amount, reason } = payTo(accumulator, terms, addFractions(opening.measured, value), readings);
  return amount === null ? reason : minus(amount, opening.earned);
}

/** The critical values on the grid, with their neighbors: a bound may belong to the band above or below. */
function criticalIndexes(
  accumulator: Accumulator,
  opening: Opening,
  reading: PlanReading,
  places: number,
): readonly bigint[] {
  const { quotaValue } = termsOf(accumulator, reading.personId, reading);
  const { ofTotal, ofPeriod } = criticalValues(accumulator, quotaValue);
  const values = [...ofTotal.map((total) => subtractFractions(total, opening.measured)), ...ofPeriod];
  const indexes = values.map((value) => BigInt(roundFraction(value, { places, mode: "ceil" }).units));
  const around = indexes.flatMap((index) => [index - 1n, index, index + 1n]).filter((index) => index >= 0n);
  return [...new Set([0n, ...around])].sort((a, b) => (a < b ? -1 : 1));
}
