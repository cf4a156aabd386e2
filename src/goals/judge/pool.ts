import { addFractions, type Fraction, fractionOf, ZERO } from "../../kernel/decimal/index.js";
import type { GoalReadings } from "../goalFunction.js";
import type { GoalNode } from "../tree/goalNode.js";
import { pooledGoals } from "../tree/pooledGoals.js";
import type { Figure } from "./figure.js";
import type { GoalReason } from "./judged.js";
import { ownFigures } from "./ownFigures.js";

/** One goal whose values are pooled. */
interface PoolPart {
  readonly node: GoalNode;
  readonly actual: Figure | null;
  readonly target: Figure | null;
}

/** The pooled figures of a goal, or why there are none. */
export type Pool =
  | { readonly actual: Figure; readonly target: Figure | null; readonly reason?: never }
  | { readonly reason: GoalReason };

/**
 * Pools what the goals below came to: the sum of actual values, and of targets where the goal has none of its own. A
 * goal below lacks its part where its actual value, or a target that is to be added, is missing.
 */
export function pool(node: GoalNode, own: Figure | null, readings: GoalReadings): Pool {
  const parts = pooledGoals(node.children).map((each): PoolPart => {
    const { figures } = ownFigures(each, readings);
    return { node: each, actual: valued(figures.actual), target: valued(figures.target) };
  });
  const addsTargets = own === null && node.goal.direction !== "inRange";
  const isComplete = ({ actual, target }: PoolPart) => actual !== null && (!addsTargets || target !== null);
  const complete = parts.filter(isComplete);
  const missing = node.rollUp?.of === "actuals" ? node.rollUp.missing : "refuse";
  if (parts.every(({ actual }) => actual === null)) return { reason: "all_missing" };
  if (complete.length < parts.length && missing === "refuse") return { reason: "missing_value" };
  if (missing === "zero" && addsTargets && parts.some(({ target }) => target === null))
    return { reason: "missing_target" };
  if (complete.length === 0 && missing === "reweight") return { reason: "all_missing" };
  const counted = missing === "reweight" ? complete : parts;
  return {
    actual: sumOf(node, counted, "actual"),
    target: addsTargets ? sumOf(node, counted, "target") : own,
  };
}

function valued(figure: Figure | null): Figure | null {
  return figure === null || figure.value === null ? null : figure;
}

/** The sum of what is there. */
function sumOf({ path }: GoalNode, parts: readonly PoolPart[], name: "actual" | "target"): Figure {
  const value = parts.reduce<Fraction>(
    (sum, part) => addFractions(sum, part[name]?.value ?? fractionOf(ZERO)),
    fractionOf(ZERO),
  );
  return {
    value,
    name,
    record: (id, trace) => {
      const mark = trace.mark();
      for (const part of parts) part[name]?.record(`${id}.${part.node.goal.id}`, trace);
      trace.node({ id, kind: "sum", ref: path, value }, mark);
    },
  };
}
