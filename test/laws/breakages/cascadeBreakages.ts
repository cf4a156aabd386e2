import { type CascadeLevelsResult, cascadeLevels, type Goal } from "attainment/goals";
import { add } from "attainment/kernel";
import { type CascadeLawId, cascadeLaws, type GoalCascade } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";

const money: GoalCascade = {
  goal: { id: "company", unit: "money", direction: "atLeast", target: "1000000", period: "2026-Q3" },
  levels: [
    {
      by: "region",
      parts: [
        { id: "north", weight: "3" },
        { id: "south", weight: "2" },
      ],
    },
    {
      by: "owner",
      overAssignment: "1.1",
      rounding: "halfUp",
      step: "7",
      parts: [
        { id: "ann", weight: "1" },
        { id: "bob", weight: "2" },
      ],
    },
  ],
};
const satisfaction: GoalCascade = {
  goal: { id: "csat", unit: "score", direction: "atLeast", target: "4.5", period: "2026-Q3" },
  levels: [
    {
      by: "region",
      values: "shift",
      parts: [
        { id: "north", weight: "7", baseline: "4.2" },
        { id: "south", weight: "4", baseline: "3.9" },
      ],
    },
    { by: "owner", parts: [{ id: "ann" }, { id: "bob" }] },
  ],
};

type Cascade = typeof cascadeLevels;

/** A fault in what cascades a goal. */
function broken(
  fault: string,
  subject: GoalCascade,
  breakIt: (result: CascadeLevelsResult, round: number) => CascadeLevelsResult,
): Breakage {
  let round = 0;
  return brokenCall(fault, subject, (...given) => {
    round += 1;
    return breakIt(cascadeLevels(...given), round);
  });
}

function brokenCall(fault: string, subject: GoalCascade, cascade: Cascade): Breakage {
  return { fault, sound: cascadeLaws(subject), broken: cascadeLaws(subject, { cascade }) };
}

function goals(change: (goal: Goal, place: number) => Goal) {
  return (result: CascadeLevelsResult): CascadeLevelsResult => ({
    ...result,
    goals: result.goals.map(change),
  });
}

function raised(goal: Goal, by: string): Goal {
  return { ...goal, target: add(String(goal.target), by) };
}

/** For each law of cascades, faults that it has to find. */
export const cascadeBreakages: Readonly<Record<CascadeLawId, readonly Breakage[]>> = {
  levelsSumToTheGoalAbove: [
    broken(
      "a cent too much on the last level",
      money,
      goals((goal) => (goal.id.endsWith("ann") ? raised(goal, "0.01") : goal)),
    ),
    brokenCall("the over-assignment left out", money, (goal, levels, options) =>
      cascadeLevels(
        goal,
        levels.map(({ overAssignment: _, ...level }) => level),
        options,
      ),
    ),
    brokenCall("a whole cut in place of rounded", money, (goal, levels, options) =>
      cascadeLevels(
        goal,
        levels.map((level) => ({ ...level, rounding: "floor" as const })),
        options,
      ),
    ),
  ],
  levelSharesAreWholeSteps: [
    brokenCall("another step", money, (goal, levels, options) =>
      cascadeLevels(
        goal,
        levels.map((level) => ({ ...level, step: "0.01" })),
        options,
      ),
    ),
  ],
  largerWeightNeverGetsLess: [
    brokenCall("weights turned round", money, (goal, levels, options) => {
      const turned = levels.map((level) =>
        "parts" in level
          ? {
              ...level,
              parts: level.parts.map((part) => ({ ...part, weight: String(9 - Number(part.weight)) })),
            }
          : level,
      );
      return cascadeLevels(goal, turned, options);
    }),
  ],
  valuesAverageToTheGoalAbove: [
    broken(
      "the last places lost",
      satisfaction,
      goals((goal) => ({ ...goal, target: String(goal.target).slice(0, 6) })),
    ),
    brokenCall("the same distance for a plain mean", satisfaction, (goal, levels, options) =>
      cascadeLevels(
        goal,
        levels.map((level) =>
          "parts" in level ? { ...level, parts: level.parts.map(({ weight: _, ...part }) => part) } : level,
        ),
        options,
      ),
    ),
    broken(
      "a ratio split",
      satisfaction,
      goals((goal) => (goal.ownerId === "ann" ? { ...goal, target: "2.25" } : goal)),
    ),
  ],
  cascadedGoalsMakeATree: [
    broken(
      "an id twice",
      money,
      goals((goal) => ({ ...goal, id: goal.id.replace("south", "north") })),
    ),
    broken(
      "a parent lost",
      satisfaction,
      goals((goal) => (goal.parentId === "csat" ? { ...goal, id: `${goal.id}-2` } : goal)),
    ),
    broken(
      "a key for two",
      money,
      goals((goal) => ({ ...goal, ownerId: "ann", key: "sales" })),
    ),
  ],
  tracedEqualsUntraced: [
    brokenCall("a goal lost in the trace", money, (goal, levels, options = {}) => {
      const result = cascadeLevels(goal, levels, options);
      return options.trace === true ? { ...result, goals: result.goals.slice(1) } : result;
    }),
  ],
  traceReplays: [
    broken("a share of the trace changed", money, (result) =>
      changedNodes(result, (node) =>
        node.kind === "constant" && node.value !== null ? { ...node, value: add(node.value, "0.01") } : node,
      ),
    ),
    broken("weights left out of a mean", satisfaction, (result) =>
      changedNodes(result, (node) =>
        node.kind === "weightedMean" ? { ...node, params: { weights: ["1", "1"] } } : node,
      ),
    ),
  ],
  runsAreEqual: [
    broken("a count of runs", money, (result, round) => ({ ...result, goalId: `company-${round}` })),
  ],
  inputStaysAsItWas: [
    brokenCall("a level written over", money, (goal, levels, options) => {
      const result = cascadeLevels(goal, levels, options);
      Reflect.set(levels[0] ?? {}, "by", "product");
      return result;
    }),
  ],
};
