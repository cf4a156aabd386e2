import type { Readings } from "../../kernel/condition/index.js";
import { comparison, type Fraction, fractionOf, ONE, ZERO } from "../../kernel/decimal/index.js";
import type { TargetPay } from "../components/definition.js";
import { steppedAtTarget } from "../components/steppedAtTarget.js";
import type { Accumulator } from "./accumulator.js";
import { termsOf } from "./termsOf.js";

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
  const quota = constantQuota(accumulator.quota) ?? (accumulator.byRatio ? fractionOf(ONE) : null);
  const { target } = termsOf(accumulator, null, readings);
  if (quota === null || (target !== null && target.value === null)) return null;
  const before = accumulator.pay({ value: quota, quota, target }, readings);
  return before.exact === null ? null : steppedAtTarget(before, accumulator.steps, readings);
}

function constantQuota(quota: Accumulator["quota"]): Fraction | null {
  if (quota === null || !("constant" in quota)) return null;
  return comparison(quota.constant.numerator, ZERO) > 0 ? quota.constant : null;
}
