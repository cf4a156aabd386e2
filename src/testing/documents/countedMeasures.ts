import type { Component, Plan } from "../../incentives/index.js";
import { isEarning } from "./isEarning.js";

/** The kinds of components that look at single deals. */
const DEALWISE: readonly string[] = ["spiff", "residual", "managerOverride"];

/** Whether a component looks at single deals. */
export function isDealwise({ kind }: Component): boolean {
  return DEALWISE.includes(kind);
}

/** The measures that grow with what is sold: those of components that pay by a total or by single deals, each once. */
export function countedMeasures({ components }: Plan): readonly string[] {
  const measures = components.flatMap((component) => {
    if (isEarning(component)) return [component.measure, ...(component.by?.measure ?? [])].flat();
    return component.kind === "milestone" || isDealwise(component) ? measureOf(component) : [];
  });
  return [...new Set(measures)];
}

function measureOf(component: Component): readonly string[] {
  return "measure" in component && component.measure !== undefined ? [component.measure] : [];
}
