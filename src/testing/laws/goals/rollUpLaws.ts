import type { CompiledGoalTree, Goal, GoalProgress, GoalResult } from "../../../goals/index.js";
import {
  least,
  most,
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rationalOf,
} from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { childrenOf, countingGoals, goalScenarios } from "./goalCase.js";

/** For goals that take a mean. A progress whose decimals do not end is printed cut off, hence the slack. */
export function meanLiesWithinItsParts(tree: CompiledGoalTree): readonly Law[] {
  const goals = countingGoals(tree.document);
  const above = goals.filter((goal) => takesMean(goal) && childrenOf(goals, goal).length > 0);
  if (above.length === 0) return [];
  const statement = "A mean of progress lies between the least and the most that the goals below give to it.";
  return [
    lawOf("meanLiesWithinItsParts", statement, goalScenarios(tree), ({ facts }) => {
      const result = tree.evaluate(facts);
      return firstOf(above, (goal) => outside(goal, childrenOf(goals, goal), result));
    }),
  ];
}

function takesMean({ measure, rollUp }: Goal): boolean {
  return measure === undefined && rollUp?.of !== "actuals";
}

function outside(goal: Goal, children: readonly Goal[], result: GoalResult): Finding | null {
  const mean = progressOf(result, goal);
  if (mean === null) return null;
  const given = children.flatMap((child) => {
    const progress = progressOf(result, child);
    if (progress === null) return goal.rollUp?.missing === "zero" ? [NOTHING] : [];
    return [clamped(progress, child)];
  });
  const [first] = given;
  if (first === undefined) return { goal: goal.id, expected: null, found: printRational(mean) };
  const [low, high] = [given.reduce(least, first), given.reduce(most, first)];
  if (isUpTo(low, mean) && isUpTo(mean, high)) return null;
  const expected = `from ${printRational(low)} to ${printRational(high)}`;
  return { goal: goal.id, expected, found: printRational(mean) };
}

function clamped(progress: Rational, { clamp = {} }: Goal): Rational {
  const raised = most(progress, rationalOf(clamp.least ?? "0"));
  return clamp.most === undefined ? raised : least(raised, rationalOf(clamp.most));
}

/** Both were printed to 34 digits, so that they may differ in the last one. */
function isUpTo(a: Rational, b: Rational): boolean {
  const size = most(most(a, b), rationalOf("1"));
  return order(a, plus(b, { over: size.over, under: size.under * 10n ** 32n })) <= 0;
}

function progressOf({ goals }: GoalResult, { id }: Goal): Rational | null {
  const progress = goals.find((each) => each.id === id)?.progress ?? null;
  return progress === null ? null : rationalOf(progress);
}

/** For goals that pool actual values. */
export function poolIsSumOverSum(tree: CompiledGoalTree): readonly Law[] {
  const goals = countingGoals(tree.document);
  const pools = goals.filter(
    (goal) =>
      goal.measure === undefined && goal.rollUp?.of === "actuals" && childrenOf(goals, goal).length > 0,
  );
  if (pools.length === 0) return [];
  const statement =
    "Pooled goals are the sum of the actual values below, by their own target or the sum of those below.";
  return [
    lawOf("poolIsSumOverSum", statement, goalScenarios(tree), ({ facts }) => {
      const { goals: listed } = tree.evaluate(facts);
      return firstOf(pools, (goal) => {
        const found = listed.find(({ id }) => id === goal.id);
        // Without an actual value there is nothing to compare, and the reason says why.
        if (found === undefined || found.actual === null) return null;
        const expected = sums(goal, pooledBelow(goals, goal), listed);
        return difference(expected, { actual: found.actual, target: found.target }, { goal: goal.id });
      });
    }),
  ];
}

/** The first goal with a measure on each branch, or the last there is. */
function pooledBelow(goals: readonly Goal[], goal: Goal): readonly Goal[] {
  return childrenOf(goals, goal).flatMap((child) => {
    const isOpen = child.measure === undefined && childrenOf(goals, child).length > 0;
    return isOpen ? pooledBelow(goals, child) : [child];
  });
}

function sums(
  goal: Goal,
  parts: readonly Goal[],
  listed: readonly GoalProgress[],
): Pick<GoalProgress, "actual" | "target"> {
  const ownTarget = goal.target ?? null;
  const found = parts.flatMap((part) => listed.find(({ id }) => id === part.id) ?? []);
  const isComplete = ({ actual, target }: GoalProgress) =>
    actual !== null && (ownTarget !== null || target !== null);
  const missing = goal.rollUp?.missing ?? "refuse";
  const counted = missing === "zero" ? found : found.filter(isComplete);
  const lacks = missing === "refuse" && counted.length < parts.length;
  const sum = (name: "actual" | "target") =>
    printRational(counted.reduce((all, each) => plus(all, rationalOf(each[name] ?? "0")), NOTHING));
  if (lacks) return { actual: null, target: null };
  const isConstant = ownTarget !== null && typeof ownTarget !== "object";
  const own = listed.find(({ id }) => id === goal.id)?.target ?? null;
  return {
    actual: sum("actual"),
    target: isConstant ? printRational(rationalOf(ownTarget)) : ownTarget === null ? sum("target") : own,
  };
}
