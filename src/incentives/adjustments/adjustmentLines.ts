import { type Decimal, fractionOf } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { amountOf, type LineRounding, tracedAmount } from "../rounding.js";
import type { StatementLine } from "../types.js";
import type { ReadAdjustment } from "./readAdjustments.js";

/** The line of an adjustment, with its amount. */
export interface AdjustmentLine {
  readonly line: StatementLine;
  readonly amount: Decimal;
}

/** The id of the line of an adjustment. */
export function adjustmentId(id: string): string {
  return `adjustment.${id}`;
}

/** The lines of the adjustments that count to pay, each rounded as a line is. With a trace it records one node each. */
export function adjustmentLines(
  { adjustments = [] }: PlanReading,
  rounding: LineRounding,
  ref: string,
  trace?: Tracer,
): readonly AdjustmentLine[] {
  return adjustments
    .filter(({ countsTo }) => countsTo !== "attainment")
    .map((adjustment) => lineOf(adjustment, rounding, ref, trace));
}

function lineOf(
  { id, amount: given, reason, componentId, period, cause }: ReadAdjustment,
  rounding: LineRounding,
  ref: string,
  trace?: Tracer,
): AdjustmentLine {
  const lineId = adjustmentId(id);
  const since = trace?.mark();
  const exact = fractionOf(given);
  const amount = rounding.round(exact);
  const value = tracedAmount(amount);
  const inputs = [{ id: "amount", value: exact, sources: [id] }];
  trace?.node({ id: `${lineId}.amount`, kind: "input", ref, inputs, value: exact });
  const { ref: at, trace: how } = rounding;
  trace?.node({ id: `${lineId}.round`, kind: "round", ref: at, rounding: how, value }, since);
  trace?.node({ id: lineId, kind: "line", ref, label: reason, value }, since);
  const adjustment = {
    id,
    reason,
    ...(componentId === null ? {} : { componentId }),
    ...(period === null ? {} : { period }),
    ...(cause === null ? {} : { cause }),
  };
  return { line: { id: lineId, kind: "adjustment", value: amountOf(amount), adjustment }, amount };
}
