import { buildCondition, type ConditionFunction } from "../kernel/condition/index.js";
import { type Fraction, readLiteral } from "../kernel/decimal/index.js";
import type { Condition } from "../kernel/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { buildGuard, type GuardFunction } from "./buildGuard.js";
import { buildCurve } from "./curves/buildCurve.js";
import type { CurveFunction } from "./curves/curveFunction.js";
import { measureQuantity, type Quantity, readQuantity } from "./quantity.js";
import type { Indicator } from "./types.js";

/** An indicator that was built from its document. */
export interface IndicatorFunction {
  readonly document: Indicator;
  readonly ref: string;
  /** The id of its trace node. */
  readonly nodeId: string;
  readonly actual: Quantity;
  readonly target: Quantity | null;
  readonly curve: CurveFunction;
  readonly guard: GuardFunction | null;
  readonly appliesWhen: ConditionFunction | null;
  /** The ratio below which its courses are suggested. */
  readonly suggestsBelow: Fraction | null;
  readonly measures: readonly string[];
  readonly fields: readonly string[];
}

/** Builds an indicator of the rubric of that id; null where it has a fault, with every fault in `issues`. */
export function buildIndicator(
  document: Indicator,
  rubricId: string,
  ref: string,
  issues: Issue[],
): IndicatorFunction | null {
  const nodeId = `${rubricId}.${document.id}`;
  const actual = measureQuantity(document.measure, "actual", `${ref}/measure`, issues);
  const target =
    document.target === undefined ? null : readQuantity(document.target, "target", `${ref}/target`, issues);
  const { appliesWhen: condition, suggests } = document;
  const appliesWhen =
    condition === undefined
      ? null
      : readCondition(condition, `${ref}/appliesWhen`, `${nodeId}.appliesWhen`, issues);
  const suggestsBelow =
    suggests === undefined ? null : readLiteral(suggests.below, `${ref}/suggests/below`, issues);
  const hasTarget = document.target !== undefined;
  const curve =
    actual === null ? null : buildCurve(document, { id: nodeId, ref, actual, target, hasTarget, issues });
  const guard = buildGuard(document, nodeId, ref, target, issues);
  if (actual === null || curve === null) return null;
  const measured = target?.measure ?? null;
  return {
    document,
    ref,
    nodeId,
    actual,
    target,
    curve,
    guard,
    appliesWhen,
    suggestsBelow,
    measures: [
      document.measure,
      ...(measured === null ? [] : [measured]),
      ...curve.measures,
      ...(guard?.measures ?? []),
    ],
    fields: [...(appliesWhen?.fields ?? []), ...curve.fields, ...(guard?.fields ?? [])],
  };
}

/** Builds a condition; null where it is faulty, with every fault in `issues`. */
export function readCondition(
  condition: Condition,
  ref: string,
  id: string,
  issues: Issue[],
): ConditionFunction | null {
  const built = buildCondition(condition, ref, id);
  if (built.ok) return built.data;
  for (const issue of built.issues) issues.push(issue);
  return null;
}
