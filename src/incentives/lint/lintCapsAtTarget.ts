import {
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  multiplyFractions,
  ONE,
} from "../../kernel/decimal/index.js";
import type { Step } from "../../kernel/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import { buildSteps } from "../../kernel/steps/index.js";
import type { PlanLintCode } from "../codes.js";
import type { CompiledVersion } from "../compileVersion.js";
import { constantOf } from "../components/canPay.js";
import type { TargetPay } from "../components/definition.js";
import type { PersonalOverride } from "../types.js";
import type { TargetPays } from "./targetPays.js";

/** Caps that cut already at 100 %: of components, of what they count, of single people, and of the plan. */
export function lintCapsAtTarget(version: CompiledVersion, target: TargetPays): readonly Issue[] {
  return [
    ...target.components.flatMap((paid) => ofComponent(paid)),
    ...ofCounting(version),
    ...ofOverrides(version, target),
    ...ofPlan(version, target),
  ];
}

function ofComponent(paid: TargetPay | null): readonly Issue[] {
  return (paid?.changes ?? []).flatMap(({ step, before, after }) =>
    step.action.kind === "cap" ? cuts(step.ref, before.exact, after.exact) : [],
  );
}

/** The steps of the measure and of the attainment, which stand at the quota and at 1. */
function ofCounting({ plan, contexts }: CompiledVersion): readonly Issue[] {
  return plan.components.flatMap((component, index) => {
    const context = contexts[index];
    if (context === undefined || (component.kind !== "commission" && component.kind !== "payoutCurve"))
      return [];
    const quota = constantOf(component.quota);
    return [
      ...(quota === null ? [] : cutBySteps(component.measureSteps, quota, `${context.ref}/measureSteps`)),
      ...cutBySteps(component.attainmentSteps, fractionOf(ONE), `${context.ref}/attainmentSteps`),
    ];
  });
}

const NOTHING_KNOWN = { measures: new Map<string, null>(), attributes: new Map<string, null>() };

function cutBySteps(steps: readonly Step[] | undefined, start: Fraction, path: string): readonly Issue[] {
  const built = buildSteps(steps ?? [], path);
  if (!built.ok) return [];
  return built.data
    .applyEach({ exact: start }, NOTHING_KNOWN)
    .flatMap(({ step, before, after }) =>
      step.action.kind === "cap" ? cuts(step.ref, before.exact, after.exact) : [],
    );
}

/** What one person is paid at 100 %; with a quota of their own the document does not say. */
function ofOverrides({ plan, at }: CompiledVersion, { pays }: TargetPays): readonly Issue[] {
  return (plan.overrides ?? []).flatMap((override, index) => {
    const place = plan.components.findIndex(({ id }) => id === override.componentId);
    const pay = personalPay(override, pays[place] ?? null, constantTarget(plan.components[place]));
    const cap = constantOf(override.cap);
    if (pay === null || cap === null || compareFractions(cap, pay) >= 0) return [];
    return [capBelowTarget(`${at}/overrides/${index}/cap`, pay, cap)];
  });
}

function personalPay(
  { quota, target, rateFactor }: PersonalOverride,
  pay: Fraction | null,
  planned: Fraction | null,
): Fraction | null {
  const own = constantOf(target);
  if (pay === null || quota !== undefined || (own !== null && planned === null)) return null;
  // Steps stand between target and pay, so that the share of another target is told without them alone.
  if (own !== null && planned !== null && compareFractions(pay, planned) !== 0) return null;
  return multiplyFractions(own ?? pay, constantOf(rateFactor) ?? fractionOf(ONE));
}

function constantTarget(
  component: CompiledVersion["plan"]["components"][number] | undefined,
): Fraction | null {
  return component !== undefined && "target" in component ? constantOf(component.target) : null;
}

function ofPlan({ plan, steps }: CompiledVersion, { stages }: TargetPays): readonly Issue[] {
  return steps.flatMap(({ ref }, index) => {
    const [before, after] = [stages[index] ?? null, stages[index + 1] ?? null];
    if (plan.steps?.[index]?.kind !== "cap" || before === null || after === null) return [];
    return cuts(ref, fractionOf(before), fractionOf(after));
  });
}

function cuts(path: string, before: Fraction | null, after: Fraction | null): readonly Issue[] {
  const isCut = before !== null && after !== null && compareFractions(before, after) > 0;
  return isCut ? [capBelowTarget(path, before, after)] : [];
}

function capBelowTarget(path: string, before: Fraction, after: Fraction): Issue<PlanLintCode> {
  const [pay, cap] = [formatFraction(before), formatFraction(after)];
  const message = `The cap cuts what there is at 100 % from ${pay} to ${cap}. Raise it, or mend the rates.`;
  return issueOf<PlanLintCode>("incentives.cap_below_target", path, message, { pay, cap }, "warning");
}
