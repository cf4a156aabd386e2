import {
  type CompiledPlan,
  compilePlan,
  type PlanFacts,
  type PlanOptions,
  type Statement,
} from "attainment/incentives";
import {
  type CompiledScale,
  compileScale,
  type Outcome,
  type ScaleInput,
  type ScaleOptions,
  type ScaleResult,
  type TraceNode,
} from "attainment/kernel";
import { type Law, type PlanLawOptions, planLaws, type ScaleLawOptions, scaleLaws } from "attainment/testing";

/** A deliberate fault on which a law has to fail, beside the sound thing on which it has to hold. */
export interface Breakage {
  /** What was broken. */
  readonly fault: string;
  readonly sound: readonly Law[];
  readonly broken: readonly Law[];
}

/** A fault in what evaluates a scale. */
export function brokenScale(
  fault: string,
  document: unknown,
  breakIt: (scale: CompiledScale) => Partial<CompiledScale>,
  options: ScaleLawOptions = {},
): Breakage {
  const scale = compileScale(document);
  return {
    fault,
    sound: scaleLaws(document, options),
    broken: scaleLaws(document, { ...options, scale: { ...scale, ...breakIt(scale) } }),
  };
}

/** The scale with every single result changed. */
export function changedResults(
  scale: CompiledScale,
  change: (result: ScaleResult, input: ScaleInput, options: ScaleOptions) => ScaleResult,
): Partial<CompiledScale> {
  return { evaluate: (input, options = {}) => change(scale.evaluate(input, options), input, options) };
}

/** A fault in what evaluates a plan. */
export function brokenPlan(
  fault: string,
  document: unknown,
  breakIt: (plan: CompiledPlan) => CompiledPlan["evaluate"],
  options: PlanLawOptions = {},
): Breakage {
  const plan = compilePlan(document);
  return {
    fault,
    sound: planLaws(document, options),
    broken: planLaws({ ...plan, evaluate: breakIt(plan) }, options),
  };
}

/** A fault in what of a plan is asked beside its `evaluate`. */
export function brokenPart(
  fault: string,
  document: unknown,
  breakIt: (plan: CompiledPlan) => Partial<Pick<CompiledPlan, "evaluateCompany" | "safeEvaluate">>,
): Breakage {
  const plan = compilePlan(document);
  return { fault, sound: planLaws(document), broken: planLaws({ ...plan, ...breakIt(plan) }) };
}

/** The plan with every statement changed. */
export function changedStatements(
  change: (statement: Statement, facts: PlanFacts, options: PlanOptions) => Statement,
): (plan: CompiledPlan) => CompiledPlan["evaluate"] {
  return (plan) =>
    (facts, options = {}) =>
      change(plan.evaluate(facts, options), facts, options);
}

/** A result whose trace has every node changed. */
export function changedNodes<T extends Outcome>(result: T, change: (node: TraceNode) => TraceNode): T {
  const visit = (node: TraceNode): TraceNode => change({ ...node, children: node.children.map(visit) });
  return result.trace === undefined ? result : { ...result, trace: visit(result.trace) };
}
