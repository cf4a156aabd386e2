import type { Effective } from "../kernel/calendar/index.js";
import { buildCondition, type ConditionFunction } from "../kernel/condition/index.js";
import { duplicateIds, type Issue } from "../kernel/issue/index.js";
import { attainmentNames } from "./accumulation/linkedAttainments.js";
import { buildSharedScales } from "./buildSharedScales.js";
import { canonicalText } from "./canonicalText.js";
import { checkTargetEarnings } from "./checkTargetEarnings.js";
import { clawbackId } from "./clawback/clawbackId.js";
import { buildClawback, type ClawbackRules } from "./clawback/clawbackRules.js";
import type { CompiledComponent, ComponentContext } from "./components/definition.js";
import { compileComponent, componentInputs } from "./components/registry.js";
import { linkPays } from "./linkPays.js";
import { participantAttributes } from "./participation.js";
import { buildPlanSteps, type PlanStep } from "./planSteps.js";
import { readOverrides } from "./readOverrides.js";
import { buildRounding, type LineRounding } from "./rounding.js";
import { compileSettlement, type SettlementList } from "./settlement/compileSettlement.js";
import { buildTiming } from "./time/timing.js";
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
  /** Null where the plan does not say how to take back. */
  readonly clawback: ClawbackRules | null;
  readonly steps: readonly PlanStep[];
  readonly settlement: SettlementList;
  /** The attainments of its own components that components and steps look at. */
  readonly linked: readonly string[];
  /** The pay of its own components that its parts look at, which no facts have to give. */
  readonly linkedPays: ReadonlySet<string>;
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
  checkTargetEarnings(plan, at, issues);
  const eligibility = buildEligibility(plan, at, issues);
  const timing = buildTiming(plan, at, issues);
  const contexts = plan.components.map((component, index): ComponentContext => {
    return {
      plan,
      ref: `${at}/components/${index}`,
      rounding,
      scales,
      timing,
      personal: personal.get(component.id) ?? new Map(),
      issues,
    };
  });
  const components = contexts.flatMap((context, index) => compileAt(plan, index, context));
  const clawback = buildClawback(plan.clawback, at, issues);
  const steps = buildPlanSteps(plan, at, rounding, issues);
  const linkedPays = linkPays(
    {
      ids: plan.components.map(({ id }) => id),
      components,
      steps,
      before: eligibility === null ? [] : [{ ref: `${at}/eligibility`, fields: eligibility.fields }],
    },
    issues,
  );
  const settlement = compileSettlement({ plan, at, rounding, components }, issues);
  for (const issue of sharedIds(plan, at)) issues.push(issue);
  if (issues.length > before) return null;
  const parts = [...components, ...steps, settlement];
  const linked = attainmentNames(
    components,
    parts.flatMap((part) => [...part.measures, ...part.fields]),
  );
  const given = (names: readonly string[]) =>
    names.filter((name) => !linked.includes(name) && !linkedPays.has(name));
  return {
    plan,
    ...(plan.effective === undefined ? {} : { effective: plan.effective }),
    at,
    rounding,
    eligibility,
    components,
    clawback,
    steps,
    settlement,
    contexts,
    linked,
    linkedPays,
    measures: sorted(
      given([...plan.components.flatMap(componentInputs), ...parts.flatMap((part) => part.measures)]),
    ),
    fields: sorted([...(eligibility?.fields ?? []), ...given(parts.flatMap((part) => part.fields))]),
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
function sharedIds({ components, steps = [], clawback }: Plan, at: string): readonly Issue[] {
  const ids = components.map(({ id }) => id);
  const own = duplicateIds(components, `${at}/components`);
  const taken = steps.flatMap((step, index) =>
    duplicateIds([step], "", ids).map((issue) => ({ ...issue, path: `${at}/steps/${index}/id` })),
  );
  const clawbacks = clawback === undefined ? [] : ids.map(clawbackId);
  const claimed = [...components.entries()].flatMap(([index, component]) =>
    duplicateIds([component], "", clawbacks).map((issue) => ({
      ...issue,
      path: `${at}/components/${index}/id`,
    })),
  );
  return [...own, ...taken, ...claimed];
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
