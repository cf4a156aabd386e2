import fc from "fast-check";
import type { CompiledPlan, PlanFacts } from "../../../incentives/index.js";
import { factSamples } from "../factSample.js";
import { planPeriods } from "../planPeriods.js";
import { sampleFacts } from "../sampleFacts.js";

/** The facts of two or three people in one period, each complete in itself and without a state. */
export function companies(compiled: CompiledPlan): fc.Arbitrary<readonly PlanFacts[]> {
  const samples = new Map(
    compiled.versions.map((plan) => [plan, factSamples(plan, { time: false, adjustments: false })] as const),
  );
  return planPeriods(compiled.versions).chain((when) => {
    const sample = samples.get(when.plan) ?? factSamples(when.plan, {});
    return fc
      .array(sample, { minLength: 2, maxLength: 3 })
      .map((list) =>
        list.map((each, index) => sampleFacts(when, `p-0${index + 1}`, each, { credits: [], state: null })),
      );
  });
}
