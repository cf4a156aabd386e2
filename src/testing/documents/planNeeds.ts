import type { Component, Plan } from "../../incentives/index.js";
import type { Condition, Scale, Step } from "../../kernel/index.js";
import { type Needs, needsOf } from "./needs.js";

/** The scale of a component, also where it is one that components share; null where the component has none. */
export function scaleOf(plan: Plan, component: Component): Scale | null {
  if (component.kind === "lumpSum") return null;
  return component.scale ?? plan.scales?.find(({ id }) => id === component.scaleId) ?? null;
}

/** All that a plan looks at: measures, and the fields of its conditions; the lists of participants are fields too. */
export function planNeeds(plan: Plan): Needs {
  const { components, steps = [], eligibility, participants } = plan;
  const own = components.map((component) => componentNeeds(plan, component));
  const lists = [listNeeds("role", participants?.roles), listNeeds("tier", participants?.tierIds)].flat();
  return needsOf(
    [...steps, ...own.flatMap((each) => each.steps)],
    [
      ...(eligibility === undefined ? [] : [eligibility]),
      ...lists,
      ...own.flatMap((each) => each.conditions),
    ],
    own.flatMap((each) => each.measures),
  );
}

/** What one component and its scale look at. */
export function componentNeeds(
  plan: Plan,
  component: Component,
): {
  readonly steps: readonly Step[];
  readonly conditions: readonly Condition[];
  readonly measures: readonly string[];
} {
  const steps = [...(component.steps ?? []), ...(scaleOf(plan, component)?.steps ?? [])];
  if (component.kind === "lumpSum") return { steps, conditions: [component.when], measures: [] };
  const target = component.kind === "payoutCurve" ? component.target : undefined;
  const sources = [component.quota, target].flatMap((source) =>
    typeof source === "object" ? [source.measure] : [],
  );
  return { steps, conditions: [], measures: [component.measure, ...sources] };
}

function listNeeds(field: string, names: readonly string[] | undefined): readonly Condition[] {
  return names === undefined ? [] : [{ field, in: names }];
}
