import type { Component, Plan } from "../../incentives/index.js";
import type { Scale } from "../../kernel/index.js";
import { isEarning } from "../documents/earningBounds.js";
import { measuresOfStep } from "../documents/measuresOfStep.js";
import { componentNeeds, scaleOf } from "../documents/planNeeds.js";
import { looksAt } from "./stepsNeverTurn.js";

/** The measures that grow from month to month. */
export function earningMeasures({ components }: Plan): ReadonlySet<string> {
  return new Set(components.filter(isEarning).map(({ measure }) => measure));
}

/**
 * The components that pay the same for a quarter, whether it is evaluated at once or month by month: they keep a
 * running total over at least a quarter, nothing that decides about them looks at what grows, and their scale
 * refuses no value that a month might pass on its way.
 */
export function foldableComponents(plan: Plan, demanded: boolean): readonly string[] {
  const growing = earningMeasures(plan);
  if (!demanded && looksAt(plan.eligibility, growing)) return [];
  return plan.components
    .filter(
      (component) =>
        isEarning(component) && ["quarter", "half", "year"].includes(component.quotaPeriod ?? ""),
    )
    .filter((component) => demanded || isFoldable(plan, component, growing))
    .map(({ id }) => id);
}

function isFoldable(plan: Plan, component: Component, growing: ReadonlySet<string>): boolean {
  if (!isEarning(component) || component.accumulation === "interval") return false;
  const { steps, measures } = componentNeeds(plan, component);
  const [, ...sources] = measures;
  const scale = scaleOf(plan, component);
  return (
    scale !== null &&
    !refuses(scale) &&
    sources.every((name) => !growing.has(name)) &&
    steps.every(
      (step) => !looksAt(step.when, growing) && !measuresOfStep(step).some((name) => growing.has(name)),
    )
  );
}

function refuses(scale: Scale): boolean {
  const { negative } = scale;
  const edges =
    scale.kind === "bands" ? [scale.below, scale.above] : [scale.outside?.below, scale.outside?.above];
  return [negative, ...edges].includes("refuse");
}
