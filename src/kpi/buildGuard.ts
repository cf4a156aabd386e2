import type { Readings } from "../kernel/condition/index.js";
import { compareFractions, type Fraction, sign } from "../kernel/decimal/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { buildScale, type ScaleReason } from "../kernel/scale/index.js";
import { prefixed, type Tracer } from "../kernel/trace/index.js";
import { amountScale } from "./amountScale.js";
import { betterOf } from "./curves/betterOf.js";
import { evaluateExpression } from "./curves/evaluateExpression.js";
import type { Expression, Leaf } from "./curves/expression.js";
import { sizeOf } from "./curves/oddTarget.js";
import { targetOf } from "./curves/targetOf.js";
import { kpiIssue } from "./kpiIssue.js";
import { amountOf, type Quantity, readQuantity } from "./quantity.js";
import type { Indicator } from "./types.js";

/** The most that a guard allows; null where it does not bind, or why that cannot be told. */
export type Allowed =
  | { readonly most: Fraction | null; readonly reason?: never; readonly lacking?: never }
  | {
      readonly most: null;
      readonly reason: "missing_target" | "missing_bound" | "zero_baseline" | ScaleReason;
      readonly lacking?: Quantity;
    };

/** A guard against targets that were set low. */
export interface GuardFunction {
  readonly ref: string;
  readonly measures: readonly string[];
  readonly fields: readonly string[];
  /** With a trace it records where the most comes from: the scale, and the shortfall that it reads. */
  allow(readings: Readings, trace?: Tracer): Allowed;
}

/** Builds the guard of an indicator; null where there is none or it is faulty, with every fault in `issues`. */
export function buildGuard(
  document: Indicator,
  nodeId: string,
  ref: string,
  target: Quantity | null,
  issues: Issue[],
): GuardFunction | null {
  const { guard } = document;
  if (guard === undefined) return null;
  const at = `${ref}/guard`;
  const hasTarget = document.target !== undefined;
  const goal = targetOf({ target, hasTarget, ref, issues }, "of a guard");
  const baseline = readQuantity(guard.baseline, "baseline", `${at}/baseline`, issues);
  const built = buildScale(guard.most, `${at}/most`);
  if (!built.ok) for (const issue of built.issues) issues.push(issue);
  const scale = built.ok ? amountScale(guard.most, built.data, `${at}/most`, issues) : null;
  const { better = document.rating === undefined ? betterOf(document.curve) : "higher" } = guard;
  if (better === null) {
    const message = `The curve does not say whether a target is easier above or below the baseline. Write "better".`;
    issues.push(kpiIssue("kpi.better_needed", `${at}/better`, message));
  }
  if (goal === null || baseline === null || scale === null) return null;
  const isLower = better === "lower";
  const allow = (readings: Readings, trace?: Tracer): Allowed => {
    const [aim, base] = [leafOf(goal, readings), leafOf(baseline, readings)];
    if (aim === null) return { most: null, reason: "missing_target", lacking: goal };
    if (base === null) return { most: null, reason: "missing_bound", lacking: baseline };
    const parts = isLower ? ([aim, base] as const) : ([base, aim] as const);
    if (compareFractions(parts[0].value, parts[1].value) <= 0) return { most: null };
    const order = sign(base.value.numerator);
    if (order === 0) return { most: null, reason: "zero_baseline" };
    const distance: Expression = { kind: "difference", id: "easier", parts };
    const size = order < 0 ? sizeOf(base) : base;
    const short: Expression = { kind: "quotient", id: "shortfall", parts: [distance, size] };
    const place = { id: `${nodeId}.guard`, ref: at };
    const value = evaluateExpression(short, place, undefined);
    const { exact, reason } = scale.at({ value }, readings, prefixed(trace, place.id));
    if (trace !== undefined) evaluateExpression(short, place, trace);
    return exact === null ? { most: null, reason: reason ?? "missing_measure" } : { most: exact };
  };
  const measures = [goal, baseline].flatMap(({ measure }) => measure ?? []);
  return { ref: at, measures: [...measures, ...scale.measures], fields: scale.fields, allow };
}

function leafOf(quantity: Quantity, readings: Readings): Leaf | null {
  const value = amountOf(quantity, readings);
  return value === null ? null : { kind: "quantity", quantity, value };
}
