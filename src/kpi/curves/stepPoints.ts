import { readPositive } from "../readPositive.js";
import type { IndicatorCurve } from "../types.js";
import { WHOLE } from "./constants.js";
import type { CurveContext, CurveFormula } from "./curveFunction.js";
import type { Expression } from "./expression.js";
import { divisorFault, targetOf } from "./targetOf.js";

type StepCurve = Extract<IndicatorCurve, { kind: "steps" }>;

/** `1 + n * points`, n the whole steps by which the actual value is better than the target. */
export function stepPoints(curve: StepCurve, context: CurveContext): CurveFormula | null {
  const target = targetOf(context, curve.kind);
  const ref = `${context.ref}/curve`;
  const size = readPositive(curve.size, `${ref}/size`, context.issues);
  const points = readPositive(curve.points, `${ref}/points`, context.issues);
  if (target === null || size === null || points === null) return null;
  return {
    quantities: [target],
    expression: (actual, leafOf) => {
      const goal = leafOf(target);
      const fault = curve.of === "target" ? divisorFault(goal) : null;
      if (fault !== null) return fault;
      const written: Expression = { kind: "constant", id: "size", value: size };
      const step: Expression =
        curve.of === "target" ? { kind: "product", id: "step", parts: [written, goal] } : written;
      const parts = curve.better === "lower" ? ([goal, actual] as const) : ([actual, goal] as const);
      const beyond: Expression = { kind: "difference", id: "beyond", parts };
      const count: Expression = { kind: "quotient", id: "count", parts: [beyond, step] };
      const gained: Expression = {
        kind: "product",
        id: "gained",
        parts: [
          { kind: "whole", id: "steps", of: count },
          { kind: "constant", id: "points", value: points },
        ],
      };
      return { kind: "sum", id: "attained", parts: [{ kind: "constant", id: "met", value: WHOLE }, gained] };
    },
  };
}
