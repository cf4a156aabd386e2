import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { amountOf, type Quantity } from "../quantity.js";
import { NOTHING } from "./constants.js";
import type { CurveContext, CurveFormula, CurveFunction, CurveResult } from "./curveFunction.js";
import { evaluateExpression } from "./evaluateExpression.js";

/** The curve of a formula; `ref` is what its nodes point to. */
export function formulaCurve(
  { quantities, expression }: CurveFormula,
  { id, actual, target }: CurveContext,
  ref: string,
): CurveFunction {
  const rate = (value: Fraction, readings: Readings, trace?: Tracer): CurveResult => {
    const lacking = quantities.find((quantity) => amountOf(quantity, readings) === null);
    if (lacking !== undefined)
      return { ratio: null, reason: lacking === target ? "missing_target" : "missing_bound", lacking };
    const made = expression({ kind: "quantity", quantity: actual, value }, (quantity) => ({
      kind: "quantity",
      quantity,
      // None is missing: that was looked at before.
      value: amountOf(quantity, readings) ?? NOTHING,
    }));
    return typeof made === "string"
      ? { ratio: null, reason: made }
      : { ratio: evaluateExpression(made, { id, ref }, trace) };
  };
  return { measures: quantities.flatMap(measureOf), fields: [], rate };
}

function measureOf({ measure }: Quantity): readonly string[] {
  return measure === null ? [] : [measure];
}
