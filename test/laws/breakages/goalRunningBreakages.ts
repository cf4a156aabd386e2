import type { GoalTree } from "attainment/goals";
import { subtract } from "attainment/kernel";
import type { GoalLawId } from "attainment/testing";
import type { Breakage } from "./breakage.js";
import { broken, changed, changedGoals, swapped } from "./brokenGoals.js";

const common = { unit: "money", direction: "increase", period: "2026-Q3" } as const;
const team = { ...common, id: "team" } as const;
const ann = { ...common, id: "ann", parentId: "team", measure: "sales", target: "300" } as const;
const bob = { ...common, id: "bob", parentId: "team", measure: "calls", target: "100" } as const;

function tree(goals: GoalTree["goals"], fields: Partial<GoalTree> = {}): GoalTree {
  return { kind: "goalTree", id: "q3", ...fields, goals };
}

const bands = {
  kind: "bands",
  bands: [
    { id: "late", from: "-1" },
    { id: "fine", from: "-0.1" },
  ],
} as const;
const pace = { kind: "linear" } as const;
const paced = tree([team, ann, bob], { pace });
const status = { by: "gap", scale: bands, parents: "weakestChild" } as const;
const weakest = tree([team, ann, bob], { pace, status });
const changes = [{ from: "2026-08-15", reason: "lostAccount", add: "-100" }] as const;
const changing = tree([team, { ...ann, changes }, bob]);
const proposed = [{ move: "propose", on: "2026-06-01", by: "lea" }] as const;
const open = tree([team, { ...ann, agreement: proposed }, bob]);
const month = tree([team, { ...ann, period: "2026-07" }, bob]);

type Running =
  | "expectedNeverFalls"
  | "gapIsProgressLessExpected"
  | "laterChangesAreIrrelevant"
  | "unagreedGoalsDoNotCount"
  | "factsOfOtherDaysDecideNothing"
  | "weakestBelowDecidesStatus";

/** For each law of goals that run, faults that it has to find. */
export const goalRunningBreakages: Readonly<Record<Running & GoalLawId, readonly Breakage[]>> = {
  expectedNeverFalls: [
    broken(
      "what is left in place of what is gone",
      paced,
      changedGoals(({ pace: own, ...goal }) =>
        own === undefined
          ? goal
          : { ...goal, pace: { ...own, expected: own.expected && subtract("1", own.expected) } },
      ),
    ),
    broken("a last day that is left out", paced, (sound) => (facts, options) => {
      const { goals, ...result } = sound.evaluate(facts, options);
      return {
        ...result,
        goals: goals.map(({ pace: own, ...goal }) =>
          own === undefined
            ? goal
            : { ...goal, pace: { ...own, expected: own.expected === "1" ? "0.99" : own.expected } },
        ),
      };
    }),
  ],
  gapIsProgressLessExpected: [
    broken(
      "a sign lost",
      paced,
      changedGoals(({ pace: own, ...goal }) =>
        own === undefined
          ? goal
          : { ...goal, pace: { ...own, gap: own.gap === null ? null : own.gap.replace("-", "") } },
      ),
    ),
  ],
  laterChangesAreIrrelevant: [
    broken("a change too early", changing, swapped(tree([team, { ...ann, target: "200" }, bob]))),
  ],
  unagreedGoalsDoNotCount: [broken("agreements ignored", open, swapped({ ...open, agreement: "ignored" }))],
  factsOfOtherDaysDecideNothing: [broken("a month by its quarter", month, swapped(tree([team, ann, bob])))],
  weakestBelowDecidesStatus: [
    broken("its own number", weakest, swapped({ ...weakest, status: { ...status, parents: "own" } })),
    broken(
      "the best below",
      weakest,
      changed((result) => ({
        ...result,
        goals: result.goals.map((goal, place) => (place === 0 ? { ...goal, status: "fine" } : goal)),
      })),
    ),
  ],
};
