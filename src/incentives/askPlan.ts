import type { Outcome } from "../kernel/trace/index.js";
import type { BandDistance } from "./accumulation/askTypes.js";
import { askComponent } from "./askComponent.js";
import type { CompiledComponent } from "./components/definition.js";
import type { PlanVersions } from "./planVersions.js";

/** The pay for the next unit of a component's measure; throws where the facts are at fault. */
export function marginalOfPlan(plan: PlanVersions, componentId: unknown, facts: unknown): Outcome {
  return askComponent(plan, componentId, facts, needsOf, ({ component, reading }) =>
    component.marginal === undefined ? noMeasure() : component.marginal(reading),
  );
}

/** How far the next band of a component is; throws where the facts are at fault. */
export function distanceInPlan(plan: PlanVersions, componentId: unknown, facts: unknown): BandDistance {
  return askComponent<BandDistance>(plan, componentId, facts, needsOf, ({ component, reading }) =>
    component.distance === undefined ? noMeasure() : component.distance(reading),
  );
}

function needsOf({ marginal, measures, fields }: CompiledComponent) {
  // A component that cannot be asked has no answer, whatever the facts are.
  return marginal === undefined ? { measures: [], fields: [] } : { measures, fields };
}

function noMeasure(): Outcome & { readonly value: null } {
  return { value: null, reason: "no_measure", issues: [] };
}
