import { compareFractions, type Fraction, readLiteral } from "../../kernel/decimal/index.js";
import { type Quantity, readQuantity } from "../quantity.js";
import { badRange } from "./badRange.js";
import { NOTHING, WHOLE } from "./constants.js";
import type { CurveContext, CurveFormula } from "./curveFunction.js";
import type { Expression, Leaf } from "./expression.js";
import { targetOf } from "./targetOf.js";
import type { IndicatorCurve } from "./types.js";

type ThresholdCurve = Extract<IndicatorCurve, { kind: "threshold" }>;

/** The points of a curve for one person, in the direction in which values get better. */
interface Points {
  readonly threshold: Leaf;
  readonly goal: Leaf;
  readonly stretch: Leaf;
  readonly atThreshold: Fraction;
  readonly atStretch: Fraction;
}

/** Linear from the threshold over the target to the stretch, and level beyond; 0 on the wrong side of the threshold. */
export function threshold(curve: ThresholdCurve, context: CurveContext): CurveFormula | null {
  const { issues } = context;
  const ref = `${context.ref}/curve`;
  const target = targetOf(context, curve.kind);
  const start = readQuantity(curve.threshold, "threshold", `${ref}/threshold`, issues);
  const stretch = readQuantity(curve.stretch, "stretch", `${ref}/stretch`, issues);
  const atThreshold = readLiteral(curve.atThreshold, `${ref}/atThreshold`, issues);
  const atStretch = readLiteral(curve.atStretch, `${ref}/atStretch`, issues);
  if (target === null || start === null || stretch === null) return null;
  if (atThreshold === null || atStretch === null) return null;
  checkValues(atThreshold, atStretch, context);
  checkOrder([start, target, stretch], context);
  return {
    quantities: [target, start, stretch],
    expression: (actual, leafOf) => {
      const ends = { threshold: leafOf(start), goal: leafOf(target), stretch: leafOf(stretch) };
      return pointOf(actual, { ...ends, atThreshold, atStretch });
    },
  };
}

function pointOf(actual: Leaf, points: Points): Expression | "bad_range" {
  const { threshold: start, goal, stretch, atThreshold, atStretch } = points;
  const way = directionOf([start.value, goal.value, stretch.value]);
  if (way === 0) return "bad_range";
  const isPast = (bound: Leaf) => compareFractions(actual.value, bound.value) === way;
  const isShort = (bound: Leaf) => compareFractions(actual.value, bound.value) === -way;
  const shows = [actual, goal, start, stretch];
  if (isShort(start)) {
    return { kind: "constant", id: "attained", value: NOTHING, note: "threshold_missed", shows };
  }
  const clamped = isPast(stretch);
  const x = clamped ? stretch.value : actual.value;
  const line = isShort(goal)
    ? { from: start.value, fromValue: atThreshold, to: goal.value, toValue: WHOLE }
    : { from: goal.value, fromValue: WHOLE, to: stretch.value, toValue: atStretch };
  return { kind: "point", id: "attained", x, ...line, clamped, shows };
}

/** 1 where the three rise, -1 where they fall, 0 where they do neither. */
function directionOf([a, b, c]: readonly [Fraction, Fraction, Fraction]): -1 | 0 | 1 {
  const [first, second] = [compareFractions(b, a), compareFractions(c, b)];
  return first === second ? first : 0;
}

function checkValues(atThreshold: Fraction, atStretch: Fraction, context: CurveContext): void {
  const isBetween = compareFractions(atThreshold, NOTHING) >= 0 && compareFractions(atThreshold, WHOLE) <= 0;
  if (!isBetween)
    badRange(context, "/atThreshold", "The ratio at the threshold lies between 0 and 1. Mend it.");
  if (compareFractions(atStretch, WHOLE) < 0)
    badRange(context, "/atStretch", "The ratio at the stretch is 1 at least, as at the target. Raise it.");
}

function checkOrder(quantities: readonly [Quantity, Quantity, Quantity], context: CurveContext): void {
  const [a, b, c] = quantities.map(({ constant }) => constant);
  if (!a || !b || !c || directionOf([a, b, c]) !== 0) return;
  const message =
    "Threshold, target and stretch neither rise nor fall. Write them in this order, the target between the two others.";
  badRange(context, "", message);
}
