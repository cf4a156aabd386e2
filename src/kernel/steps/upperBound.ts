import {
  addFractions,
  compareFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  roundFraction,
  ZERO,
} from "../decimal/index.js";
import type { StepFunction } from "./buildStep.js";
import type { StepAction } from "./stepAction.js";

/** The largest value that is possible at a place in the list; null where there is no bound. */
export type UpperBound = Fraction | null;

/** The bound behind a step, from the bound before it. A step under a condition may also leave the value alone. */
export function boundAfter(bound: UpperBound, { action, when }: StepFunction): UpperBound {
  const acted = boundWhereMet(bound, action);
  return when === undefined ? acted : larger(bound, acted);
}

/** The bound behind a step that acts. */
export function boundWhereMet(bound: UpperBound, action: StepAction): UpperBound {
  if (action.kind === "round")
    return bound === null ? null : fractionOf(roundFraction(bound, action.rounding));
  if ("measure" in action.operand) return action.kind === "cap" ? bound : null;
  const { constant } = action.operand;
  switch (action.kind) {
    case "multiply":
      return product(bound, constant);
    case "add":
      return bound === null ? null : addFractions(bound, constant);
    case "cap":
      return bound === null || compareFractions(constant, bound) < 0 ? constant : bound;
    case "floor":
      return larger(bound, constant);
    case "replace":
    case "gate":
      return constant;
  }
}

/** Values have no lower bound, so that a negative factor leaves no upper one. */
function product(bound: UpperBound, factor: Fraction): UpperBound {
  const sign = compareFractions(factor, fractionOf(ZERO));
  if (sign === 0) return factor;
  return bound === null || sign < 0 ? null : multiplyFractions(bound, factor);
}

function larger(a: UpperBound, b: UpperBound): UpperBound {
  if (a === null || b === null) return null;
  return compareFractions(a, b) >= 0 ? a : b;
}
