import type { Component, Plan } from "../../incentives/index.js";
import { isEarning } from "../documents/isEarning.js";
import { measuresOfStep } from "../documents/measuresOfStep.js";
import { componentNeeds, scaleOf, targetOf } from "../documents/planNeeds.js";
import { scaleNeverFalls } from "./scaleNeverFalls.js";
import { signOf } from "./signs.js";
import { looksAt, type StepsPremise, stepsNeverTurn } from "./stepsNeverTurn.js";

/**
 * Whether the document says that more of a measure never pays less: every scale over it rises, nobody has a negative
 * factor, no step turns pay around, and nothing else in the plan looks at it. Null where it does not say so.
 */
export function payNeverFallsBy(plan: Plan, measure: string): StepsPremise | null {
  const changing = new Set([measure]);
  if (looksAt(plan.eligibility, changing) || hasNegativeTerms(plan)) return null;
  const parts = plan.components.map((component) => componentPremise(plan, component, measure));
  const all = [stepsNeverTurn(plan.steps ?? [], changing), ...parts];
  return all.includes(null) ? null : { nonNegative: all.flatMap((part) => part?.nonNegative ?? []) };
}

function hasNegativeTerms({ overrides = [] }: Plan): boolean {
  return overrides.some(({ rateFactor, target }) => signOf(rateFactor) < 0 || signOf(target) < 0);
}

function componentPremise(plan: Plan, component: Component, measure: string): StepsPremise | null {
  // It pays nothing, whatever it looks at.
  if (component.kind === "recognition") return { nonNegative: [] };
  const changing = new Set([measure]);
  const { steps, conditions, measures } = componentNeeds(plan, component);
  if (measures.some(isOfOthers)) return null;
  const isOwn = "measure" in component && component.measure === measure;
  const others = isOwn ? measures.slice(1) : measures;
  if (others.includes(measure) || conditions.some((condition) => looksAt(condition, changing))) return null;
  if (isOwn) return ownPremise(plan, component, changing);
  // What does not look at the measure pays the same before and after.
  const isBlind = steps.every(
    (step) => !looksAt(step.when, changing) && !measuresOfStep(step).includes(measure),
  );
  return isBlind ? { nonNegative: [] } : null;
}

function ownPremise(plan: Plan, component: Component, changing: ReadonlySet<string>): StepsPremise | null {
  if (picksOrCuts(component)) return null;
  const scale = scaleOf(plan, component);
  const steps = stepsNeverTurn(componentNeeds(plan, component).steps, changing);
  // A KPI bonus without a scale rises with its measure.
  const rises = scale === null ? component.kind === "kpiBonus" : scaleNeverFalls(scale);
  if (!rises || steps === null) return null;
  const target = targetOf(component);
  if (typeof target === "object") return { nonNegative: [...steps.nonNegative, target.measure] };
  return signOf(target) < 0 ? null : steps;
}

/** Whether a name is the pay or the attainment of another component, which the measure may move. */
function isOfOthers(name: string): boolean {
  return name.startsWith("pay.") || name.startsWith("attainment.");
}

/** Whether a component pays deals by rules of their own, or picks its band by another number. */
function picksOrCuts(component: Component): boolean {
  if (!isEarning(component)) return false;
  const { by, windfall, dealSteps } = component;
  return by !== undefined || windfall !== undefined || dealSteps !== undefined;
}
