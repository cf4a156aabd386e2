import { type CompiledGoalTree, compileGoalTree, type GoalProgress, type GoalResult } from "attainment/goals";
import { goalLaws } from "attainment/testing";
import type { Breakage } from "./breakage.js";

/** What breaks the evaluation of a sound tree. */
export type Break = (sound: CompiledGoalTree) => CompiledGoalTree["evaluate"];

/** A fault in what evaluates a tree. */
export function broken(fault: string, document: unknown, breakIt: Break): Breakage {
  const sound = compileGoalTree(document);
  return { fault, sound: goalLaws(sound), broken: goalLaws({ ...sound, evaluate: breakIt(sound) }) };
}

/** Every result changed; `round` counts the evaluations. */
export function changed(change: (result: GoalResult, round: number) => GoalResult): Break {
  let round = 0;
  return (sound) => (facts, options) => {
    round += 1;
    return change(sound.evaluate(facts, options), round);
  };
}

/** Every goal of every result changed. */
export function changedGoals(change: (goal: GoalProgress, place: number) => GoalProgress): Break {
  return changed((result) => ({ ...result, goals: result.goals.map(change) }));
}

/** What evaluates another document in its place. */
export function swapped(document: unknown): Break {
  return () => compileGoalTree(document).evaluate;
}
