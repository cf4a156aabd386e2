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
  const quota = constant ?? (accumulator.byRatio ? fractionOf(ONE) : null);
  // Steps on amounts of the measure say nothing of a ratio.
  const isUnknown = accumulator.dealwise || (accumulator.measureSteps !== null && constant === null);
  return isUnknown || quota === null ? null : payFor(accumulator, quota, quota, readings);
}

/**
 * What the component pays for the measure of these facts, as if it were all of a period that stands by itself, before
 * rounding and for nobody in particular; of a component that pays deal by deal, for one deal alone.
 */
export function payAt(accumulator: Accumulator, readings: Readings): TargetPay | null {
  const { measure, dealwise, axis, dealSteps, windfall, quota: source } = accumulator;
  const value = readings.measures.get(measure) ?? null;
  const quota = resolveSource(source, undefined, readings)?.value ?? null;
  const isAboveZero = quota !== null && comparison(quota.numerator, ZERO) > 0;
  if (value === null || (accumulator.needsQuota && !isAboveZero) || windfall !== null) return null;
  if (dealwise && (axis !== null || dealSteps !== null)) return null;
  return payFor(accumulator, value, isAboveZero ? quota : null, readings);
}

function payFor(
  accumulator: Accumulator,
  value: Fraction,
  quota: Fraction | null,
  readings: Readings,
): TargetPay | null {
  const { target } = termsOf(accumulator, null, readings);
  if (target !== null && target.value === null) return null;
  const { exact } = countedValue(value, { accumulator, readings, quota, share: null });
  const by = axisAt(accumulator, value, readings);
  if (exact === null || by === "unknown") return null;
  const argument = { value: exact, quota, target, ...(by === null ? {} : { by }) };
  const before = accumulator.pay(argument, readings);
  return before.exact === null ? null : steppedAtTarget(before, accumulator.steps, readings);
}

/** What picks the band: the value of the measure that earns, or another measure where the facts have it. */
function axisAt({ axis }: Accumulator, value: Fraction, readings: Readings): Fraction | null | "unknown" {
  if (axis === null) return null;
  const figure = axis.measure === null ? value : (readings.measures.get(axis.measure) ?? null);
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
