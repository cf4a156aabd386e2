import { compareFractions, type Fraction, negateFraction } from "../../kernel/decimal/index.js";
import { NOTHING } from "./constants.js";
import type { CurveReason } from "./curveFunction.js";
import type { Expression, Leaf } from "./expression.js";
import { divisorFault } from "./targetOf.js";
import type { IndicatorCurve } from "./types.js";

/** What a curve says about targets that cannot be divided by. */
export type OddChoices = Pick<Extract<IndicatorCurve, { kind: "ratio" }>, "zeroTarget" | "negativeTarget"> & {
  readonly isLower: boolean;
};

/** What a curve makes of a target that is not above zero; null where the target is an ordinary one. */
export function oddTarget(
  { zeroTarget, negativeTarget, isLower }: OddChoices,
  actual: Leaf,
  goal: Leaf,
  met: Fraction,
): Expression | CurveReason | null {
  const fault = divisorFault(goal);
  if (fault === null) return null;
  if (fault === "zero_target" && zeroTarget === "allOrNothing") {
    const isReached = compareFractions(actual.value, goal.value) !== (isLower ? 1 : -1);
    const value = isReached ? met : NOTHING;
    const note = isReached ? "target_reached" : "target_missed";
    return { kind: "constant", id: "attained", value, note, shows: [actual, goal] };
  }
  if (fault === "zero_target" || negativeTarget !== "magnitude") return fault;
  const parts = isLower ? ([goal, actual] as const) : ([actual, goal] as const);
  const improved: Expression = { kind: "difference", id: "improved", parts };
  const share: Expression = { kind: "quotient", id: "share", parts: [improved, sizeOf(goal)] };
  return { kind: "sum", id: "attained", parts: [{ kind: "constant", id: "met", value: met }, share] };
}

/** The size of a target below zero, as a constant that shows the target. */
export function sizeOf(goal: Leaf): Expression {
  const value = negateFraction(goal.value);
  return { kind: "constant", id: "size-of-target", value, note: "target_size", shows: [goal] };
}
