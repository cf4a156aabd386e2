import fc from "fast-check";
import type { CompiledGoalTree, Goal, GoalFacts, GoalProgress } from "../../../goals/index.js";
import { addDays, daysBetween, parsePeriod } from "../../../kernel/index.js";
import { goalFacts } from "../../arbitraries/goals/goalFacts.js";
import {
  minus,
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

type DaysScenario = { readonly facts: GoalFacts; readonly days: readonly [number, number] };

/** For goals with a measure and a pace. */
export function expectedNeverFalls(tree: CompiledGoalTree): readonly Law[] {
  const paced = countingGoals(tree.document).filter(
    (goal) => goal.measure !== undefined && isPaced(tree, goal),
  );
  if (paced.length === 0) return [];
  const days = fc.tuple(fc.nat(400), fc.nat(400));
  const scenarios = fc.record({ facts: goalFacts(tree), days }).map((scenario): DaysScenario => scenario);
  const statement =
    "What is expected of a goal never falls from day to day, and is all of it on its last day.";
  return [
    lawOf("expectedNeverFalls", statement, scenarios, ({ facts, days: drawn }) => {
      const [early, late] = daysOf(facts, drawn);
      const [before, after] = [early, late].map((on) => tree.evaluate({ ...facts, on }).goals);
      return firstOf(paced, (goal) => {
        const [from, to] = [expectedOf(before, goal), expectedOf(after, goal)];
        if (from === null || to === null) return null;
        const isLast = late >= addDays(parsePeriod(goal.period).to, -1);
        const isIn =
          order(from, to) <= 0 && order(rationalOf("0"), from) <= 0 && order(to, rationalOf("1")) <= 0;
        if (isIn && (!isLast || order(to, rationalOf("1")) === 0)) return null;
        const expected = isLast ? "1" : `${printRational(from)} to 1`;
        return { goal: goal.id, days: [early, late], expected, found: printRational(to) };
      });
    }),
  ];
}

function isPaced({ document }: CompiledGoalTree, { pace }: Goal): boolean {
  return pace !== undefined || document.pace !== undefined;
}

/** Two days of the period of the facts, in order. */
function daysOf({ period }: GoalFacts, drawn: readonly [number, number]): readonly [string, string] {
  const { from, to } = parsePeriod(period);
  const [a, b] = drawn.map((day) => addDays(from, day % daysBetween(from, to)));
  const [one = from, other = from] = [a, b];
  return one < other ? [one, other] : [other, one];
}

function expectedOf(goals: readonly GoalProgress[] | undefined, { id }: Goal): Rational | null {
  const expected = goals?.find((goal) => goal.id === id)?.pace?.expected ?? null;
  return expected === null ? null : rationalOf(expected);
}

/** For goals with a pace. Quotients without end are printed cut off, hence the slack. */
export function gapIsProgressLessExpected(tree: CompiledGoalTree): readonly Law[] {
  if (!tree.document.goals.some((goal) => isPaced(tree, goal))) return [];
  const statement = "The gap is progress less expected progress, and nothing where one of them is missing.";
  return [
    lawOf("gapIsProgressLessExpected", statement, goalScenarios(tree), ({ facts }) =>
      firstOf(tree.evaluate(facts).goals, ({ id, progress, pace }): Finding | null => {
        if (pace === undefined) return null;
        const { expected, gap } = pace;
        if (progress === null || expected === null || gap === null)
          return difference(progress === null || expected === null, gap === null, { goal: id });
        const exact = minus(rationalOf(progress), rationalOf(expected));
        const whole = plus(rationalOf("1"), size(exact));
        const slack = { over: whole.over, under: whole.under * 10n ** 30n };
        if (order(size(minus(exact, rationalOf(gap))), slack) <= 0) return null;
        return { goal: id, expected: printRational(exact), found: gap };
      }),
    ),
  ];
}

function isNothing(weight: Goal["weight"]): boolean {
  return weight !== undefined && order(rationalOf(String(weight)), NOTHING) === 0;
}

function size(value: Rational): Rational {
  return most(value, minus(NOTHING, value));
}

/** For trees whose status is that of the weakest below. */
export function weakestBelowDecidesStatus(tree: CompiledGoalTree): readonly Law[] {
  const { status, goals } = tree.document;
  if (status?.parents !== "weakestChild" || status.scale.kind !== "bands") return [];
  const counting = countingGoals({ ...tree.document, goals });
  const above = counting.filter((goal) => childrenOf(counting, goal).length > 0);
  if (above.length === 0) return [];
  const bands = status.scale.bands.map(({ id, from }) => id ?? String(from));
  const ranks = status.achieved === undefined ? bands : [...bands, status.achieved];
  const statement = "A goal above others stands as the weakest of those below it that have a status.";
  return [
    lawOf("weakestBelowDecidesStatus", statement, goalScenarios(tree), ({ facts }) => {
      const found = new Map(tree.evaluate(facts).goals.map((goal) => [goal.id, goal]));
      return firstOf(above, (goal) => {
        const weighty = childrenOf(counting, goal).filter(
          ({ id, weight }) => !isNothing(found.get(id)?.weight ?? weight),
        );
        const below = weighty.flatMap(({ id }) => found.get(id)?.status ?? []);
        if (below.length === 0) return null;
        const weakest = Math.min(...below.map((each) => ranks.indexOf(each)));
        return difference(ranks[weakest], found.get(goal.id)?.status, { goal: goal.id });
      });
    }),
  ];
}
