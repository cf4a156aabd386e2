import type { Operand } from "../../../kernel/index.js";
import type { Indicator, IndicatorCurve } from "../../../kpi/index.js";
import { scaleNeverFalls } from "../../premises/scaleNeverFalls.js";
import { order, rationalOf } from "../../rational/index.js";

/** Whether more of a measure is better (1) or worse (-1) by its curve; 0 where the document alone does not say. */
export function directionOf({ target, curve, rating }: Indicator): -1 | 0 | 1 {
  if (rating !== undefined || curve === undefined) return 1;
  switch (curve.kind) {
    case "bands":
    case "curve":
    case "matrix":
      return (curve.steps ?? []).length === 0 && scaleNeverFalls(curve) ? 1 : 0;
    case "ratio":
    case "steps":
      return curve.better === "lower" ? -1 : 1;
    case "mirrored":
    case "complement":
      return -1;
    case "inRange":
      return 0;
    default:
      return target === undefined ? 0 : betweenPoints(curve, target);
  }
}

/** A curve rises toward its target from the point below it. */
function betweenPoints(
  curve: Extract<IndicatorCurve, { readonly kind: "worstToTarget" | "threshold" }>,
  target: Operand,
): -1 | 0 | 1 {
  const start = curve.kind === "threshold" ? curve.threshold : curve.worst;
  if (typeof start === "object" || typeof target === "object") return 0;
  const sign = order(rationalOf(start), rationalOf(target));
  return sign < 0 ? 1 : -1;
}
