import type { Readings } from "../condition/index.js";
import { addFractions, compareFractions, type Fraction, fractionOf } from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import type { BuiltScale } from "./buildScale.js";
import { readLiteral } from "./readLiteral.js";
import type { ScaleReason } from "./scaleFunction.js";

/** What the steps of a scale do to the order of amounts. */
export interface StepEffect {
  /** 1 where a larger amount stays at least as large, -1 where it becomes at most as large, 0 where all become one. */
  readonly direction: -1 | 0 | 1;
  /** How far an amount may be moved, where all steps are roundings; null where they do more. */
  readonly error: Fraction | null;
}

const FAR: Fraction = fractionOf({ units: 10n ** 120n, places: 0 });
const FAR_BELOW: Fraction = fractionOf({ units: -(10n ** 120n), places: 0 });

/**
 * Every kind of step keeps or reverses the order of amounts, and so does the whole list: two amounts beyond every
 * amount of a document tell which. Given a reason where the steps give no value.
 */
export function stepEffect({ steps, table }: BuiltScale, readings: Readings): StepEffect | ScaleReason {
  if (steps === null) return { direction: 1, error: NOTHING };
  const low = steps.apply({ exact: FAR_BELOW }, readings);
  const high = steps.apply({ exact: FAR }, readings);
  if (low.exact === null) return low.reason;
  if (high.exact === null) return high.reason;
  return {
    direction: compareFractions(high.exact, low.exact),
    error: roundingError(table.document.steps ?? []),
  };
}

function roundingError(steps: NonNullable<BuiltScale["table"]["document"]["steps"]>): Fraction | null {
  let sum = NOTHING;
  for (const step of steps) {
    if (step.kind !== "round") return null;
    const grid =
      step.places === undefined ? readLiteral(step.step, "", []) : { units: 1, places: step.places };
    if (grid === null) return null;
    sum = addFractions(sum, fractionOf(grid));
  }
  return sum;
}
