import * as z from "zod";
import type { Step } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { ContestComponent, TeamPoolComponent } from "../funds/types.js";
import type {
  CommissionComponent,
  Component,
  ComponentKind,
  KpiBonusComponent,
  LumpSumComponent,
  PayoutCurveComponent,
  RecognitionComponent,
} from "../types.js";
import { commission } from "./commission.js";
import { contest } from "./contest.js";
import type {
  CompiledComponent,
  ComponentContext,
  ComponentDefinition,
  PersonalTerms,
} from "./definition.js";
import { kpiBonus } from "./kpiBonus.js";
import { lumpSum } from "./lumpSum.js";
import { managerOverride } from "./managerOverride.js";
import { milestone } from "./milestone.js";
import { payoutCurve } from "./payoutCurve.js";
import { penalty } from "./penalty.js";
import { recognition } from "./recognition.js";
import { residual } from "./residual.js";
import { spiff } from "./spiff.js";
import { teamPool } from "./teamPool.js";
import type {
  ManagerOverrideComponent,
  MilestoneComponent,
  PenaltyComponent,
  ResidualComponent,
  SpiffComponent,
} from "./types.js";

/** The component of each kind; a kind that is missing here does not compile. */
interface ComponentOf extends Record<ComponentKind, Component> {
  readonly commission: CommissionComponent;
  readonly payoutCurve: PayoutCurveComponent;
  readonly lumpSum: LumpSumComponent;
  readonly kpiBonus: KpiBonusComponent;
  readonly recognition: RecognitionComponent;
  readonly spiff: SpiffComponent;
  readonly milestone: MilestoneComponent;
  readonly residual: ResidualComponent;
  readonly penalty: PenaltyComponent;
  readonly managerOverride: ManagerOverrideComponent;
  readonly contest: ContestComponent;
  readonly teamPool: TeamPoolComponent;
}

/** Every kind of component: the one place that knows them all. */
export const componentKinds: { readonly [Kind in ComponentKind]: ComponentDefinition<ComponentOf[Kind]> } = {
  commission,
  payoutCurve,
  lumpSum,
  kpiBonus,
  recognition,
  spiff,
  milestone,
  residual,
  penalty,
  managerOverride,
  contest,
  teamPool,
};

/** The schema of any component. */
export function componentSchema(): z.ZodType<Component> {
  const { commission, ...others } = componentKinds;
  return z.discriminatedUnion("kind", [
    commission.schema(),
    ...Object.values(others).map((kind) => kind.schema()),
  ]);
}

/** The steps of a component; a kind without steps has none. */
export function componentSteps(component: Component): readonly Step[] {
  return "steps" in component ? (component.steps ?? []) : [];
}

/** Compiles a component by its kind. */
export function compileComponent(component: Component, context: ComponentContext): CompiledComponent | null {
  return compileKind(component.kind, component, context);
}

/** The measures that a component itself names. */
export function componentInputs(component: Component): readonly string[] {
  return inputsOfKind(component.kind, component);
}

/** What may differ for one person in a component. */
export function componentTerms(component: Component): readonly (keyof PersonalTerms)[] {
  return componentKinds[component.kind].personal;
}

/** What `lintPlan` says about a component that compiled. */
export function lintComponent(component: Component, context: ComponentContext): readonly Issue[] {
  return lintKind(component.kind, component, context);
}

/** Of a component that pays out of a fund of a whole group: the measure of its entries, if any; null of all others. */
export function componentGroup(component: Component): { readonly measure: string | null } | null {
  return groupOfKind(component.kind, component);
}

function groupOfKind<Kind extends ComponentKind>(kind: Kind, component: ComponentOf[Kind]) {
  return componentKinds[kind].group?.(component) ?? null;
}

function compileKind<Kind extends ComponentKind>(
  kind: Kind,
  component: ComponentOf[Kind],
  context: ComponentContext,
) {
  return componentKinds[kind].compile(component, context);
}

function inputsOfKind<Kind extends ComponentKind>(kind: Kind, component: ComponentOf[Kind]) {
  return componentKinds[kind].inputs(component);
}

function lintKind<Kind extends ComponentKind>(
  kind: Kind,
  component: ComponentOf[Kind],
  context: ComponentContext,
) {
  return componentKinds[kind].lint(component, context);
}
