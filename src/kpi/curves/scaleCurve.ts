import type { Readings } from "../../kernel/condition/index.js";
import { divideFractions, type Fraction } from "../../kernel/decimal/index.js";
import type { Scale } from "../../kernel/index.js";
import { buildScale, type ScaleFunction } from "../../kernel/scale/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import { amountScale } from "../amountScale.js";
import { amountOf } from "../quantity.js";
import type { CurveContext, CurveFunction, CurveResult } from "./curveFunction.js";
import { evaluateExpression } from "./evaluateExpression.js";
import type { Expression, Leaf } from "./expression.js";
import { divisorFault } from "./targetOf.js";

/** A curve that is a scale: of the measure, or with a target of the exact ratio of measure and target. */
export function scaleCurve(document: Scale, context: CurveContext): CurveFunction | null {
  const ref = `${context.ref}/curve`;
  const built = buildScale(document, ref);
  if (!built.ok) {
    for (const issue of built.issues) context.issues.push(issue);
    return null;
  }
  const scale = amountScale(document, built.data, ref, context.issues);
  if (scale === null) return null;
  const measured = context.target?.measure ?? null;
  return {
    measures: measured === null ? scale.measures : [...scale.measures, measured],
    fields: scale.fields,
    rate: (value, readings, trace) => rate(scale, context, value, readings, trace),
  };
}

function rate(
  scale: ScaleFunction,
  context: CurveContext,
  value: Fraction,
  readings: Readings,
  trace: Tracer | undefined,
): CurveResult {
  const { target, actual, id, ref } = context;
  const place = prefixed(trace, `${id}.curve`);
  const leaf: Leaf = { kind: "quantity", quantity: actual, value };
  if (target === null) return resultOf(scale, value, leaf, readings, place, { id, ref }, trace);
  const aim = amountOf(target, readings);
  if (aim === null) return { ratio: null, reason: "missing_target", lacking: target };
  const goal: Leaf = { kind: "quantity", quantity: target, value: aim };
  const fault = divisorFault(goal);
  if (fault !== null) return { ratio: null, reason: fault };
  const attained: Expression = { kind: "quotient", id: "attained", parts: [leaf, goal] };
  return resultOf(scale, divideFractions(value, aim), attained, readings, place, { id, ref }, trace);
}

/** What the scale reads is recorded behind its own node, because a scale's children are its bands. */
function resultOf(
  scale: ScaleFunction,
  value: Fraction,
  reads: Expression,
  readings: Readings,
  within: Tracer | undefined,
  place: { readonly id: string; readonly ref: string },
  trace: Tracer | undefined,
): CurveResult {
  const { exact, reason } = scale.at({ value }, readings, within);
  if (trace !== undefined) evaluateExpression(reads, place, trace);
  return exact === null ? { ratio: null, reason: reason ?? "missing_measure" } : { ratio: exact };
}
