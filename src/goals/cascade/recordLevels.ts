import { recordAllocation } from "../../kernel/allocation/index.js";
import { type Decimal, formatFixed, fractionOf, times, ZERO } from "../../kernel/decimal/index.js";
import type { RawAmount, Tracer } from "../../kernel/trace/index.js";
import type { Goal } from "../types.js";
import type { CascadedLevel, Family } from "./cascadeDown.js";
import { RULE } from "./shareRule.js";

/** Records every goal's shares, level by level, and last what those of the last level come to. */
export function recordLevels(
  goal: Goal,
  target: Decimal,
  levels: readonly CascadedLevel[],
  trace: Tracer,
): void {
  const mark = trace.mark();
  for (const { families, level } of levels)
    for (const family of families) recordFamily(family, level.path, trace);
  const last = levels.at(-1);
  const places = last?.families[0]?.split.places ?? null;
  const total = amountOf(last?.total ?? target, places);
  const place = { id: "cascade#total", ref: last?.level.path ?? "/goal" };
  if (places === null) trace.node({ ...place, kind: "constant", params: { value: total }, value: total });
  else {
    const below = trace.mark();
    for (const { above, split } of last?.families ?? [])
      constant(`cascade#total.${above.id}`, place.ref, amountOf(split.whole, places), trace);
    trace.node({ ...place, kind: "sum", value: total }, below);
  }
  trace.node({ id: "cascade", kind: "close", ref: "/goal", label: goal.title, value: total }, mark);
}

function recordFamily({ above, read, split, goals }: Family, ref: string, trace: Tracer): void {
  // An allocation puts its own id before those of its parts.
  const parts = goals.map(({ id }) => ({ id: id.slice(above.id.length + 1), ref }));
  if (split.shared !== undefined) {
    recordWhole(above, read, split.whole, ref, trace);
    const { shares, weights } = split.shared;
    const weighed = parts.map((part, index) => ({ ...part, weight: weights[index] ?? ZERO }));
    const rule = { unit: read.step, ...RULE };
    recordAllocation(trace, { id: above.id, ref, label: above.title }, weighed, shares, rule);
    return;
  }
  if (split.moved === undefined) return;
  const mark = trace.mark();
  const { targets, weights } = split.moved;
  for (const [index, { id }] of goals.entries())
    constant(id, ref, { exact: fractionOf(targets[index] ?? ZERO) }, trace);
  const params = { weights: weights.map((weight) => text(weight)) };
  const value = fractionOf(read.target);
  trace.node({ id: above.id, kind: "weightedMean", ref, label: above.title, params, value }, mark);
}

/** The whole that is shared out, where it is not the target itself. */
function recordWhole(
  { id }: Goal,
  { target, overAssignment, rounding, step }: Family["read"],
  whole: Decimal,
  ref: string,
  trace: Tracer,
): void {
  if (overAssignment.units === 1 && overAssignment.places === 0 && rounding === null) return;
  const mark = trace.mark();
  const exact = fractionOf(times(target, overAssignment));
  constant(`${id}#whole.target`, ref, fractionOf(target), trace);
  constant(`${id}#whole.overAssignment`, ref, fractionOf(overAssignment), trace);
  const product = rounding === null ? `${id}#whole` : `${id}#whole.unrounded`;
  trace.node({ id: product, kind: "product", ref, value: exact }, mark);
  if (rounding === null) return;
  const rule = { mode: rounding, step: text(step) };
  const value = amountOf(whole, step.places);
  trace.node({ id: `${id}#whole`, kind: "round", ref, rounding: rule, value }, mark);
}

function constant(id: string, ref: string, value: RawAmount | RawAmount["exact"], trace: Tracer): void {
  trace.node({ id, kind: "constant", ref, params: { value }, value });
}

function amountOf(value: Decimal, places: number | null): RawAmount {
  return places === null ? { exact: fractionOf(value) } : { exact: fractionOf(value), fixed: places };
}

function text(value: Decimal): string {
  return formatFixed(value, value.places);
}
