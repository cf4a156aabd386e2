import type { StepList } from "../../kernel/steps/index.js";
import { buildStepList } from "../buildStepList.js";
import type { ComponentContext, PlanScale } from "../components/definition.js";
import type { CommissionComponent, PayoutCurveComponent, QuotaSource } from "../types.js";
import type { Accumulator } from "./accumulator.js";
import { courseOf } from "./courseOf.js";
import { readSource } from "./readSource.js";
import { refuseGrades, resolveScale } from "./resolveScale.js";

/** What tells a commission from a payout curve. */
export interface Payment extends Pick<Accumulator, "byRatio" | "pay"> {
  readonly needsQuota: boolean;
  readonly target: QuotaSource | undefined;
}

/** Compiles what commissions and payout curves have in common; `paymentOf` is asked once there is a scale. */
export function buildAccumulator(
  component: CommissionComponent | PayoutCurveComponent,
  context: ComponentContext,
  paymentOf: (scale: PlanScale) => Payment,
): Accumulator | null {
  const { ref, issues, rounding, personal, timing } = context;
  const before = issues.length;
  const scale = resolveScale(component, context);
  const quota = readSource(component.quota, `${ref}/quota`, issues);
  const steps = buildStepList(component.steps, ref, issues);
  if (scale === null) return null;
  refuseGrades(scale, context);
  const course = courseOf(component, scale, context);
  const { target, needsQuota, ...payment } = paymentOf(scale);
  const source = readSource(target, `${ref}/target`, issues);
  if (steps === null || issues.length > before) return null;
  const { kind, id, title, measure } = component;
  return {
    ...{ kind, id, ref, title, measure, quota, target: source, scale, rounding, personal, timing },
    ...course,
    ...payment,
    needsQuota: needsQuota || course.attainmentSteps !== null,
    steps,
    ...aroundLastCap(steps),
    written: component.steps ?? [],
  };
}

/** The steps in front of the last cap, and from it on; without a cap, all of them are in front. */
function aroundLastCap(steps: StepList): Pick<Accumulator, "stepsBeforeCap" | "stepsFromCap"> {
  const at = steps.lastCap < 0 ? undefined : steps.lastCap;
  return {
    stepsBeforeCap: steps.slice(0, at),
    stepsFromCap: at === undefined ? steps.slice(0, 0) : steps.slice(at),
  };
}
