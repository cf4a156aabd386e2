import {
  type CompiledGoalTree,
  compileGoalTree,
  type Goal,
  type GoalFacts,
  type GoalResult,
} from "../../../goals/index.js";
import { addDays, parsePeriod } from "../../../kernel/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { countingGoals, goalScenarios } from "./goalCase.js";

/** For goals whose target changes and counts as it is in force. */
export function laterChangesAreIrrelevant(tree: CompiledGoalTree): readonly Law[] {
  const changes = tree.document.goals.some((goal) => goal.changes !== undefined && goal.targetBy !== "days");
  if (!changes) return [];
  const statement = "A change of a target that is not in force yet changes nothing but the list of versions.";
  return [
    lawOf("laterChangesAreIrrelevant", statement, goalScenarios(tree), ({ facts }) => {
      const goals = tree.document.goals.map((goal) => withoutLater(goal, dayOf(facts)));
      const other = compileGoalTree({ ...tree.document, goals });
      return difference(withoutVersions(other.evaluate(facts)), withoutVersions(tree.evaluate(facts)));
    }),
  ];
}

function dayOf({ on, period }: GoalFacts): string {
  return on ?? addDays(parsePeriod(period).to, -1);
}

function withoutLater(goal: Goal, day: string): Goal {
  const { changes, ...rest } = goal;
  if (changes === undefined || goal.targetBy === "days") return goal;
  return { ...rest, changes: changes.filter(({ from }) => from <= day) };
}

function withoutVersions({ goals, ...result }: GoalResult): unknown {
  return { ...result, goals: goals.map(({ versions: _versions, ...goal }) => goal) };
}

/** For goals whose agreement came to no terms, where the tree does not ignore agreements. */
export function unagreedGoalsDoNotCount(tree: CompiledGoalTree): readonly Law[] {
  const { document } = tree;
  const open = countingGoals(document).filter(
    ({ agreement }) => agreement !== undefined && !agreement.some(({ move }) => move === "agree"),
  );
  if (open.length === 0 || document.agreement === "ignored") return [];
  const statement = "A goal whose agreement has begun and came to no terms has no progress.";
  return [
    lawOf("unagreedGoalsDoNotCount", statement, goalScenarios(tree), ({ facts }) => {
      const { goals } = tree.evaluate(facts);
      return firstOf(open, ({ id }) => {
        const found = goals.find((goal) => goal.id === id);
        const expected = { progress: null, reason: "not_agreed" };
        return difference(expected, { progress: found?.progress, reason: found?.reason }, { goal: id });
      });
    }),
  ];
}

/** For goals with a measure. */
export function factsOfOtherDaysDecideNothing(tree: CompiledGoalTree): readonly Law[] {
  const measured = countingGoals(tree.document).filter(({ measure }) => measure !== undefined);
  if (measured.length === 0) return [];
  const statement = "Measures of more days than a goal runs, or of other days, give it no progress.";
  return [
    lawOf("factsOfOtherDaysDecideNothing", statement, goalScenarios(tree), ({ facts }) => {
      const { goals } = tree.evaluate(facts);
      return firstOf(measured, (goal): Finding | null => {
        const found = goals.find(({ id }) => id === goal.id);
        if (isAbout(facts, goal) || found === undefined || found.progress === null) return null;
        return { goal: goal.id, expected: null, found: found.progress };
      });
    }),
  ];
}

/** Whether the facts lie within the days of a goal, or hold measures of just those days. */
function isAbout({ period, periods = [] }: GoalFacts, goal: Goal): boolean {
  const [own, now] = [parsePeriod(goal.period), parsePeriod(period)];
  const isWithin = own.from <= now.from && now.to <= own.to;
  return isWithin || periods.some((each) => each.period === goal.period);
}
