import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { placedScale } from "../accumulation/lintPlanScale.js";
import type { PlanLintCode } from "../codes.js";
import type { CompiledVersion } from "../compileVersion.js";
import { isPositive } from "../components/canPay.js";
import type { ComponentContext } from "../components/definition.js";
import type { Component } from "../types.js";

/** More measures than this split attention: the advice of compensation practice, see `docs/guides/incentives.md`. */
const MANY = 3;

/** What a plan's measures as a whole probably do not mean: too many of them, or one that is paid twice. */
export function lintMeasures({ plan, at, contexts }: CompiledVersion): readonly Issue[] {
  const measures = new Set(plan.components.flatMap((each) => ("measure" in each ? [each.measure] : [])));
  const firsts = new Map<string, string>();
  const twice = plan.components.flatMap((component, index) => {
    const context = contexts[index];
    if (context === undefined || !("measure" in component) || !paysByRate(component, context)) return [];
    const first = firsts.get(component.measure);
    if (first !== undefined) return [paidTwice(component.measure, first, context.ref)];
    firsts.set(component.measure, component.id);
    return [];
  });
  return measures.size > MANY ? [...twice, tooMany(measures.size, at)] : twice;
}

/**
 * Whether every unit of the measure pays, and not only a bound that is passed. An override pays for credits that have been
 * rolled up, which a commission by the same measure counts as well.
 */
function paysByRate(component: Component, context: ComponentContext): boolean {
  if (component.kind === "payoutCurve") return true;
  if (component.kind === "managerOverride") return component.levels.some(({ rate }) => isPositive(rate));
  if (component.kind !== "commission") return false;
  const document = placedScale(component, context)?.document;
  if (document === undefined) return false;
  return document.kind !== "bands" || document.bands.some(({ rate }) => isPositive(rate));
}

function paidTwice(measure: string, first: string, ref: string): Issue<PlanLintCode> {
  const message = `${quoted(measure)} pays in ${quoted(first)} already, so that one result is paid twice. Join the two, or let each pay by its own measure.`;
  const params = { measure: measure.slice(0, 80), first: first.slice(0, 80) };
  return issueOf<PlanLintCode>("incentives.paid_twice", `${ref}/measure`, message, params, "warning");
}

function tooMany(count: number, at: string): Issue<PlanLintCode> {
  const message = `The plan pays by ${count} measures; with more than ${MANY} each of them moves little. Drop some, or join them in a KPI rubric.`;
  return issueOf<PlanLintCode>("incentives.many_measures", `${at}/components`, message, { count }, "hint");
}
