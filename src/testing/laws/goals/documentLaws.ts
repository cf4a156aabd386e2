import fc from "fast-check";
import {
  type CompiledGoalTree,
  compileGoalTree,
  type Goal,
  type GoalFacts,
  type GoalResult,
} from "../../../goals/index.js";
import { goalFacts } from "../../arbitraries/goals/goalFacts.js";
import { difference, type Law, lawOf } from "../law.js";
import { childrenOf, countingGoals, goalScenarios } from "./goalCase.js";

type OrderScenario = { readonly facts: GoalFacts; readonly order: readonly string[] };

/** Universal. */
export function orderOfGoalsIsIrrelevant(tree: CompiledGoalTree): readonly Law[] {
  const { document } = tree;
  const ids = document.goals.map(({ id }) => id);
  const order = fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length });
  const scenarios = fc.record({ facts: goalFacts(tree), order }).map((scenario): OrderScenario => scenario);
  const statement =
    "The order in which goals stand in the document changes nothing but the order of the result.";
  return [
    lawOf("orderOfGoalsIsIrrelevant", statement, scenarios, ({ facts, order: wanted }) => {
      const goals = wanted.flatMap((id) => document.goals.filter((goal) => goal.id === id));
      const other = compileGoalTree({ ...document, goals });
      return difference(sorted(other.evaluate(facts)), sorted(tree.evaluate(facts)));
    }),
  ];
}

function sorted({ goals, ...result }: GoalResult): GoalResult {
  return { ...result, goals: [...goals].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** For documents with archived goals, and others beside them. */
export function archivedIsAbsent(tree: CompiledGoalTree): readonly Law[] {
  const { document } = tree;
  const goals = countingGoals(document);
  if (goals.length === 0 || goals.length === document.goals.length) return [];
  // Written weights may have summed to one together with those of archived goals.
  const kept = goals.map((goal) => withRelativeWeights(goal, childrenOf(goals, goal)));
  const other = compileGoalTree({ ...document, goals: kept });
  const statement = "An archived goal, with all below it, is as if it were not there.";
  return [
    lawOf("archivedIsAbsent", statement, goalScenarios(tree), ({ facts }) => {
      const { issues: _issues, ...found } = tree.evaluate(facts);
      const { issues: _others, ...expected } = other.evaluate(facts);
      return difference(expected, found);
    }),
  ];
}

function withRelativeWeights(goal: Goal, children: readonly Goal[]): Goal {
  const { rollUp = {} } = goal;
  const isWeighed = children.some(({ weight }) => weight !== undefined);
  const isExplicit = rollUp.weights === "explicit" || (rollUp.weights === undefined && isWeighed);
  const rollsUp = goal.measure === undefined && rollUp.of !== "actuals" && children.length > 0;
  return rollsUp && isExplicit ? { ...goal, rollUp: { ...rollUp, weights: "relative" } } : goal;
}

type IdleScenario = { readonly facts: GoalFacts; readonly idle: string | null };

/** For goals whose goals below have written weights. */
export function zeroWeightHasNoEffect(tree: CompiledGoalTree): readonly Law[] {
  const { document } = tree;
  const goals = countingGoals(document);
  const above = goals.filter((goal) => isWeighed(goal, childrenOf(goals, goal)) && !isPooled(goals, goal));
  if (above.length === 0) return [];
  const name = freshName(JSON.stringify(document));
  const idle = above.map(
    ({ id, period }, index): Goal => ({
      id: `${name}-${index}`,
      parentId: id,
      measure: name,
      unit: "count",
      direction: "increase",
      target: "1",
      weight: "0",
      period,
    }),
  );
  const larger = compileGoalTree({ ...document, goals: [...document.goals, ...idle] });
  const scenarios = fc
    .record({ facts: goalFacts(tree), idle: fc.constantFrom("0", "1", "-3", "7", null) })
    .map((scenario): IdleScenario => scenario);
  const statement = "A goal of weight zero changes no other goal, whether it has progress or not.";
  return [
    lawOf("zeroWeightHasNoEffect", statement, scenarios, ({ facts, idle: value }) => {
      // It may be the first to read the measures of its period, which are told where no goal reads them.
      const {
        goals: listed,
        issues: _issues,
        ...rest
      } = larger.evaluate({
        ...facts,
        measures: { ...facts.measures, [name]: value },
      });
      const others = listed.filter(({ id }) => !id.startsWith(`${name}-`));
      const { issues: _others, ...expected } = tree.evaluate(facts);
      return difference({ ...rest, goals: others }, ordered(expected));
    }),
  ];
}

function isWeighed({ measure, rollUp = {} }: Goal, children: readonly Goal[]): boolean {
  const { of = "progress", weights = "explicit" } = rollUp;
  const isWritten = weights === "explicit" || weights === "relative";
  return (
    measure === undefined &&
    of === "progress" &&
    isWritten &&
    children.some(({ weight }) => weight !== undefined)
  );
}

/** What stands below a goal that pools would be pooled too. */
function isPooled(goals: readonly Goal[], { parentId }: Goal): boolean {
  const above = goals.find(({ id }) => id === parentId);
  return above !== undefined && (above.rollUp?.of === "actuals" || isPooled(goals, above));
}

/** The fields in the order in which the expectation is put together. */
function ordered({ goals, ...rest }: Omit<GoalResult, "issues">): Omit<GoalResult, "issues"> {
  return { ...rest, goals };
}

/** A name that nothing in the document has. */
function freshName(document: string): string {
  let name = "idle";
  while (document.includes(name)) name += "-idle";
  return name;
}
