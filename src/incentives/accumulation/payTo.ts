import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { finishPay, type RoundedPay } from "../components/finishPay.js";
import type { Accumulator } from "./accumulator.js";
import type { Terms } from "./termsOf.js";

/** The rounded pay for a measure of `value` in all, from the first of the quota period. */
export function payTo(
  accumulator: Accumulator,
  terms: Terms,
  value: Fraction,
  readings: Readings,
  trace?: Tracer,
): RoundedPay {
  const since = trace?.mark() ?? 0;
  const pay = accumulator.pay({ value, quota: terms.quotaValue, target: terms.target }, readings, trace);
  return finishPay(pay, accumulator, terms.personal, readings, trace, since);
}
