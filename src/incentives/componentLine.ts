import { prefixed, type Tracer } from "../kernel/trace/index.js";
import type { CompiledComponent, LineResult, Situation } from "./components/definition.js";
import { tracedAmount } from "./rounding.js";
import type { Standing } from "./standing.js";

/** The line of a component for somebody of that standing, with its node. */
export function componentLine(
  component: CompiledComponent,
  standing: Standing,
  { reading, trace, perDeal }: Situation,
  currency: string,
): LineResult {
  const since = trace?.mark();
  const result = resultOf(component, standing, { reading, trace: prefixed(trace, component.id), perDeal });
  if (trace !== undefined) traceLine(component, result, currency, trace, since);
  return result;
}

function resultOf(component: CompiledComponent, standing: Standing, situation: Situation): LineResult {
  if (standing.paid) return component.line(situation);
  const { reason, amount, explain } = standing;
  return component.withheld({ ...situation, ...explain(situation.trace) }, reason, amount);
}

function traceLine(
  { id, ref, title }: CompiledComponent,
  { amount, inputs, line }: LineResult,
  currency: string,
  trace: Tracer,
  since: number | undefined,
): void {
  const value = amount && tracedAmount(amount);
  const note = line.reason;
  trace.node({ id, kind: "line", ref, label: title, inputs, value, unit: currency, note }, since);
}
