import type { Readings } from "../kernel/condition/index.js";
import { type Decimal, minus } from "../kernel/decimal/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { buildSteps, type StepList, type StepValue } from "../kernel/steps/index.js";
import type { RawAmount, Tracer } from "../kernel/trace/index.js";
import { buildStepList } from "./buildStepList.js";
import { amountOf, type LineRounding, tracedAmount } from "./rounding.js";
import type { Plan, StatementLine } from "./types.js";

/** A step of the plan: it changes the total, and what it changes is its line. */
export interface PlanStep {
  readonly id: string;
  readonly ref: string;
  readonly title: string | undefined;
  readonly measures: readonly string[];
  readonly fields: readonly string[];
  /** Applies the step to the total so far. With a trace it records one node. */
  apply(before: Decimal, readings: Readings, trace?: Tracer): PlanStepResult;
}

/** The line of a step, rounded, or why there is none. */
export interface PlanStepResult {
  readonly amount: Decimal | null;
  readonly reason: string | null;
}

/** Compiles the steps of a plan, each for itself, because each has its line. */
export function buildPlanSteps(
  plan: Plan,
  at: string,
  rounding: LineRounding,
  issues: Issue[],
): readonly PlanStep[] {
  if (buildStepList(plan.steps, at, issues) === null) return [];
  return (plan.steps ?? []).flatMap((step, index) => {
    const built = buildSteps([step], "");
    return built.ok ? [planStep(step.id, step.title, `${at}/steps/${index}`, built.data, rounding)] : [];
  });
}

/** The line of a plan's step as a statement shows it. */
export function stepLine(
  { id, title }: PlanStep,
  amount: Decimal | null,
  reason: string | null,
): StatementLine {
  return {
    id,
    kind: "step",
    ...(title === undefined ? {} : { title }),
    value: amount === null ? null : amountOf(amount),
    ...(reason === null ? {} : { reason }),
  };
}

function planStep(
  id: string,
  title: string | undefined,
  ref: string,
  list: StepList,
  rounding: LineRounding,
): PlanStep {
  const { measures, fields } = list;
  return {
    id,
    ref,
    title,
    measures,
    fields,
    apply: (before, readings, trace) => {
      const since = trace?.mark() ?? 0;
      const amount = tracedAmount(before);
      traceTotal(trace, "before", ref, amount);
      const after = list.apply(amount, readings, placed(trace, ref), since);
      return lineOf(before, after, ref, rounding, trace, since);
    },
  };
}

function lineOf(
  before: Decimal,
  after: StepValue,
  ref: string,
  rounding: LineRounding,
  trace: Tracer | undefined,
  since: number,
): PlanStepResult {
  const rounded = after.exact === null ? null : rounding.round(after.exact);
  const amount = rounded === null ? null : minus(rounded, before);
  const { ref: roundingRef, trace: how } = rounding;
  trace?.node(
    { id: "round", kind: "round", ref: roundingRef, rounding: how, value: rounded && tracedAmount(rounded) },
    since,
  );
  traceTotal(trace, "totalBefore", ref, tracedAmount(before));
  trace?.node({ id: "change", kind: "difference", ref, value: amount && tracedAmount(amount) }, since);
  return { amount, reason: amount === null ? (after.reason ?? "missing_measure") : null };
}

function traceTotal(trace: Tracer | undefined, id: string, ref: string, value: RawAmount): void {
  trace?.node({ id, kind: "input", ref, inputs: [{ id: "total", value }], value });
}

/** The one step of its own list stands at `/0` there; in the plan it stands at `ref`. */
function placed(trace: Tracer | undefined, ref: string): Tracer | undefined {
  if (trace === undefined) return undefined;
  return {
    mark: () => trace.mark(),
    node: (raw, since) => trace.node({ ...raw, ref: `${ref}${raw.ref.slice(2)}` }, since),
  };
}
