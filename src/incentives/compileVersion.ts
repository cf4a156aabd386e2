import type { Effective } from "../kernel/calendar/index.js";
import { buildCondition, type ConditionFunction } from "../kernel/condition/index.js";
import { readLiteral } from "../kernel/decimal/index.js";
import { duplicateIds, type Issue } from "../kernel/issue/index.js";
import { buildSharedScales } from "./buildSharedScales.js";
import { canonicalText } from "./canonicalText.js";
import type { CompiledComponent, ComponentContext } from "./components/definition.js";
import { compileComponent, componentInputs } from "./components/registry.js";
import { participantAttributes } from "./participation.js";
import { buildPlanSteps, type PlanStep } from "./planSteps.js";
import { readOverrides } from "./readOverrides.js";
import { buildRounding, type LineRounding } from "./rounding.js";
import type { Plan } from "./types.js";

/** One version of a plan, ready to be evaluated. */
export interface CompiledVersion {
  readonly plan: Plan;
  readonly effective?: Effective;
  /** Its place in the document: empty for a plan that is no history. */
  readonly at: string;
  readonly rounding: LineRounding;
  readonly eligibility: ConditionFunction | null;
  readonly components: readonly CompiledComponent[];
  readonly steps: readonly PlanStep[];
  /** Names that must be measures. */
  readonly measures: readonly string[];
  /** Names that may be a measure or an attribute. */
  readonly fields: readonly string[];
  /** What each component was compiled in, in the same order. */
  readonly contexts: readonly ComponentContext[];
  /** The canonical text of the rules, made when it is first asked for. */
  rules(): string;
}

/** Compiles one version; null where it has a fault, with every fault in `issues`. */
export function compileVersion(plan: Plan, at: string, issues: Issue[]): CompiledVersion | null {
  const before = issues.length;
  const rounding = buildRounding(plan, at, issues);
  const scales = buildSharedScales(plan, at, issues);
  const personal = readOverrides(plan, at, issues);
  if (plan.targetIncentive !== undefined) readLiteral(plan.targetIncentive, `${at}/targetIncentive`, issues);
  const eligibility = buildEligibility(plan, at, issues);
  const contexts = plan.components.map((component, index): ComponentContext => {
    return {
      plan,
      ref: `${at}/components/${index}`,
      rounding,
      scales,
      personal: personal.get(component.id) ?? new Map(),
      issues,
    };
  });
  const components = contexts.flatMap((context, index) => compileAt(plan, index, context));
  const steps = buildPlanSteps(plan, at, rounding, issues);
  for (const issue of sharedIds(plan, at)) issues.push(issue);
  if (issues.length > before) return null;
  const parts = [...components, ...steps];
  return {
    plan,
    ...(plan.effective === undefined ? {} : { effective: plan.effective }),
    at,
    rounding,
    eligibility,
    components,
    steps,
    contexts,
    measures: sorted([
      ...plan.components.flatMap(componentInputs),
      ...parts.flatMap((part) => part.measures),
    ]),
    fields: sorted([...(eligibility?.fields ?? []), ...parts.flatMap((part) => part.fields)]),
    rules: once(() => canonicalText(plan)),
  };
}

/** The measures and attributes that an evaluation of this version needs. */
export function inputsOfVersion({ plan, measures, fields }: CompiledVersion): readonly string[] {
  return [...measures, ...fields, ...participantAttributes(plan.participants)];
}

/** Distinct names by UTF-16 code units. */
export function sorted(names: readonly string[]): readonly string[] {
  return Object.freeze([...new Set(names)].sort());
}

function buildEligibility({ eligibility }: Plan, at: string, issues: Issue[]): ConditionFunction | null {
  if (eligibility === undefined) return null;
  const built = buildCondition(eligibility, `${at}/eligibility`, "eligibility");
  if (!built.ok) for (const issue of built.issues) issues.push(issue);
  return built.ok ? built.data : null;
}

function compileAt(
  { components }: Plan,
  index: number,
  context: ComponentContext,
): readonly CompiledComponent[] {
  const component = components[index];
  const compiled = component === undefined ? null : compileComponent(component, context);
  return compiled === null ? [] : [compiled];
}

/** Components and steps of the plan are lines of one statement, so their ids must differ. Steps among themselves do. */
function sharedIds({ components, steps = [] }: Plan, at: string): readonly Issue[] {
  const ids = components.map(({ id }) => id);
  const own = duplicateIds(components, `${at}/components`);
  const taken = steps.flatMap((step, index) =>
    duplicateIds([step], "", ids).map((issue) => ({ ...issue, path: `${at}/steps/${index}/id` })),
  );
  return [...own, ...taken];
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
