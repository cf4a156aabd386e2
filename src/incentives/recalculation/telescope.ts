import { type Decimal, minus, plus, ZERO } from "../../kernel/decimal/index.js";
import type { AdjustmentCause } from "../adjustments/types.js";
import type { LineValues } from "./lineValues.js";

/** What one cause makes of one line of one period. */
export interface CauseStep {
  readonly period: string;
  readonly lineId: string;
  readonly cause: AdjustmentCause;
  readonly was: Decimal;
  readonly is: Decimal;
}

/** The lines of one period after each stage: first as evaluated anew from what was closed, then after each cause. */
export interface PeriodCourse {
  readonly period: string;
  readonly closed: LineValues;
  readonly stages: readonly LineValues[];
}

/**
 * What each cause changes, so that the changes of a line sum to the new line less the closed one: a line that does not
 * follow from what was closed is off by the same until the plan is swapped.
 */
export function telescope(
  { period, closed, stages }: PeriodCourse,
  causes: readonly AdjustmentCause[],
): readonly CauseStep[] {
  const ids = new Set([closed, ...stages].flatMap((lines) => [...lines.keys()]));
  return [...ids].flatMap((lineId) => {
    const of = (lines: LineValues | undefined) => lines?.get(lineId) ?? ZERO;
    const off = minus(of(closed), of(stages[0]));
    const planAt = causes.indexOf("plan");
    const at = (stage: number) => (stage > planAt ? of(stages[stage]) : plus(of(stages[stage]), off));
    return causes.map((cause, index) => ({ period, lineId, cause, was: at(index), is: at(index + 1) }));
  });
}
