import type { Decimal } from "../kernel/decimal/index.js";
import { prefixed, type Tracer } from "../kernel/trace/index.js";
import type { CompiledVersion } from "./compileVersion.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import { type PlanStep, type PlanStepResult, stepLine } from "./planSteps.js";
import { tracedAmount } from "./rounding.js";
import type { Standing } from "./standing.js";
import { addToTotal, type Total } from "./total.js";
import type { StatementLine } from "./types.js";

/** The lines of the plan's own steps, each on the total before it, and the total after all of them. */
export function stepLines(
  { plan, steps }: CompiledVersion,
  sum: Total,
  standing: Standing,
  reading: PlanReading,
  trace?: Tracer,
): { readonly lines: readonly StatementLine[]; readonly total: Total } {
  let total = sum;
  const lines = steps.map((step) => {
    const since = trace?.mark();
    const change = changeOf(step, total, standing, reading, prefixed(trace, step.id));
    const { id, ref, title } = step;
    const value = change.amount && tracedAmount(change.amount);
    trace?.node({ id, kind: "line", ref, label: title, value, unit: plan.currency }, since);
    total = addToTotal(total, change);
    return stepLine(step, change.amount, change.reason);
  });
  return { lines, total };
}

function changeOf(
  step: PlanStep,
  total: Total,
  standing: Standing,
  reading: PlanReading,
  trace?: Tracer,
): PlanStepResult {
  if (!standing.paid) return settled(step, standing.amount, standing.reason, trace);
  if (total.amount === null) return settled(step, null, total.reason, trace);
  return step.apply(total.amount, reading, trace);
}

/** A change that does not follow from the step: of a total without value, or for somebody who is not paid. */
function settled(
  { ref }: PlanStep,
  amount: Decimal | null,
  reason: string | null,
  trace?: Tracer,
): PlanStepResult {
  const value = amount && tracedAmount(amount);
  const note = reason ?? undefined;
  trace?.node({ id: "withheld", kind: "constant", ref, params: { value }, value, note });
  return { amount, reason };
}
