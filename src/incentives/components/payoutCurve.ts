import * as z from "zod";
import type { Readings } from "../../kernel/condition/index.js";
import { divideFractions, fractionOf, multiplyFractions, ONE } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { PayArgument } from "../accumulation/accumulator.js";
import { accumulatorFields, sourceSchema } from "../accumulation/accumulatorFields.js";
import { buildAccumulator } from "../accumulation/buildAccumulator.js";
import { componentOf } from "../accumulation/componentOf.js";
import { lintAccumulator } from "../accumulation/lintAccumulator.js";
import { measuresOf } from "../accumulation/readSource.js";
import { refuseQuotaBounds } from "../accumulation/resolveScale.js";
import { recordSource } from "../time/scaledSource.js";
import type { PayoutCurveComponent } from "../types.js";
import type { ComponentDefinition, PayValue, PlanScale } from "./definition.js";

/** A payout curve: pay = target x scale(measure / quota). The ratio is never rounded. */
export const payoutCurve: ComponentDefinition<PayoutCurveComponent> = {
  personal: ["quota", "target", "rateFactor", "cap"],
  schema: () =>
    z.strictObject({
      ...accumulatorFields(),
      kind: z.literal("payoutCurve"),
      quota: sourceSchema(),
      target: sourceSchema(),
    }),
  inputs: ({ measure, quota, target }) => [measure, ...measuresOf(quota, target)],
  compile: (component, context) => {
    const accumulator = buildAccumulator(component, context, (scale) => {
      refuseQuotaBounds(scale, READS_A_RATIO, context);
      return {
        target: component.target,
        byRatio: true,
        needsQuota: true,
        pay: (argument, readings, trace) => payOf(scale, context.ref, argument, readings, trace),
      };
    });
    return accumulator === null ? null : componentOf(accumulator, component);
  },
  lint: (component, context) => lintAccumulator(component, component.target, context),
};

function payOf(
  { scale }: PlanScale,
  ref: string,
  argument: PayArgument,
  readings: Readings,
  trace?: Tracer,
): PayValue {
  const { value, quota, target, by } = argument;
  const since = trace?.mark();
  if (target !== null) recordSource("target", target, trace);
  // Without a quota nobody asks.
  const ratio = divideFractions(value, quota ?? fractionOf(ONE));
  const paid = scale.at(by === undefined ? { value: ratio } : { value: ratio, by }, readings, trace);
  const amount = target?.value ?? null;
  const exact = amount === null || paid.exact === null ? null : multiplyFractions(amount, paid.exact);
  const inputs = [
    { id: "measured", value },
    { id: "quota", value: quota },
  ];
  trace?.node({ id: "targetPay", kind: "product", ref, inputs, value: exact }, since);
  return exact === null ? { exact, reason: paid.reason ?? "missing_measure" } : { exact };
}

const READS_A_RATIO =
  "The scale of a payout curve reads the measure over the quota, so that its bounds are multiples of the quota already.";
