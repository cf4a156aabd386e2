import fc from "fast-check";
import type { CascadeLevel, CascadeLevelsResult, cascadeLevels, Goal } from "../../../goals/index.js";
import { isAttainmentError, type WeightInput } from "../../../kernel/index.js";
import type { GoalCascade } from "../../arbitraries/goals/goalCascades.js";
import { nearBound, valueNear } from "../../arbitraries/nearBound.js";
import {
  divided,
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rationalOf,
  roundRational,
  times,
  WHOLE,
} from "../../rational/index.js";
import { difference, type Finding, firstOf } from "../law.js";

/** What cascades a goal over levels: the library's, unless another one is to be tried. */
export type CascadeLevels = typeof cascadeLevels;

/** A goal with a target of its own. */
export type CascadeScenario = { readonly target: string };

/** The goal's target, near it, and others; a goal that does not add up keeps its own, which its values are about. */
export function cascadeScenarios({ goal }: GoalCascade): fc.Arbitrary<CascadeScenario> {
  const own = targetOf(goal);
  if (!isSplit(goal)) return fc.constant({ target: printRational(own) });
  const near = nearBound.map((place) => printRational(valueNear([own], place)));
  const other = fc.integer({ min: 1, max: 10_000_000 }).map(String);
  return fc.oneof(near, other).map((target) => ({ target: target.startsWith("-") ? "0" : target }));
}

/**
 * The cascade of a scenario; null where a target is refused because it is no whole number of steps, which is what a
 * cascade without a rounding promises.
 */
export function cascadeOf(
  cascade: CascadeLevels,
  { goal, levels }: GoalCascade,
  { target }: CascadeScenario,
): CascadeLevelsResult | null {
  try {
    return cascade({ ...goal, target }, levels);
  } catch (error) {
    if (isAttainmentError(error) && error.issues.every(({ code }) => code === "goals.not_in_steps"))
      return null;
    throw error;
  }
}

/** A goal with the goals that were made of it, and the level that made them. */
export interface Family {
  readonly above: Goal;
  readonly below: readonly Goal[];
  readonly level: CascadeLevel;
}

/** Every goal that was cascaded, with its parts. */
export function familiesOf({ goal, levels }: GoalCascade, { goals }: CascadeLevelsResult): readonly Family[] {
  const depth = new Map([[goal.id, 0]]);
  for (const { id, parentId } of goals) depth.set(id, (depth.get(parentId ?? "") ?? 0) + 1);
  return [goal, ...goals].flatMap((above) => {
    const level = levels[depth.get(above.id) ?? 0];
    return level === undefined
      ? []
      : [{ above, level, below: goals.filter(({ parentId }) => parentId === above.id) }];
  });
}

/** Whether the shares of a goal sum to its target times the over-assignment, in whole steps where a rounding is named. */
export function sumFinding({ above, below, level }: Family): Finding | null {
  const over = times(targetOf(above), rationalOf(String(level.overAssignment ?? "1")));
  const step = stepOf(above, level);
  const expected = level.rounding === undefined ? over : roundRational(over, step, level.rounding);
  const sum = below.reduce((all, goal) => plus(all, targetOf(goal)), NOTHING);
  return difference(printRational(expected), printRational(sum), { goal: above.id });
}

/** Whether each share is whole steps. */
export function stepFinding({ above, below, level }: Family): Finding | null {
  const step = stepOf(above, level);
  return firstOf(below, (goal) => {
    const isWhole = divided(targetOf(goal), step)?.under === 1n;
    return isWhole
      ? null
      : { goal: goal.id, expected: `whole steps of ${printRational(step)}`, found: goal.target };
  });
}

/** Whether the mean of values is the target above, or all of them are. */
export function meanFinding({ above, below, level }: Family): Finding | null {
  const isMoved = "values" in level && (level.values === "shift" || level.values === "scale");
  const expected = printRational(targetOf(above));
  if (!isMoved || !("parts" in level))
    return firstOf(below, (goal) => difference(expected, printRational(targetOf(goal)), { goal: goal.id }));
  const weights = below.map(({ id }) => {
    const part = level.parts.find((each) => id === `${above.id}.${each.id}`);
    return part?.weight === undefined ? WHOLE : weightOf(part.weight);
  });
  const sum = weights.reduce(plus, NOTHING);
  const products = below.map((goal, index) => times(targetOf(goal), weights[index] ?? NOTHING));
  const mean = divided(products.reduce(plus, NOTHING), sum);
  return difference(expected, mean === null ? null : printRational(mean), { goal: above.id });
}

/** Whether a part with a larger weight has no smaller share; below zero it is the other way round. */
export function orderFinding({ above, below, level }: Family): Finding | null {
  if (!("parts" in level) || order(targetOf(above), NOTHING) < 0) return null;
  const weighed = below.flatMap((goal) => {
    const part = level.parts.find((each) => goal.id === `${above.id}.${each.id}`);
    return part?.weight === undefined
      ? []
      : [{ goal, weight: weightOf(part.weight), target: targetOf(goal) }];
  });
  const sorted = weighed.sort((a, b) => order(a.weight, b.weight) || order(a.target, b.target));
  return firstOf(sorted.slice(1), (each) => {
    const before = sorted[sorted.indexOf(each) - 1];
    if (before === undefined || order(before.target, each.target) <= 0) return null;
    return {
      goal: each.goal.id,
      expected: `at least ${printRational(before.target)}`,
      found: each.goal.target,
    };
  });
}

/** Whether values of a goal add up, as its aggregation says, or else its unit. */
export function isSplit({ unit, aggregation }: Goal): boolean {
  return (aggregation ?? (unit === "ratio" || unit === "score" ? "mean" : "sum")) === "sum";
}

function stepOf({ unit }: Goal, { step }: CascadeLevel): Rational {
  return rationalOf(String(step ?? (unit === "money" ? "0.01" : "1")));
}

function targetOf({ target }: Goal): Rational {
  return target === undefined || typeof target === "object" ? NOTHING : rationalOf(target);
}

function weightOf(weight: WeightInput): Rational {
  if (typeof weight !== "object") return rationalOf(weight);
  return divided(rationalOf(weight.numerator), rationalOf(weight.denominator)) ?? NOTHING;
}
