import { comparison, type Fraction, fractionOf, parseDecimal, ZERO } from "../../kernel/decimal/index.js";
import type { DecimalLiteral, Scale, Step } from "../../kernel/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { PlanLintCode } from "../codes.js";
import type { ComponentContext } from "../components/definition.js";
import { neverPays } from "../components/neverPays.js";
import type { CommissionComponent, PayoutCurveComponent, QuotaSource } from "../types.js";
import { lintCliffs, lintPlanScale, type PlacedScale } from "./lintPlanScale.js";

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
  const money = { quota: constantOf(component.quota), factor: constantOf(target) };
  return [
    ...lintQuota(component, scale.document, context),
    // A shared scale speaks for itself once, not in each component.
    ...(component.scale === undefined ? [] : lintPlanScale(scale)),
    ...lintCliffs(scale, money, context),
    ...(idle ? [neverPays(context.ref)] : []),
  ];
}

function placedScale(
  { scale, scaleId }: CommissionComponent | PayoutCurveComponent,
  { ref, scales }: ComponentContext,
): PlacedScale | null {
  return scale === undefined ? (scales.get(scaleId ?? "") ?? null) : { document: scale, ref: `${ref}/scale` };
}

function lintQuota(
  component: CommissionComponent | PayoutCurveComponent,
  scale: Scale,
  { plan, ref }: ComponentContext,
): readonly Issue[] {
  const { quota, id } = component;
  if (quota !== undefined) return mayBePositive(quota) ? [] : [zeroQuota(`${ref}/quota`)];
  const isPersonal = (plan.overrides ?? []).some(
    (each) => each.componentId === id && each.quota !== undefined,
  );
  if (scale.boundsIn !== "quota" || isPersonal) return [];
  const message =
    "The bounds are multiples of a quota, but the component names none, so that it pays nothing. Add a quota.";
  return [issueOf<PlanLintCode>("incentives.missing_quota", ref, message, {}, "warning")];
}

function zeroQuota(path: string): Issue<PlanLintCode> {
  const message =
    "The quota is not above zero, so that there is no attainment. Write a quota above zero, or leave it out.";
  return issueOf<PlanLintCode>("incentives.zero_quota", path, message, {}, "warning");
}

function everPays(scale: Scale): boolean {
  if (canRaise(scale.steps)) return true;
  if (scale.kind === "curve")
    return scale.outside?.above === "extend" || scale.points.some(({ value }) => isPositive(value));
  const { bands, below, above } = scale;
  return (
    bands.some(({ rate, amount }) => isPositive(rate) || isPositive(amount)) ||
    isPositive(below) ||
    isPositive(above)
  );
}

/** Whether a step may lift a pay of zero. */
function canRaise(steps: readonly Step[] | undefined): boolean {
  return (steps ?? []).some(
    ({ kind }) => kind === "add" || kind === "floor" || kind === "replace" || kind === "gate",
  );
}

function mayBePositive(source: QuotaSource): boolean {
  return typeof source === "object" || isPositive(source);
}

function isPositive(literal: DecimalLiteral | undefined): boolean {
  const decimal = parseDecimal(literal);
  return typeof decimal === "object" && comparison(decimal, ZERO) > 0;
}

function constantOf(source: QuotaSource | undefined): Fraction | null {
  const decimal = parseDecimal(source);
  return typeof decimal === "object" ? fractionOf(decimal) : null;
}
