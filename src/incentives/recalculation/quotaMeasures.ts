import type { CompiledPlan } from "../types.js";

/** The measures that hold a quota or a target in a version of one of the plans. */
export function quotaMeasures(plans: readonly CompiledPlan[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const plan of plans)
    for (const version of plan.versions)
      for (const component of version.components) {
        if ("quota" in component) addName(component.quota, names);
        if ("target" in component) addName(component.target, names);
      }
  return names;
}

function addName(source: unknown, names: Set<string>): void {
  if (
    typeof source === "object" &&
    source !== null &&
    "measure" in source &&
    typeof source.measure === "string"
  )
    names.add(source.measure);
}
