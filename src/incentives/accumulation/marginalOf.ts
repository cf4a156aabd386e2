import { formatFraction } from "../../kernel/decimal/index.js";
import type { Scale, Step } from "../../kernel/index.js";
import type { Outcome } from "../../kernel/trace/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { CommissionComponent, PayoutCurveComponent } from "../types.js";
import type { Accumulator } from "./accumulator.js";
import { bearingsOf } from "./bearings.js";
import { bearingsAt, settledAt, unaskable } from "./probe.js";
import { slopeAbove } from "./slopeAbove.js";

/** The pay for the next unit of the measure, after the steps and before the rounding of the line. */
export function marginalOf(
  accumulator: Accumulator,
  document: CommissionComponent | PayoutCurveComponent,
  reading: PlanReading,
): Outcome {
  const bearings = bearingsOf(accumulator, reading);
  const { now, unknown } = bearings;
  const reason =
    unknown ??
    unaskable(bearings) ??
    (isRounded(document, accumulator.scale.document) ? "rounded_pay" : null);
  if (reason !== null || now === null) return none(reason ?? "missing_measure");
  const slope = slopeAbove(now, (value) => {
    const settled = settledAt(bearingsAt(bearings, value));
    return settled.amount === null ? settled.reason : settled.exact;
  });
  if (slope === null) return none("not_straight");
  return typeof slope === "string" ? none(slope) : { value: formatFraction(slope), issues: [] };
}

function none(reason: string): Outcome {
  return { value: null, reason, issues: [] };
}

/** Whether pay moves in steps of a rounding on the way, so that the next unit pays nothing or a whole step. */
function isRounded(document: CommissionComponent | PayoutCurveComponent, scale: Scale): boolean {
  const { steps = [], measureSteps = [], attainmentSteps = [] } = document;
  const all: readonly Step[] = [...steps, ...measureSteps, ...attainmentSteps, ...(scale.steps ?? [])];
  return (
    all.some(({ kind }) => kind === "round") || (scale.kind === "bands" && scale.roundEachBand !== undefined)
  );
}
