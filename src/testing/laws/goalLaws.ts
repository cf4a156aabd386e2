import { type CompiledGoalTree, cascadeGoal } from "../../goals/index.js";
import { asGoalTree } from "../arbitraries/goals/asGoalTree.js";
import { type Cascade, sharesLieWithinAStep, sharesSumToTheGoal } from "./goals/cascadeLaws.js";
import { archivedIsAbsent, orderOfGoalsIsIrrelevant, zeroWeightHasNoEffect } from "./goals/documentLaws.js";
import {
  inputStaysAsItWas,
  refsResolve,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./goals/evaluationLaws.js";
import {
  expectedNeverFalls,
  gapIsProgressLessExpected,
  weakestBelowDecidesStatus,
} from "./goals/paceLaws.js";
import { betterNeverLowersProgress, boundsDecideProgress } from "./goals/progressLaws.js";
import { meanLiesWithinItsParts, poolIsSumOverSum } from "./goals/rollUpLaws.js";
import {
  factsOfOtherDaysDecideNothing,
  laterChangesAreIrrelevant,
  unagreedGoalsDoNotCount,
} from "./goals/termsLaws.js";
import type { Law } from "./law.js";
import type { GoalLawId } from "./lawNames.js";

/**
 * How laws of goals are chosen.
 *
 * @since 0.1.0
 */
export interface GoalLawOptions {
  /** What cascades a goal; absent: `cascadeGoal`. */
  readonly cascade?: typeof cascadeGoal;
}

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<GoalLawId, (tree: CompiledGoalTree, cascade: Cascade) => readonly Law[]>> = {
  sharesSumToTheGoal,
  sharesLieWithinAStep,
  betterNeverLowersProgress,
  boundsDecideProgress,
  meanLiesWithinItsParts,
  poolIsSumOverSum,
  orderOfGoalsIsIrrelevant,
  zeroWeightHasNoEffect,
  archivedIsAbsent,
  expectedNeverFalls,
  gapIsProgressLessExpected,
  laterChangesAreIrrelevant,
  unagreedGoalsDoNotCount,
  factsOfOtherDaysDecideNothing,
  weakestBelowDecidesStatus,
  tracedEqualsUntraced,
  traceReplays,
  refsResolve,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a tree of goals has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `sharesSumToTheGoal`, `sharesLieWithinAStep` | where a goal adds up and has a constant target that could be cascaded |
 * | `betterNeverLowersProgress` | for goals with a measure and a better side |
 * | `boundsDecideProgress` | for goals with a measure and constant bounds |
 * | `meanLiesWithinItsParts` | for goals that take a mean |
 * | `poolIsSumOverSum` | for goals that pool actual values |
 * | `zeroWeightHasNoEffect` | for goals above written weights |
 * | `archivedIsAbsent` | with archived goals beside others |
 * | `expectedNeverFalls`, `gapIsProgressLessExpected` | for goals with a pace |
 * | `laterChangesAreIrrelevant` | for goals whose target changes |
 * | `unagreedGoalsDoNotCount` | for goals whose agreement has begun and came to no terms |
 * | `factsOfOtherDaysDecideNothing` | for goals with a measure |
 * | `weakestBelowDecidesStatus` | where the status of a goal is that of the weakest below |
 * | `orderOfGoalsIsIrrelevant` | always |
 * | `tracedEqualsUntraced`, `traceReplays`, `refsResolve`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param tree - A compiled goal tree, or a goal tree as plain JSON.
 * @param options - See {@link GoalLawOptions}.
 * @returns Laws for `checkLaws`; those that the tree is not about are left out.
 * @throws AttainmentError with the issues of `compileGoalTree`, where the document is no goal tree.
 * @example
 * ```ts
 * import { checkLaws, goalLaws } from "attainment/testing";
 * const goals = [
 *   { id: "team", unit: "money", direction: "increase", period: "2026-Q3", rollUp: { of: "actuals" } },
 *   { id: "ann", parentId: "team", ownerId: "ann", measure: "sales", unit: "money", direction: "increase", target: "100", period: "2026-Q3" },
 * ];
 * checkLaws(goalLaws({ kind: "goalTree", id: "team", goals }), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function goalLaws(tree: unknown, { cascade = cascadeGoal }: GoalLawOptions = {}): readonly Law[] {
  const compiled = asGoalTree(tree);
  return Object.values(makers).flatMap((make) => make(compiled, cascade));
}
