import { type Fraction, fractionOf, multiplyFractions, parseDecimal } from "../../kernel/decimal/index.js";
import type { Condition, Scale } from "../../kernel/index.js";
import type { Accumulator } from "./accumulator.js";

/**
 * The values of the measure at which the course of pay may bend or jump: bounds of the scale (of the total since the
 * quota period began) and constants that conditions compare the measure with (of the period alone).
 */
export interface CriticalValues {
  readonly ofTotal: readonly Fraction[];
  readonly ofPeriod: readonly Fraction[];
}

/** Reads the critical values from the documents; `quota` is what multiples of a quota are multiplied with. */
export function criticalValues(
  { measure, scale, written, byRatio }: Accumulator,
  quota: Fraction | null,
): CriticalValues {
  const bounds = boundsOf(scale.document).flatMap(decimals);
  const inQuota = byRatio || scale.document.boundsIn === "quota";
  return {
    ofTotal: inQuota && quota !== null ? bounds.map((bound) => multiplyFractions(bound, quota)) : bounds,
    ofPeriod: [...written, ...(scale.document.steps ?? [])]
      .flatMap((step) => literalsOf(step.when, measure))
      .flatMap(decimals),
  };
}

function boundsOf(scale: Scale): readonly unknown[] {
  if (scale.kind === "curve") return scale.points.map((point) => point.at);
  return ["0", ...scale.bands.flatMap((band) => [band.from, band.to]), scale.excessOver];
}

/** The literals that a condition compares the measure with. */
function literalsOf(condition: Condition | undefined, measure: string): readonly unknown[] {
  if (condition === undefined) return [];
  if ("all" in condition) return condition.all.flatMap((part) => literalsOf(part, measure));
  if ("any" in condition) return condition.any.flatMap((part) => literalsOf(part, measure));
  if ("of" in condition) return condition.of.flatMap((part) => literalsOf(part, measure));
  if ("not" in condition) return literalsOf(condition.not, measure);
  const { field, ...test } = condition;
  return field === measure ? Object.values(test).flat() : [];
}

function decimals(literal: unknown): readonly Fraction[] {
  const decimal = parseDecimal(literal);
  return typeof decimal === "object" ? [fractionOf(decimal)] : [];
}
