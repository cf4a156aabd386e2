import type { Component, Plan } from "../../incentives/index.js";
import { countedMeasures } from "../documents/countedMeasures.js";
import { isEarning } from "../documents/isEarning.js";
import { measuresOfStep } from "../documents/measuresOfStep.js";
import { componentNeeds, scaleOf } from "../documents/planNeeds.js";
import { looksAt } from "./stepsNeverTurn.js";

/**
 * The measures of which a refund in a later period takes back exactly what the sale brought: the clawback rates the old
 * period again, in full; nothing but commissions and payout curves looks at the measure; and no choice of theirs, and no
 * step on the total, makes one period depend on the other.
 */
export function reRatedMeasures(plan: Plan): readonly string[] {
  const { clawback, components, steps = [] } = plan;
  const { base = "reRated", amount = "full" } = clawback ?? {};
  if (clawback === undefined || base !== "reRated" || amount !== "full") return [];
  if (steps.length > 0 || plan.proration?.statedFor !== undefined) return [];
  return countedMeasures(plan).filter((measure) => {
    const changing = new Set([measure]);
    return (
      !looksAt(plan.eligibility, changing) &&
      components.every((component) => keeps(plan, component, changing))
    );
  });
}

/** Whether a component pays both periods as they would be paid without the sale. */
function keeps(plan: Plan, component: Component, changing: ReadonlySet<string>): boolean {
  const { steps, conditions, measures } = componentNeeds(plan, component);
  const isOwn = isEarning(component) && changing.has(component.measure);
  const others = isOwn ? measures.slice(1) : measures;
  const looks =
    others.some((name) => changing.has(name) || name.startsWith("pay.") || name.startsWith("attainment.")) ||
    conditions.some((condition) => looksAt(condition, changing)) ||
    steps.some(
      (step) => looksAt(step.when, changing) || measuresOfStep(step).some((name) => changing.has(name)),
    );
  if (looks) return false;
  return isOwn ? isPlain(plan, component) : true;
}

/** Whether a component does nothing but follow its measure; an excess that is carried ties periods together. */
function isPlain(plan: Plan, component: Component): boolean {
  if (!isEarning(component)) return false;
  const { accumulation = "runningTotal", by, windfall, dealSteps, stepsOn, capExcess, trueUp } = component;
  const isPlainTotal = accumulation === "runningTotal" || accumulation === "interval";
  const { length } = [by, windfall, dealSteps, stepsOn].filter((choice) => choice !== undefined);
  return (
    isPlainTotal &&
    length === 0 &&
    capExcess !== "carried" &&
    trueUp !== "exact" &&
    scaleOf(plan, component) !== null
  );
}
