import type { CommissionComponent, Component, PayoutCurveComponent, Plan } from "../../incentives/index.js";
import type { DecimalLiteral, Scale } from "../../kernel/index.js";
import { countedMeasures } from "../documents/countedMeasures.js";
import { isEarning } from "../documents/isEarning.js";
import { measuresOfStep } from "../documents/measuresOfStep.js";
import { componentNeeds, scaleOf } from "../documents/planNeeds.js";
import { looksAt } from "./stepsNeverTurn.js";

/**
 * The components that pay the same for a quarter, whether it is evaluated at once or month by month: they keep a
 * running total over at least a quarter, nothing that decides about them looks at what grows, and their scale
 * refuses no value that a month might pass on its way.
 */
export function foldableComponents(plan: Plan, demanded: boolean): readonly string[] {
  const growing = new Set(countedMeasures(plan));
  if (!demanded && looksAt(plan.eligibility, growing)) return [];
  return plan.components
    .filter((component) => isEarning(component) && LONG.some((unit) => unit === component.quotaPeriod))
    .filter((component) => demanded || isFoldable(plan, component, growing))
    .map(({ id }) => id);
}

const LONG = ["quarter", "half", "year"] as const;

function isFoldable(plan: Plan, component: Component, growing: ReadonlySet<string>): boolean {
  if (!isEarning(component) || !keepsOneTotal(component)) return false;
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

/** Whether all that the component does is follow its total; what is rounded or cut by period does not add up. */
function keepsOneTotal({
  accumulation,
  trueUp,
  by,
  windfall,
  dealSteps,
  stepsOn,
  capExcess,
}: CommissionComponent | PayoutCurveComponent) {
  const { length } = [by, windfall, dealSteps].filter((choice) => choice !== undefined);
  return (
    length === 0 &&
    (accumulation ?? "runningTotal") === "runningTotal" &&
    trueUp !== "exact" &&
    stepsOn !== "period" &&
    capExcess !== "carried"
  );
}

function refuses(scale: Scale): boolean {
  return [scale.negative, ...edgesOf(scale)].includes("refuse");
}

function edgesOf(scale: Scale): readonly (DecimalLiteral | undefined)[] {
  switch (scale.kind) {
    case "bands":
      return [scale.below, scale.above];
    case "curve":
      return [scale.outside?.below, scale.outside?.above];
    case "matrix":
      // A text that an axis does not hold, and a scale within a cell, may refuse as well.
      return ["refuse"];
  }
}
