import type { Decimal } from "../../kernel/decimal/index.js";
import type { Outcome } from "../../kernel/trace/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Accumulator } from "./accumulator.js";
import { bearingsOf } from "./bearings.js";
import { criticalMeasures } from "./criticalMeasures.js";
import { leastMeasure } from "./leastMeasure.js";
import { bearingsAt, lineAt, unaskable } from "./probe.js";

/** The least value of the measure, in steps of the currency's minor unit, at which the line reaches `wanted`. */
export function inverseOf(
  accumulator: Accumulator,
  wanted: Decimal,
  reading: PlanReading,
  places: number,
): Outcome {
  const bearings = bearingsOf(accumulator, reading);
  const reason = unaskable(bearings);
  if (reason !== null) return { value: null, reason, issues: [] };
  return leastMeasure(criticalMeasures(bearings, places), wanted, places, (value) =>
    lineAt(bearingsAt(bearings, value)),
  );
}
