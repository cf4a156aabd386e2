import { recordAllocation } from "../../kernel/allocation/index.js";
import { type Decimal, fractionOf, plus, ZERO } from "../../kernel/decimal/index.js";
import type { RawAmount, Tracer } from "../../kernel/trace/index.js";
import type { TargetFunction } from "./readTarget.js";
import type { TargetsRule } from "./readTargetsOptions.js";
import type { Reconciled } from "./reconcile.js";
import type { TargetRequest } from "./types.js";

type Shared = NonNullable<Reconciled["shared"]>;

/** Records the final targets: their own traces where they were kept, else what was shared out. */
export function recordTargets(
  requests: readonly TargetRequest[],
  targets: readonly TargetFunction[],
  { total, places, shared }: Reconciled,
  rule: TargetsRule,
  trace: Tracer,
): void {
  const mark = trace.mark();
  const parts = requests.map(({ id }, index) => ({ id, ref: `/requests/${index}` }));
  const value = total === null ? null : amountOf(total, places);
  const root = { id: "targets", ref: "/requests", value };
  if (shared === undefined) {
    for (const target of targets) target(trace);
    const note = total === null ? "missing_target" : undefined;
    trace.node({ ...root, kind: "sum", note }, mark);
    return;
  }
  if (shared.kept !== null) {
    for (const [index, part] of parts.entries()) recordKept(part, index, shared, rule, trace);
    trace.node({ ...root, kind: "sum" }, mark);
    return;
  }
  const weighed = parts.map((part, index) => ({ ...part, weight: shared.weights[index] ?? ZERO }));
  recordAllocation(trace, { id: "targets", ref: "/requests" }, weighed, shared.shares, ruleOf(rule));
}

/** What one had, and its part of the rest. */
function recordKept(
  { id, ref }: { readonly id: string; readonly ref: string },
  index: number,
  { shares, weights, kept }: Shared,
  { step }: TargetsRule,
  trace: Tracer,
): void {
  const mark = trace.mark();
  const own = kept?.[index] ?? ZERO;
  const part = shares.parts[index] ?? ZERO;
  const constant = (name: string, value: Decimal, weight?: Decimal) => {
    const amount = amountOf(fractionOf(value), step.places);
    const params = { value: amount, weight: weight === undefined ? undefined : fractionOf(weight) };
    trace.node({ id: `targets.${id}.${name}`, kind: "constant", ref, params, value: amount });
  };
  constant("own", own);
  constant("ofTheGap", part, weights[index]);
  const value = amountOf(fractionOf(plus(own, part)), step.places);
  trace.node({ id: `targets.${id}`, kind: "sum", ref, value }, mark);
}

function ruleOf({ step }: TargetsRule) {
  return { unit: step, remainder: "largestRemainder", cut: "towardZero" } as const;
}

function amountOf(exact: RawAmount["exact"], places: number | undefined): RawAmount {
  return places === undefined ? { exact } : { exact, fixed: places };
}
