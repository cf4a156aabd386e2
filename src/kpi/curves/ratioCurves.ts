import { type Fraction, sign } from "../../kernel/decimal/index.js";
import { betterOf } from "./betterOf.js";
import { NOTHING, TWICE, USUAL_MOST, WHOLE } from "./constants.js";
import type { CurveContext, CurveFormula } from "./curveFunction.js";
import type { Expression, Leaf } from "./expression.js";
import { oddTarget } from "./oddTarget.js";
import { targetOf } from "./targetOf.js";
import type { IndicatorCurve } from "./types.js";

type RatioCurve = Extract<IndicatorCurve, { kind: "ratio" | "mirrored" | "complement" }>;

/** The curves that divide by the target: `A / T`, `T / A`, `2 - A / T` and `1 - A / T`. */
export function ratioCurve(
  curve: RatioCurve,
  context: CurveContext,
  most: Fraction = USUAL_MOST,
): CurveFormula | null {
  const target = targetOf(context, curve.kind);
  if (target === null) return null;
  const isLower = betterOf(curve) === "lower";
  return {
    quantities: [target],
    expression: (actual, leafOf) => {
      const goal = leafOf(target);
      const met = curve.kind === "complement" ? NOTHING : WHOLE;
      return oddTarget({ ...curve, isLower }, actual, goal, met) ?? ratioOf(curve, actual, goal, most);
    },
  };
}

function ratioOf(curve: RatioCurve, actual: Leaf, goal: Leaf, most: Fraction): Expression {
  if (curve.kind === "ratio" && curve.better === "lower") return inverted(actual, goal, most);
  const attained: Expression = { kind: "quotient", id: "attained", parts: [actual, goal] };
  if (curve.kind === "ratio") return attained;
  const whole: Expression = {
    kind: "constant",
    id: "whole",
    value: curve.kind === "mirrored" ? TWICE : WHOLE,
  };
  return { kind: "difference", id: curve.kind, parts: [whole, attained] };
}

/** Nothing is less than nothing where less is better: at zero, and below it, the ratio is the most that there is. */
function inverted(actual: Leaf, goal: Leaf, most: Fraction): Expression {
  if (sign(actual.value.numerator) > 0) return { kind: "quotient", id: "attained", parts: [goal, actual] };
  return { kind: "constant", id: "attained", value: most, note: "nothing_left", shows: [actual, goal] };
}
