import type * as z from "zod";
import type { Readings } from "../../kernel/condition/index.js";
import type { Decimal, Fraction } from "../../kernel/decimal/index.js";
import type { Scale } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { ScaleFunction } from "../../kernel/scale/index.js";
import type { StepAmount, StepChange } from "../../kernel/steps/index.js";
import type { Outcome, RawNode, Tracer } from "../../kernel/trace/index.js";
import type { BandDistance } from "../accumulation/askTypes.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { LineRounding } from "../rounding.js";
import type { Timing } from "../time/timing.js";
import type { Component, Plan, PlanState, StatementLine } from "../types.js";

/** What differs for one person in one component, compiled; each with its place in the document. */
export interface PersonalTerms {
  readonly quota?: Constant;
  readonly target?: Constant;
  readonly rateFactor?: Constant;
  readonly cap?: Constant;
  /** What time leaves of the pay; no override. */
  readonly payoutShare?: Constant;
}

/** A number of the document. */
export interface Constant {
  readonly value: Fraction;
  readonly ref: string;
}

/** A scale of the plan, built; `ref` is where it stands. */
export interface PlanScale {
  readonly document: Scale;
  readonly ref: string;
  readonly scale: ScaleFunction;
}

/** What a component is compiled in. */
export interface ComponentContext {
  readonly plan: Plan;
  /** The component's place in the document. */
  readonly ref: string;
  readonly rounding: LineRounding;
  /** The shared scales that could be built, by id. */
  readonly scales: ReadonlyMap<string, PlanScale>;
  /** What the plan says about time. */
  readonly timing: Timing;
  /** By person. */
  readonly personal: ReadonlyMap<string, PersonalTerms>;
  /** Every fault goes here. */
  readonly issues: Issue[];
}

/** What one evaluation of a component looks at. */
export interface Situation {
  readonly reading: PlanReading;
  readonly trace: Tracer | undefined;
  /** Whether each deal gets a node of its own. */
  readonly perDeal: boolean;
  /** Where pay is withheld: a mark since which the nodes tell why. */
  readonly since?: number;
}

/** The running total that a component hands on to the next period. */
export type ClosingTotal = PlanState["components"][number];

/** What a component came to. */
export interface LineResult {
  readonly line: StatementLine;
  /** The line's value, rounded; null where there is none. */
  readonly amount: Decimal | null;
  /** The facts that went in, for the trace. */
  readonly inputs: NonNullable<RawNode["inputs"]>;
  readonly closing: ClosingTotal | null;
  readonly warnings: readonly Issue[];
}

/** Pay on its way to the line, or the reason why there is none. */
export type PayValue = StepAmount | { readonly exact: null; readonly reason: string };

/** What a component pays at 100 % of its quota: before rounding, with what each of its steps did. */
export interface TargetPay {
  readonly pay: Fraction;
  readonly changes: readonly StepChange[];
}

/** A component that is ready to be evaluated. */
export interface CompiledComponent {
  readonly id: string;
  readonly ref: string;
  readonly title: string | undefined;
  /** The measure that it pays by, if any. */
  readonly measure: string | null;
  /** The measures on whose single credits pay depends, and not on their sum alone. */
  readonly perCredit?: readonly string[];
  /** Names that must be measures, and names that may be a measure or an attribute. */
  readonly measures: readonly string[];
  readonly fields: readonly string[];
  /** What makes these facts unfit for the component as a whole. */
  check(reading: PlanReading): readonly Issue[];
  /** What the facts lack for it beside measures and fields; not asked of somebody whom the plan is not for. */
  lacks?(reading: PlanReading): readonly Issue[];
  /**
   * Whether a period can be paid in parts, each by its own version and facts: each part on its own share of the measure,
   * or all on the same, such as a score. Absent: it is paid once, by the version and the facts at the period's end.
   */
  readonly perPart?: "ownMeasure" | "wholeMeasure";
  line(situation: Situation): LineResult;
  /** The line of somebody whom the component does not pay this time; a running total stands still. */
  withheld(situation: Situation, reason: string, amount: Decimal | null): LineResult;
  inverse(target: Decimal, reading: PlanReading, places: number): Outcome;
  /** The pay for the next unit of its measure; a kind without it has no measure that earns. */
  marginal?(reading: PlanReading): Outcome;
  /** How far its next band is. */
  distance?(reading: PlanReading): BandDistance;
  /** Its measure over its quota, which other components may look at as `attainment.<id>`. */
  attainment?(reading: PlanReading): Fraction | null;
  /** The measure and its value at 100 %, where the document fixes it. */
  readonly target: { readonly measure: string; readonly value: Fraction } | null;
  /** Null where the document does not say what 100 % is. */
  payAtTarget(readings: Readings): TargetPay | null;
  /**
   * What it pays for these facts in one period that stands by itself, likewise; what `lintPlan` follows along the measure.
   * Absent: its pay does not follow a measure of its own.
   */
  payAt?(readings: Readings): TargetPay | null;
}

/** All that a kind of component is made of. */
export interface ComponentDefinition<C extends Component> {
  /** What may differ for one person. */
  readonly personal: readonly (keyof PersonalTerms)[];
  schema(): z.ZodType<C> & z.core.$ZodTypeDiscriminable;
  /** Of a component that pays out of a fund of a whole group: the measure of its entries, if any. */
  group?(component: C): { readonly measure: string | null };
  /** The measures that the component itself names; those of its scale, steps and conditions come with compiling. */
  inputs(component: C): readonly string[];
  /** Null where there is a fault that leaves nothing to evaluate. */
  compile(component: C, context: ComponentContext): CompiledComponent | null;
  /** What is allowed but seldom meant; the component was compiled without an error. */
  lint(component: C, context: ComponentContext): readonly Issue[];
}
