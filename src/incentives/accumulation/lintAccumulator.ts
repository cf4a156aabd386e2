import type { Scale } from "../../kernel/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { PlanLintCode } from "../codes.js";
import { canRaise, constantOf, everPays, isPositive, mayBePositive } from "../components/canPay.js";
import type { ComponentContext } from "../components/definition.js";
import { neverPays } from "../components/neverPays.js";
import { amountOf } from "../rounding.js";
import type { CommissionComponent, PayoutCurveComponent, QuotaSource } from "../types.js";
import { lintCourse } from "./lintCourse.js";
import { lintCliffs, lintPlanScale, placedScale } from "./lintPlanScale.js";
import { lintRunningTotal } from "./lintRunningTotal.js";

/**
 * What is allowed but seldom meant in a component that pays by a measure. `target` is what the scale's value is
 * multiplied with: one where it is the pay itself.
 */
export function lintAccumulator(
  component: CommissionComponent | PayoutCurveComponent,
  target: QuotaSource,
  context: ComponentContext,
): readonly Issue[] {
  const scale = placedScale(component, context);
  if (scale === null) return [];
  const idle = !canRaise(component.steps) && !(mayBePositive(target) && everPays(scale.document));
  const money = {
    quota: constantOf(component.quota),
    factor: constantOf(target),
    steps: component.steps ?? [],
  };
  return [
    ...lintQuota(component, scale.document, context),
    ...lintPersonalQuotas(component, context),
    ...lintRunningTotal(component, scale, context),
    ...lintCourse(component, scale, context),
    // A shared scale speaks for itself once, not in each component.
    ...(component.scale === undefined ? [] : lintPlanScale(scale)),
    ...lintCliffs(scale, money, context),
    ...(idle ? [neverPays(context.ref)] : []),
  ];
}

function lintQuota(
  component: CommissionComponent | PayoutCurveComponent,
  scale: Scale,
  context: ComponentContext,
): readonly Issue[] {
  const { plan, ref } = context;
  const { quota, id } = component;
  if (quota !== undefined) return mayBePositive(quota) ? [] : [zeroQuota(`${ref}/quota`, component, context)];
  const isPersonal = (plan.overrides ?? []).some(
    (each) => each.componentId === id && each.quota !== undefined,
  );
  if (scale.boundsIn !== "quota" || isPersonal) return [];
  const message =
    "The bounds are multiples of a quota, but the component names none, so that it pays nothing. Add a quota.";
  return [issueOf<PlanLintCode>("incentives.missing_quota", ref, message, {}, "warning")];
}

/** A person whose own quota is zero is never paid by it, whatever the quota of the others is. */
function lintPersonalQuotas(
  component: CommissionComponent | PayoutCurveComponent,
  context: ComponentContext,
): readonly Issue[] {
  const { plan, personal, ref } = context;
  const at = ref.slice(0, ref.lastIndexOf("/components/"));
  return personal.size === 0
    ? []
    : (plan.overrides ?? []).flatMap(({ componentId, quota }, index) =>
        componentId !== component.id || quota === undefined || isPositive(quota)
          ? []
          : [zeroQuota(`${at}/overrides/${index}/quota`, component, context)],
      );
}

/** The target is what is never paid, where there is one that the document fixes. */
function zeroQuota(
  path: string,
  component: CommissionComponent | PayoutCurveComponent,
  { plan, rounding }: ComponentContext,
): Issue<PlanLintCode> {
  const target = component.kind === "payoutCurve" ? constantOf(component.target) : null;
  const lost = target === null ? null : amountOf(rounding.round(target));
  const effect =
    lost === null
      ? "there is no attainment"
      : `there is no attainment, and none of the ${lost} ${plan.currency} is ever paid`;
  const message = `The quota is not above zero, so that ${effect}. Write a quota above zero, or leave it out.`;
  const params = lost === null ? {} : { lost, currency: plan.currency };
  return issueOf<PlanLintCode>("incentives.zero_quota", path, message, params, "warning");
}
