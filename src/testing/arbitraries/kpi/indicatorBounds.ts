import type { Operand } from "../../../kernel/index.js";
import type { Indicator } from "../../../kpi/index.js";
import { scaleBounds } from "../../documents/scaleBounds.js";
import { type Rational, rationalOf, times } from "../../rational/index.js";

/** Where the rule of an indicator changes, as values of its measure; `given` are the values of other measures. */
export function indicatorBounds(
  { target, curve, rating }: Indicator,
  given: Readonly<Record<string, string | null>>,
): readonly Rational[] {
  const goal = target === undefined ? [] : numbersOf(target, given);
  if (rating !== undefined) return [rating.from, rating.to].map(rationalOf);
  if (curve?.kind === "bands" || curve?.kind === "curve" || curve?.kind === "matrix") {
    const bounds = scaleBounds(curve);
    return target === undefined ? bounds : goal.flatMap((aim) => bounds.map((bound) => times(bound, aim)));
  }
  switch (curve?.kind) {
    case "worstToTarget":
      return [...goal, ...numbersOf(curve.worst, given)];
    case "threshold":
      return [...goal, ...numbersOf(curve.threshold, given), ...numbersOf(curve.stretch, given)];
    case "inRange":
      return [...numbersOf(curve.low, given), ...numbersOf(curve.high, given)];
    default:
      return [...goal, rationalOf("0")];
  }
}

/** The number that an operand stands for, if it is known. */
function numbersOf(operand: Operand, given: Readonly<Record<string, string | null>>): readonly Rational[] {
  const text = typeof operand === "object" ? given[operand.measure] : operand;
  return text === undefined || text === null ? [] : [rationalOf(text)];
}
