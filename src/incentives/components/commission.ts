import * as z from "zod";
import { accumulatorFields, sourceSchema } from "../accumulation/accumulatorFields.js";
import { buildAccumulator, type Payment } from "../accumulation/buildAccumulator.js";
import { componentOf } from "../accumulation/componentOf.js";
import { lintAccumulator } from "../accumulation/lintAccumulator.js";
import { measuresOf } from "../accumulation/readSource.js";
import type { CommissionComponent } from "../types.js";
import type { ComponentDefinition, PlanScale } from "./definition.js";

/** A commission: pay = scale(measure). */
export const commission: ComponentDefinition<CommissionComponent> = {
  personal: ["quota", "rateFactor", "cap"],
  schema: () =>
    z.strictObject({
      ...accumulatorFields(),
      kind: z.literal("commission"),
      quota: sourceSchema().exactOptional(),
    }),
  inputs: ({ measure, quota }) => [measure, ...measuresOf(quota)],
  compile: (component, context) => {
    const accumulator = buildAccumulator(component, context, payment);
    return accumulator === null ? null : componentOf(accumulator, component);
  },
  lint: (component, context) => lintAccumulator(component, "1", context),
};

function payment({ scale }: PlanScale): Payment {
  return {
    target: undefined,
    byRatio: false,
    needsQuota: scale.needsQuota,
    pay: ({ value, quota, by }, readings, trace) => {
      const asked = quota === null || !scale.needsQuota ? { value } : { value, quota };
      const paid = scale.at(by === undefined ? asked : { ...asked, by }, readings, trace);
      // A scale of grades does not compile here, so that a value without an amount has a reason.
      if (paid.exact === null) return { exact: null, reason: paid.reason ?? "missing_measure" };
      return paid.fixed === undefined ? { exact: paid.exact } : { exact: paid.exact, fixed: paid.fixed };
    },
  };
}
