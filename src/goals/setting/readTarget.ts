import { NO_READINGS } from "../../kernel/condition/index.js";
import { type Fraction, multiplyFractions } from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { buildSteps, type StepAmount, type StepList, type StepReason } from "../../kernel/steps/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { BasisFunction, BasisReason, BasisValue } from "./basisFunction.js";
import { readBasis } from "./readBasis.js";
import { type FactorFunction, type FactorReason, readFactors } from "./readFactors.js";
import type { TargetRequest } from "./types.js";

/** What was set for one. */
export interface SetValue {
  readonly target: StepAmount | null;
  readonly reason?: BasisReason | FactorReason | StepReason;
  readonly basis: BasisValue;
  readonly factors: readonly { readonly id: string; readonly by: Fraction | null }[];
}

/** A request that was read; it records one node. */
export type TargetFunction = (trace?: Tracer) => SetValue;

/** Reads a request that its schema has accepted; `ref` is its place. Every fault goes to `issues`. */
export function readTarget(request: TargetRequest, ref: string, issues: Issue[]): TargetFunction {
  const basis = readBasis(request.basis, `${ref}/basis`, issues);
  const factors = readFactors(request.factors ?? [], `${ref}/factors`, issues);
  const steps = buildSteps(request.steps ?? [], `${ref}/steps`);
  if (!steps.ok) issues.push(...steps.issues);
  else checkInputs(steps.data, request, ref, issues);
  const list = steps.ok && (request.steps ?? []).length > 0 ? steps.data : null;
  return (trace) => set(request, basis, factors, list, prefixed(trace, request.id));
}

function set(
  { basis: { kind } }: TargetRequest,
  basis: BasisFunction,
  factors: readonly FactorFunction[],
  steps: StepList | null,
  trace: Tracer | undefined,
): SetValue {
  const mark = trace?.mark();
  const based = basis(kind, trace);
  let value = based.value;
  let reason: SetValue["reason"] = based.reason;
  const found = factors.map((factor) => {
    const { by, reason: lack } = factor.of(trace);
    value = value === null || by === null ? null : multiplyFractions(value, by);
    reason ??= lack;
    const head = { id: factor.id, ref: factor.ref, label: factor.title, note: reason };
    trace?.node({ ...head, kind: "product", value }, mark);
    return { id: factor.id, by };
  });
  const common = { basis: based, factors: found };
  if (value === null) return { target: null, ...(reason === undefined ? {} : { reason }), ...common };
  const after = steps === null ? { exact: value } : steps.apply({ exact: value }, NO_READINGS, trace, mark);
  return after.exact === null
    ? { target: null, reason: after.reason, ...common }
    : { target: after, ...common };
}

function checkInputs(
  { measures, fields }: StepList,
  { id }: TargetRequest,
  ref: string,
  issues: Issue[],
): void {
  const [first] = [...measures, ...fields];
  if (first === undefined) return;
  const message = `A step of the target ${quoted(id)} looks at ${quoted(first)}. Write the number that it stands for.`;
  issues.push(goalIssue("goals.step_needs_measure", `${ref}/steps`, message, { name: cut(first) }));
}
