import type { Readings } from "../../kernel/condition/index.js";
import {
  comparison,
  divideFractions,
  type Fraction,
  fractionOf,
  ONE,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { TargetPay } from "../components/definition.js";
import { steppedAtTarget } from "../components/steppedAtTarget.js";
import type { Accumulator } from "./accumulator.js";
import { countedValue } from "./countedValue.js";
import { resolveSource, termsOf } from "./termsOf.js";

/** The measure at 100 % of a quota that the document fixes. */
export function hundredPercent({
  measure,
  quota,
}: Accumulator): { readonly measure: string; readonly value: Fraction } | null {
  const value = constantQuota(quota);
  return value === null ? null : { measure, value };
}

/**
 * What the component pays at 100 %, before rounding and for nobody in particular; null where the document does not say.
 * Where only the ratio counts, a quota of one stands for every quota.
 */
export function payAtTarget(accumulator: Accumulator, readings: Readings): TargetPay | null {
  const constant = constantQuota(accumulator.quota);
  const isStandIn = constant === null;
  const quota = constant ?? (accumulator.byRatio ? fractionOf(ONE) : null);
  const { target } = termsOf(accumulator, null, readings);
  // Steps on amounts of the measure say nothing of a ratio.
  const isUnknown = accumulator.dealwise || (accumulator.measureSteps !== null && isStandIn);
  if (isUnknown || quota === null || (target !== null && target.value === null)) return null;
  const { exact } = countedValue(quota, { accumulator, readings, quota, share: null });
  const by = axisAtTarget(accumulator, quota, readings);
  if (exact === null || by === "unknown") return null;
  const argument = { value: exact, quota, target, ...(by === null ? {} : { by }) };
  const before = accumulator.pay(argument, readings);
  return before.exact === null ? null : steppedAtTarget(before, accumulator.steps, readings);
}

/** What picks the band at 100 %: the measure that earns stands at its quota, another one where the facts have it. */
function axisAtTarget(
  { axis }: Accumulator,
  quota: Fraction,
  readings: Readings,
): Fraction | null | "unknown" {
  if (axis === null) return null;
  const figure = axis.measure === null ? quota : (readings.measures.get(axis.measure) ?? null);
  if (figure === null) return "unknown";
  if (axis.quota === null) return figure;
  const whole = resolveSource(axis.quota, undefined, readings)?.value ?? null;
  return whole === null || comparison(whole.numerator, ZERO) <= 0
    ? "unknown"
    : divideFractions(figure, whole);
}

function constantQuota(quota: Accumulator["quota"]): Fraction | null {
  if (quota === null || !("constant" in quota)) return null;
  return comparison(quota.constant.numerator, ZERO) > 0 ? quota.constant : null;
}
