import type fc from "fast-check";
import type { CompiledGoalTree, Goal, GoalFacts, GoalTree } from "../../../goals/index.js";
import { type GoalFactsConstraints, goalFacts } from "../../arbitraries/goals/goalFacts.js";

/** What most laws of goals are tried on. */
export type GoalScenario = { readonly facts: GoalFacts };

/** Scenarios of one evaluation. */
export function goalScenarios(
  tree: CompiledGoalTree,
  constraints: GoalFactsConstraints = {},
): fc.Arbitrary<GoalScenario> {
  return goalFacts(tree, constraints).map((facts) => ({ facts }));
}

/** The goals of a document that count: not archived, nor below one that is. */
export function countingGoals({ goals }: GoalTree): readonly Goal[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const counts = (goal: Goal | undefined): boolean =>
    goal !== undefined &&
    goal.archived !== true &&
    (goal.parentId === undefined || counts(byId.get(goal.parentId)));
  return goals.filter(counts);
}

/** The goals directly below a goal. */
export function childrenOf(goals: readonly Goal[], { id }: Goal): readonly Goal[] {
  return goals.filter(({ parentId }) => parentId === id);
}

/** The facts with one measure of a goal's owner set to a value; they need not have known the owner before. */
export function withMeasure(given: GoalFacts, { ownerId }: Goal, measure: string, value: string): GoalFacts {
  // Measures of the goal's own period would count in place of this one.
  const { periods: _periods, ...facts } = given;
  if (ownerId === undefined || ownerId === facts.personId)
    return { ...facts, measures: { ...facts.measures, [measure]: value } };
  const { owners = [] } = facts;
  const own = owners.find(({ id }) => id === ownerId)?.measures ?? {};
  const others = owners.filter(({ id }) => id !== ownerId);
  return { ...facts, owners: [...others, { id: ownerId, measures: { ...own, [measure]: value } }] };
}
