import { readLiteral } from "../../kernel/decimal/index.js";
import { readPositive } from "../readPositive.js";
import { betterOf } from "./betterOf.js";
import { WHOLE } from "./constants.js";
import type { CurveContext, CurveFormula } from "./curveFunction.js";
import type { Expression, Leaf } from "./expression.js";
import { oddTarget, sizeOf } from "./oddTarget.js";
import { divisorFault, targetOf } from "./targetOf.js";
import type { IndicatorCurve } from "./types.js";

type StepCurve = Extract<IndicatorCurve, { kind: "steps" }>;

/** `atTarget + n * points`, n the steps by which the actual value is better than the target. */
export function stepPoints(curve: StepCurve, context: CurveContext): CurveFormula | null {
  const target = targetOf(context, curve.kind);
  const ref = `${context.ref}/curve`;
  const size = readPositive(curve.size, `${ref}/size`, context.issues);
  const points = readPositive(curve.points, `${ref}/points`, context.issues);
  const met =
    curve.atTarget === undefined ? WHOLE : readLiteral(curve.atTarget, `${ref}/atTarget`, context.issues);
  if (target === null || size === null || points === null || met === null) return null;
  const isLower = betterOf(curve) === "lower";
  return {
    quantities: [target],
    expression: (actual, leafOf) => {
      const goal = leafOf(target);
      const fault = curve.of === "target" ? divisorFault(goal) : null;
      const isSized = fault === "negative_target" && curve.negativeTarget === "magnitude";
      if (fault !== null && !isSized) return oddTarget({ ...curve, isLower }, actual, goal, met) ?? fault;
      const written: Expression = { kind: "constant", id: "size", value: size };
      const step = curve.of === "target" ? stepOf(written, isSized ? sizeOf(goal) : goal) : written;
      const gained: Expression = {
        kind: "product",
        id: "gained",
        parts: [
          countOf(curve, isLower, actual, goal, step),
          { kind: "constant", id: "points", value: points },
        ],
      };
      return { kind: "sum", id: "attained", parts: [{ kind: "constant", id: "met", value: met }, gained] };
    },
  };
}

function stepOf(share: Expression, goal: Expression): Expression {
  return { kind: "product", id: "step", parts: [share, goal] };
}

/** How a started step counts; both cut on either side of the target in the same way. */
const modes = { down: "towardZero", up: "awayFromZero" } as const;

/** The steps from the target to the actual value, in the direction that is better. */
function countOf(
  { partial = "down" }: StepCurve,
  isLower: boolean,
  actual: Leaf,
  goal: Leaf,
  step: Expression,
): Expression {
  const parts = isLower ? ([goal, actual] as const) : ([actual, goal] as const);
  const beyond: Expression = { kind: "difference", id: "beyond", parts };
  const count: Expression = { kind: "quotient", id: "count", parts: [beyond, step] };
  return partial === "prorate" ? count : { kind: "whole", id: "steps", of: count, mode: modes[partial] };
}
