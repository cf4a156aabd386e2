import { wholeWeights } from "../../kernel/allocation/index.js";
import {
  addFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  plus,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Weights } from "../../kernel/weighting/index.js";
import type { GoalReadings } from "../goalFunction.js";
import type { GoalNode } from "../tree/goalNode.js";
import { pooledGoals } from "../tree/pooledGoals.js";
import { ownFigures } from "./ownFigures.js";

/** Weights in proportion to the targets, or why there are none. */
export function targetWeights(
  children: readonly GoalNode[],
  readings: GoalReadings,
): Weights | "missing_target" | "negative_target" | "no_weight" {
  const targets = children.map((child) => targetOf(child, readings));
  const known = targets.flatMap((target) => target ?? []);
  if (known.length < targets.length) return "missing_target";
  if (known.some(({ numerator }) => numerator.units < 0)) return "negative_target";
  // Thousands of measured targets with long denominators of their own cannot be brought to one.
  const weights = wholeWeights(known)?.weights;
  const sum = weights?.reduce<Decimal>(plus, ZERO);
  return weights === undefined || sum === undefined || sum.units === 0 ? "no_weight" : { weights, sum };
}

/** The target of a goal, or the sum of those that are pooled below it. */
function targetOf(node: GoalNode, readings: GoalReadings): Fraction | null {
  const own = ownFigures(node, readings).figures.target;
  if (own !== null) return own.value;
  if (node.rollUp?.of !== "actuals") return null;
  return pooledGoals(node.children).reduce<Fraction | null>((sum, each) => {
    const target = ownFigures(each, readings).figures.target?.value ?? null;
    return sum === null || target === null ? null : addFractions(sum, target);
  }, fractionOf(ZERO));
}
