import {
  addFractions,
  type Decimal,
  type Fraction,
  minus,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import type { Outcome } from "../../kernel/trace/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Accumulator } from "./accumulator.js";
import { criticalValues } from "./criticalValues.js";
import { leastMeasure } from "./leastMeasure.js";
import { type Opening, openingOf } from "./openingOf.js";
import { payTo } from "./payTo.js";
import { termsOf } from "./termsOf.js";

/** The least value of the measure, in steps of the currency's minor unit, at which the line reaches `wanted`. */
export function inverseOf(
  accumulator: Accumulator,
  wanted: Decimal,
  reading: PlanReading,
  places: number,
): Outcome {
  const opening = openingOf(accumulator, reading);
  const { quotaValue } = termsOf(accumulator, reading.personId, reading);
  const { ofTotal, ofPeriod } = criticalValues(accumulator, quotaValue);
  const critical = [...ofTotal.map((total) => subtractFractions(total, opening.measured)), ...ofPeriod];
  return leastMeasure(critical, wanted, places, (value) => lineAt(accumulator, opening, value, reading));
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
