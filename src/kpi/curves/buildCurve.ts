import type { Fraction } from "../../kernel/decimal/index.js";
import { kpiIssue } from "../kpiIssue.js";
import type { Indicator, IndicatorCurve } from "../types.js";
import { clipped, readClip } from "./clip.js";
import type { CurveContext, CurveFormula, CurveFunction } from "./curveFunction.js";
import { formulaCurve } from "./formulaCurve.js";
import { inRange } from "./inRange.js";
import { isScale } from "./isScale.js";
import { rating } from "./rating.js";
import { ratioCurve } from "./ratioCurves.js";
import { scaleCurve } from "./scaleCurve.js";
import { stepPoints } from "./stepPoints.js";
import { threshold } from "./threshold.js";
import { worstToTarget } from "./worstToTarget.js";

/** Compiles how an indicator becomes a ratio; null where that is faulty, with every fault in `issues`. */
export function buildCurve(indicator: Indicator, context: CurveContext): CurveFunction | null {
  const { curve, rating: scale } = indicator;
  if (scale !== undefined) return ratedBy(scale, indicator, context);
  if (curve !== undefined && isScale(curve)) return scaleCurve(curve, context);
  if (curve !== undefined) return clippedCurve(curve, context, `${context.ref}/curve`);
  if (indicator.target !== undefined) return clippedCurve({ kind: "ratio" }, context, context.ref);
  return formulaCurve({ quantities: [], expression: (actual) => actual }, context, context.ref);
}

function ratedBy(
  scale: NonNullable<Indicator["rating"]>,
  { curve }: Indicator,
  context: CurveContext,
): CurveFunction | null {
  if (curve !== undefined) {
    const message = "The indicator has a curve and a rating, of which one makes its ratio. Keep one.";
    context.issues.push(kpiIssue("kpi.curve_and_rating", `${context.ref}/rating`, message));
  }
  const formula = rating(scale, context);
  return formula === null ? null : formulaCurve(formula, context, `${context.ref}/rating`);
}

function clippedCurve(curve: IndicatorCurve, context: CurveContext, ref: string): CurveFunction | null {
  const clip = readClip(curve, context);
  const formula = formulaOf(curve, context, clip?.most);
  if (formula === null || clip === null) return null;
  const { quantities, expression } = formula;
  const bounded: CurveFormula["expression"] = (actual, leafOf) => {
    const made = expression(actual, leafOf);
    return typeof made === "string" ? made : clipped(made, clip);
  };
  return formulaCurve({ quantities, expression: bounded }, context, ref);
}

function formulaOf(curve: IndicatorCurve, context: CurveContext, most?: Fraction): CurveFormula | null {
  switch (curve.kind) {
    case "ratio":
    case "mirrored":
    case "complement":
      return ratioCurve(curve, context, most);
    case "worstToTarget":
      return worstToTarget(curve, context);
    case "threshold":
      return threshold(curve, context);
    case "steps":
      return stepPoints(curve, context);
    case "inRange":
      return inRange(curve, context);
  }
}
