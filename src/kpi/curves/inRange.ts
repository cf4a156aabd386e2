import { compareFractions, type Fraction } from "../../kernel/decimal/index.js";
import { readQuantity } from "../quantity.js";
import { readPositive } from "../readPositive.js";
import { badRange } from "./badRange.js";
import { NOTHING, WHOLE } from "./constants.js";
import type { CurveContext, CurveFormula } from "./curveFunction.js";
import type { Expression, Leaf } from "./expression.js";
import type { IndicatorCurve } from "./types.js";

type InRangeCurve = Extract<IndicatorCurve, { kind: "inRange" }>;

/** 1 from low to high, else less by 1 over `falls`; without `falls` 0 outside. */
export function inRange(curve: InRangeCurve, context: CurveContext): CurveFormula | null {
  const ref = `${context.ref}/curve`;
  const low = readQuantity(curve.low, "low", `${ref}/low`, context.issues);
  const high = readQuantity(curve.high, "high", `${ref}/high`, context.issues);
  const falls = curve.falls === undefined ? null : readPositive(curve.falls, `${ref}/falls`, context.issues);
  if (low === null || high === null) return null;
  if (low.constant !== null && high.constant !== null) {
    const isReversed = compareFractions(low.constant, high.constant) > 0;
    if (isReversed) badRange(context, "/high", 'The range ends below its start. Write "high" above "low".');
  }
  return {
    quantities: [low, high],
    expression: (actual, leafOf) => {
      const [least, most] = [leafOf(low), leafOf(high)];
      if (compareFractions(least.value, most.value) > 0) return "bad_range";
      return ratioIn(actual, least, most, falls);
    },
  };
}

function ratioIn(actual: Leaf, least: Leaf, most: Leaf, falls: Fraction | null): Expression {
  const isBelow = compareFractions(actual.value, least.value) < 0;
  const isAbove = compareFractions(actual.value, most.value) > 0;
  const shows = [actual, least, most];
  if (!isBelow && !isAbove)
    return { kind: "constant", id: "attained", value: WHOLE, note: "in_range", shows };
  if (falls === null)
    return { kind: "constant", id: "attained", value: NOTHING, note: "out_of_range", shows };
  const parts = isBelow ? ([least, actual] as const) : ([actual, most] as const);
  const outside: Expression = { kind: "difference", id: "outside", parts };
  const width: Expression = { kind: "constant", id: "falls", value: falls };
  const lost: Expression = { kind: "quotient", id: "lost", parts: [outside, width] };
  return { kind: "difference", id: "attained", parts: [{ kind: "constant", id: "met", value: WHOLE }, lost] };
}
