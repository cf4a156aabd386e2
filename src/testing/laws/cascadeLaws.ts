import { cascadeLevels, safeCompileGoalTree } from "../../goals/index.js";
import type { GoalCascade } from "../arbitraries/goals/goalCascades.js";
import {
  type CascadeLevels,
  type CascadeScenario,
  cascadeOf,
  cascadeScenarios,
  type Family,
  familiesOf,
  isSplit,
  meanFinding,
  orderFinding,
  stepFinding,
  sumFinding,
} from "./goals/levelLaws.js";
import type { CascadeLawId } from "./goals/settingLawNames.js";
import { type Finding, firstOf, type Law, lawOf } from "./law.js";
import { outcomeLaws } from "./outcomeLaws.js";

/**
 * How laws of cascades are chosen.
 *
 * @since 0.1.0
 */
export interface CascadeLawOptions {
  /** What cascades the goal; absent: `cascadeLevels`. */
  readonly cascade?: typeof cascadeLevels;
}

/**
 * The laws that the levels of a cascade have to keep, whatever the target at the top.
 *
 * | law | holds |
 * | --- | --- |
 * | `levelsSumToTheGoalAbove`, `levelSharesAreWholeSteps`, `largerWeightNeverGetsLess` | where the goal adds up |
 * | `valuesAverageToTheGoalAbove` | where it does not |
 * | `cascadedGoalsMakeATree` | always: no id twice, no goal without its parent, no key for two goals |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * A target that is refused because it is no whole number of steps breaks no law.
 *
 * @param subject - The goal at the top with a constant target, and the levels.
 * @param options - See {@link CascadeLawOptions}.
 * @returns Laws for `checkLaws`; those that the goal is not about are left out.
 * @throws AttainmentError with the issues of `cascadeLevels`, where it refuses the goal or the levels.
 * @example
 * ```ts
 * import { cascadeLaws, checkLaws } from "attainment/testing";
 * const goal = { id: "company", unit: "money", direction: "atLeast", target: "1000000", period: "2026-Q3" } as const;
 * const levels = [
 *   { by: "region", parts: [{ id: "north", weight: "3" }, { id: "south", weight: "2" }] },
 *   { by: "month", season: ["20", "30", "50"], overAssignment: "1.05", rounding: "halfUp" },
 * ] as const;
 * checkLaws(cascadeLaws({ goal, levels }), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function cascadeLaws(
  subject: GoalCascade,
  { cascade = cascadeLevels }: CascadeLawOptions = {},
): readonly Law[] {
  cascadeLevels(subject.goal, subject.levels);
  const scenarios = cascadeScenarios(subject);
  const ofFamilies = (id: CascadeLawId, statement: string, find: (family: Family) => Finding | null) =>
    lawOf(id, statement, scenarios, (scenario) => {
      const result = cascadeOf(cascade, subject, scenario);
      const top = { ...subject, goal: { ...subject.goal, target: scenario.target } };
      return result === null ? null : firstOf(familiesOf(top, result), find);
    });
  const own = isSplit(subject.goal)
    ? [
        ofFamilies(
          "levelsSumToTheGoalAbove",
          "The shares of every goal sum to its target times the over-assignment, to the last step.",
          sumFinding,
        ),
        ofFamilies("levelSharesAreWholeSteps", "Every share is a whole number of steps.", stepFinding),
        ofFamilies("largerWeightNeverGetsLess", "A part with a larger weight never gets less.", orderFinding),
      ]
    : [
        ofFamilies(
          "valuesAverageToTheGoalAbove",
          "The mean of the targets by their weights is exactly the target above.",
          meanFinding,
        ),
      ];
  return [
    ...own,
    lawOf("cascadedGoalsMakeATree", "The new goals stand in a tree below the goal.", scenarios, (scenario) =>
      treeFinding(cascade, subject, scenario),
    ),
    // With a target that is surely shared out, since the one written is; others may be refused.
    ...outcomeLaws(
      scenarios
        .map((scenario) =>
          cascadeOf(cascadeLevels, subject, scenario) === null ? ownScenario(subject) : scenario,
        )
        .map(({ target }) => ({ goal: { ...subject.goal, target }, levels: subject.levels })),
      ({ goal, levels }, options) => cascade(goal, levels, options),
    ),
  ];
}

function ownScenario({ goal: { target } }: GoalCascade): CascadeScenario {
  return { target: typeof target === "object" ? "0" : String(target ?? "0") };
}

/** The faults that only the place of a goal can have. */
const PLACES: ReadonlySet<string> = new Set([
  "document.duplicate_id",
  "goals.unknown_parent",
  "goals.cycle",
  "goals.duplicate_key",
]);

function treeFinding(
  cascade: CascadeLevels,
  { goal, levels }: GoalCascade,
  scenario: CascadeScenario,
): Finding | null {
  const result = cascadeOf(cascade, { goal, levels }, scenario);
  if (result === null) return null;
  const { parentId: _, ...top } = goal;
  const tree = {
    kind: "goalTree",
    id: "cascade",
    goals: [{ ...top, target: scenario.target }, ...result.goals],
  };
  const compiled = safeCompileGoalTree(tree);
  const found = (compiled.ok ? [] : compiled.issues).filter(({ code }) => PLACES.has(code));
  return found.length === 0
    ? null
    : { expected: "a tree", found: found.map(({ code, path }) => `${code} ${path}`) };
}
