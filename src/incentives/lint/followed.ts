import {
  compareFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  parseDecimal,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Condition, Scale } from "../../kernel/index.js";
import { boundsInScale } from "../accumulation/criticalValues.js";
import { type PlacedScale, placedScale } from "../accumulation/lintPlanScale.js";
import type { CompiledVersion } from "../compileVersion.js";
import { constantOf } from "../components/canPay.js";
import type { CompiledComponent, ComponentContext } from "../components/definition.js";
import type { Component } from "../types.js";
import { conditionsOf, conditionsOfSteps, listsOf } from "./conditionsOf.js";
import { leavesOf, looksAt } from "./leavesOf.js";
import { type CoursePoint, payCourse } from "./payCourse.js";
import { scenariosOf } from "./scenarios.js";

/** The pay of one component along a measure, in each state of everything else. */
export interface Followed {
  readonly component: Component;
  readonly compiled: CompiledComponent;
  readonly context: ComponentContext;
  readonly measure: string;
  /** Whether it pays by the measure, and does not only look at it. */
  readonly isOwn: boolean;
  readonly scale: PlacedScale | null;
  /** What 100 % is, in the unit in which the course is told; null where there is no quota. */
  readonly quota: Fraction | null;
  /** Whether values are told as multiples of a quota that the document does not fix. */
  readonly inRatio: boolean;
  /** Whether pay is told in money, and not as a share of a target that is a measure. */
  readonly inMoney: boolean;
  /** Whether bounds of the scale are multiples of the quota. */
  readonly boundsInQuota: boolean;
  readonly courses: readonly (readonly CoursePoint[])[];
}

const UNIT: Fraction = fractionOf(ONE);

/** Follows each component along the measures that the plan pays by. */
export function follow(version: CompiledVersion): readonly Followed[] {
  const earning = new Set(
    version.plan.components.flatMap((each) =>
      each.kind === "commission" || each.kind === "payoutCurve" ? [each.measure] : [],
    ),
  );
  return version.components.flatMap((compiled, index) => {
    const component = version.plan.components[index];
    const context = version.contexts[index];
    if (component === undefined || context === undefined) return [];
    return [...earning].flatMap((measure) => followOne(compiled, component, context, measure) ?? []);
  });
}

/** The places of scales of which every component is followed along its own measure. */
export function followedScales(
  followed: readonly Followed[],
  { plan, contexts }: CompiledVersion,
): readonly string[] {
  const known = followed.filter(({ isOwn, courses }) => isOwn && courses.some((course) => course.length > 0));
  const open = plan.components.flatMap((component, index) => {
    const context = contexts[index];
    if (context === undefined || known.some((each) => each.component === component)) return [];
    return "scale" in component || "scaleId" in component ? (placedScale(component, context)?.ref ?? []) : [];
  });
  return known.flatMap(({ scale }) => (scale === null || open.includes(scale.ref) ? [] : [scale.ref]));
}

function followOne(
  compiled: CompiledComponent,
  component: Component,
  context: ComponentContext,
  measure: string,
): Followed | null {
  const isOwn = compiled.measure === measure && compiled.payAt !== undefined;
  const conditions = conditionsOf(component, context).map(({ condition }) => condition);
  const isFollowed =
    isOwn || (compiled.measure === null && conditions.some((each) => looksAt(each, measure)));
  if (!isFollowed) return null;
  const scale = "scale" in component || "scaleId" in component ? placedScale(component, context) : null;
  const named = "quota" in component ? component.quota : undefined;
  const target = "target" in component ? component.target : "1";
  const constant = constantOf(named);
  const boundsInQuota = component.kind === "payoutCurve" || scale?.document.boundsIn === "quota";
  const quota = constant ?? (named !== undefined ? UNIT : null);
  const courses = coursesOf(compiled, measure, {
    conditions: [
      ...conditions,
      ...conditionsOfSteps(scale?.document.steps ?? [], "").map((each) => each.condition),
    ],
    component,
    context,
    scale: scale?.document ?? null,
    multiple: boundsInQuota ? (quota ?? UNIT) : UNIT,
  });
  return {
    ...{ component, compiled, context, measure, isOwn, scale, quota, boundsInQuota, courses },
    inRatio: named !== undefined && constant === null,
    inMoney: target === undefined || constantOf(target) !== null,
  };
}

interface Looked {
  readonly conditions: readonly Condition[];
  readonly component: Component;
  readonly context: ComponentContext;
  readonly scale: Scale | null;
  readonly multiple: Fraction;
}

function coursesOf(
  { measures, payAt, payAtTarget }: CompiledComponent,
  measure: string,
  { conditions, component, context, scale, multiple }: Looked,
): readonly (readonly CoursePoint[])[] {
  const steps = [...listsOf(component, context).flatMap(([list]) => list), ...(scale?.steps ?? [])];
  const bounds = [
    ...(scale === null ? [] : boundsInScale(scale).map((bound) => multiplyFractions(bound, multiple))),
    ...conditions.flatMap((condition) => comparedWith(condition, measure)),
  ];
  const pay = payAt ?? payAtTarget;
  return scenariosOf({ measure, measures, conditions, steps }).map((others) =>
    payCourse(pay, measure, bounds, others),
  );
}

function comparedWith(condition: Condition, measure: string): readonly Fraction[] {
  return leavesOf(condition)
    .filter(({ field }) => field === measure)
    .flatMap(({ field: _field, ...test }) => Object.values(test).flat())
    .flatMap((literal: unknown) => {
      const decimal = parseDecimal(literal);
      return typeof decimal === "object" ? [fractionOf(decimal)] : [];
    });
}

/** The place of the band or point of a scale that begins at a value, or of the scale itself. */
export function placeOf({ scale, context, quota, boundsInQuota }: Followed, at: Fraction): string {
  if (scale === null) return context.ref;
  const { document, ref } = scale;
  const multiple = boundsInQuota ? (quota ?? UNIT) : UNIT;
  const starts = (literal: unknown) => {
    const decimal = parseDecimal(literal);
    return (
      typeof decimal === "object" &&
      compareFractions(multiplyFractions(fractionOf(decimal), multiple), at) === 0
    );
  };
  if (document.kind === "curve") {
    const point = document.points.findIndex((each) => starts(each.at));
    return point < 0 ? ref : `${ref}/points/${Math.min(point + 1, document.points.length - 1)}`;
  }
  if (document.kind === "matrix") return ref;
  const band = document.bands.findIndex(({ from }) => starts(from));
  if (band >= 0) return `${ref}/bands/${band}`;
  return starts(document.bands.at(-1)?.to) ? `${ref}/above` : ref;
}

/** The course on which the most is paid in the end: nothing that could hold pay back does. */
export function openCourse({ courses }: Followed): readonly CoursePoint[] {
  const nothing = fractionOf(ZERO);
  const endOf = (course: readonly CoursePoint[]) => course.at(-1)?.pay ?? nothing;
  return courses.reduce<readonly CoursePoint[]>(
    (best, course) => (best.length === 0 || compareFractions(endOf(course), endOf(best)) > 0 ? course : best),
    [],
  );
}
