import type { Component, Plan, QuotaSource, Settlement } from "../../incentives/index.js";
import type { Condition, Scale, Step } from "../../kernel/index.js";
import { printRational } from "../rational/index.js";
import { isEarning } from "./isEarning.js";
import { type Fund, isFund } from "./isFund.js";
import { type Needs, needsOf } from "./needs.js";
import { scaleBounds } from "./scaleBounds.js";

/** The scale of a component, also where it is one that components share; null where the component has none. */
export function scaleOf(plan: Plan, component: Component): Scale | null {
  if (isFund(component)) return null;
  if (!("scale" in component || "scaleId" in component)) return null;
  return component.scale ?? plan.scales?.find(({ id }) => id === component.scaleId) ?? null;
}

/** All that a plan looks at: measures, and the fields of its conditions; the lists of participants are fields too. */
export function planNeeds(plan: Plan): Needs {
  const { components, steps = [], eligibility, participants } = plan;
  const own = [
    ...components.map((component) => componentNeeds(plan, component)),
    settlementNeeds(plan.settlement ?? []),
  ];
  const lists = [listNeeds("role", participants?.roles), listNeeds("tier", participants?.tierIds)].flat();
  return needsOf(
    [...steps, ...own.flatMap((each) => each.steps)],
    [
      ...(eligibility === undefined ? [] : [eligibility]),
      ...lists,
      ...own.flatMap((each) => each.conditions),
      ...components.flatMap((component) => scoreBounds(plan, component)),
    ],
    own.flatMap((each) => each.measures).filter((name) => !isLinked(name)),
  );
}

/** Whether a name is the pay or the attainment of a component, which no facts give. */
function isLinked(name: string): boolean {
  return name.startsWith("pay.") || name.startsWith("attainment.");
}

/** What one component and its scale look at. */
export function componentNeeds(
  plan: Plan,
  component: Component,
): {
  readonly steps: readonly Step[];
  readonly conditions: readonly Condition[];
  readonly measures: readonly string[];
} {
  if (isFund(component)) return fundNeeds(component);
  const steps = [
    ...stepsOf(component),
    ...(scaleOf(plan, component)?.steps ?? []),
    ...(isEarning(component)
      ? [...(component.measureSteps ?? []), ...(component.attainmentSteps ?? [])]
      : []),
  ];
  if (component.kind === "lumpSum" || component.kind === "recognition")
    return { steps, conditions: [component.when], measures: [] };
  if (component.kind === "penalty") return penaltyNeeds(component);
  const quota = "quota" in component ? component.quota : undefined;
  const sources = [quota, targetOf(component)].flatMap((source) =>
    typeof source === "object" ? [source.measure] : [],
  );
  return { steps, conditions: [], measures: [component.measure, ...sources, ...axisOf(component)] };
}

/** The measures of what picks the band of a component. */
function axisOf(component: Component): readonly string[] {
  if (!isEarning(component) || component.by === undefined) return [];
  const { measure, quota } = component.by;
  return [...(measure === undefined ? [] : [measure]), ...(typeof quota === "object" ? [quota.measure] : [])];
}

/** What holdbacks and draws look at. */
function settlementNeeds(settlement: readonly Settlement[]): {
  readonly steps: readonly Step[];
  readonly conditions: readonly Condition[];
  readonly measures: readonly string[];
} {
  const draws = settlement.flatMap((each) => (each.kind === "draw" ? [each] : []));
  const amounts = draws.flatMap(({ amount, overrides = [] }) => [
    amount,
    ...overrides.map((own) => own.amount),
  ]);
  const conditions = settlement.flatMap((each) =>
    each.kind === "holdback" && each.release.kind === "condition" ? [each.release.when] : [],
  );
  const measures = amounts
    .map((amount) => (typeof amount === "object" && "of" in amount ? amount.of : amount))
    .flatMap((source) => (typeof source === "object" ? [source.measure] : []));
  return { steps: [], conditions, measures };
}

/** The steps of a component, if its kind has any. */
export function stepsOf(component: Component): readonly Step[] {
  return "steps" in component ? (component.steps ?? []) : [];
}

/** What a component pays at 100 %, if its kind says so. */
export function targetOf(component: Component): QuotaSource | undefined {
  return "target" in component ? component.target : undefined;
}

/** What a penalty looks at, the pay of other components among it. */
function penaltyNeeds({ when, of, takes }: Extract<Component, { readonly kind: "penalty" }>) {
  const names = [...of, ...("measure" in takes ? [takes.measure] : [])];
  return { steps: [], conditions: [when], measures: names };
}

/** What a contest or a team pool looks at itself; what it asks of the entries of its group is no need of the plan. */
function fundNeeds(component: Fund) {
  const { measure } = component;
  const measures = measure === undefined ? [] : [measure];
  if (component.kind === "contest") return { steps: [], conditions: [], measures };
  const { fund, when } = component;
  return {
    steps: [],
    conditions: when === undefined ? [] : [when],
    measures: [...measures, ...(typeof fund === "object" ? [fund.measure] : [])],
  };
}

/** The bounds of the scale of a KPI bonus, as a condition would compare with them: so that scores come near them. */
function scoreBounds(plan: Plan, component: Component): readonly Condition[] {
  if (component.kind !== "kpiBonus") return [];
  const scale = scaleOf(plan, component);
  const { measure: field } = component;
  return scale === null ? [] : scaleBounds(scale).map((bound) => ({ field, gte: printRational(bound) }));
}

function listNeeds(field: string, names: readonly string[] | undefined): readonly Condition[] {
  return names === undefined ? [] : [{ field, in: names }];
}
