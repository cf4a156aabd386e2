import { compareFractions } from "../../kernel/decimal/index.js";
import { readQuantity } from "../quantity.js";
import { badRange } from "./badRange.js";
import type { CurveContext, CurveFormula } from "./curveFunction.js";
import { targetOf } from "./targetOf.js";
import type { IndicatorCurve } from "./types.js";

type WorstToTarget = Extract<IndicatorCurve, { kind: "worstToTarget" }>;

/** `(A - worst) / (T - worst)`: 0 at the worst, 1 at the target, in either direction. */
export function worstToTarget(curve: WorstToTarget, context: CurveContext): CurveFormula | null {
  const target = targetOf(context, curve.kind);
  const worst = readQuantity(curve.worst, "worst", `${context.ref}/curve/worst`, context.issues);
  if (target === null || worst === null) return null;
  if (target.constant !== null && worst.constant !== null) {
    const isPoint = compareFractions(target.constant, worst.constant) === 0;
    if (isPoint) badRange(context, "/worst", "The worst value is the target. Write another.");
  }
  return {
    quantities: [target, worst],
    expression: (actual, leafOf) => {
      const [goal, least] = [leafOf(target), leafOf(worst)];
      if (compareFractions(goal.value, least.value) === 0) return "bad_range";
      return {
        kind: "quotient",
        id: "attained",
        parts: [
          { kind: "difference", id: "gained", parts: [actual, least] },
          { kind: "difference", id: "range", parts: [goal, least] },
        ],
      };
    },
  };
}
