import fc from "fast-check";
import type { CompiledGoalTree, Goal, GoalFacts, GoalResult } from "../../../goals/index.js";
import { decimals } from "../../arbitraries/decimals.js";
import { goalFacts, measuresOf } from "../../arbitraries/goals/goalFacts.js";
import { minus, NOTHING, order, plus, printRational, rationalOf } from "../../rational/index.js";
import { type Finding, type Law, lawOf } from "../law.js";
import { countingGoals, withMeasure } from "./goalCase.js";

/** A goal with a measure that is none of its bounds. */
type Measured = Goal & { readonly measure: string };

type MoreScenario = {
  readonly facts: GoalFacts;
  readonly goalId: string;
  /** The measure before, and by how much it goes in the direction of the goal. */
  readonly from: string;
  readonly by: string;
};

/** For goals with a measure and a better side. */
export function betterNeverLowersProgress(tree: CompiledGoalTree): readonly Law[] {
  const goals = measuredGoals(tree).filter(({ direction }) => direction !== "inRange");
  if (goals.length === 0) return [];
  const amount = fc.oneof(
    decimals({ min: "0", max: "1000000", places: 2 }),
    fc.integer({ min: 0, max: 24 }).map(String),
  );
  const scenarios = fc
    .record({
      facts: goalFacts(tree),
      goalId: fc.constantFrom(...goals.map(({ id }) => id)),
      from: amount,
      by: amount,
    })
    .map((scenario): MoreScenario => scenario);
  const statement = "A goal whose measure goes in its direction never loses progress.";
  return [
    lawOf("betterNeverLowersProgress", statement, scenarios, ({ facts, goalId, from, by }) => {
      const goal = goals.find(({ id }) => id === goalId);
      if (goal === undefined) return null;
      const isLower = goal.direction === "decrease" || goal.direction === "atMost";
      const better = isLower
        ? minus(rationalOf(from), rationalOf(by))
        : plus(rationalOf(from), rationalOf(by));
      const to = printRational(better);
      const [before, after] = [from, to].map((value) => progressAt(tree, facts, goal, value));
      if (typeof before !== "string" || typeof after !== "string") return null;
      if (order(rationalOf(before), rationalOf(after)) <= 0) return null;
      return { goal: goal.id, expected: `at least ${before} at ${to}, since ${from} gives it`, found: after };
    }),
  ];
}

type EndScenario = { readonly facts: GoalFacts; readonly goalId: string; readonly end: number };

/** For goals with a measure and constant bounds that give progress. */
export function boundsDecideProgress(tree: CompiledGoalTree): readonly Law[] {
  const ends = measuredGoals(tree).map((goal) => ({ goal, ends: endsOf(goal) }));
  const known = ends.filter((each) => each.ends.length > 0);
  if (known.length === 0) return [];
  const scenarios = fc
    .record({
      facts: goalFacts(tree),
      goalId: fc.constantFrom(...known.map(({ goal }) => goal.id)),
      end: fc.nat(1),
    })
    .map((scenario): EndScenario => scenario);
  const statement = "Progress is 0 at the baseline, and 1 at the target and at both ends of a range.";
  return [
    lawOf("boundsDecideProgress", statement, scenarios, ({ facts, goalId, end }): Finding | null => {
      const subject = known.find(({ goal }) => goal.id === goalId);
      const bound = subject?.ends[end % subject.ends.length];
      if (subject === undefined || bound === undefined) return null;
      const found = progressAt(tree, facts, subject.goal, bound.at);
      // Facts of other days say nothing about the goal.
      if (found === undefined || found === bound.progress) return null;
      return { goal: goalId, at: bound.at, expected: bound.progress, found };
    }),
  ];
}

interface End {
  readonly at: string;
  readonly progress: "0" | "1";
}

function endsOf({ direction, target, baseline, low, high, changes, agreement }: Measured): readonly End[] {
  // A target that changes is not the one that is written.
  if (changes !== undefined || agreement !== undefined) return [];
  if (direction === "inRange") return [...constant(low, "1"), ...constant(high, "1")];
  const top = constant(target, "1");
  const [goal] = top;
  if (goal === undefined) return [];
  if ((direction === "increase" || direction === "decrease") && baseline !== undefined) {
    const [start] = constant(baseline, "0");
    const isWay = start !== undefined && order(rationalOf(start.at), rationalOf(goal.at)) !== 0;
    return isWay ? [start, goal] : [];
  }
  const isVerdict = direction === "binary" || direction === "atLeast" || direction === "atMost";
  return isVerdict || order(rationalOf(goal.at), NOTHING) > 0 ? top : [];
}

function constant(operand: Goal["target"], progress: End["progress"]): readonly End[] {
  return operand === undefined || typeof operand === "object" ? [] : [{ at: String(operand), progress }];
}

function measuredGoals({ document }: CompiledGoalTree): readonly Measured[] {
  return countingGoals(document).flatMap((goal) => {
    const { measure } = goal;
    const isOwn = measure !== undefined && measuresOf(goal).filter((name) => name === measure).length === 1;
    return isOwn ? [{ ...goal, measure }] : [];
  });
}

/** Reasons that lie in the days of the facts, or in the agreement, and not in the value. */
const OTHER_DAYS: ReadonlySet<string> = new Set(["outside_period", "ambiguous_period", "not_agreed"]);

/** The progress of a goal at a value of its measure; its reason is no progress, and undefined on other days. */
function progressAt(
  tree: CompiledGoalTree,
  facts: GoalFacts,
  goal: Measured,
  value: string,
): string | null | undefined {
  const result: GoalResult = tree.evaluate(withMeasure(facts, goal, goal.measure, value));
  const found = result.goals.find(({ id }) => id === goal.id);
  return found?.reason !== undefined && OTHER_DAYS.has(found.reason) ? undefined : found?.progress;
}
