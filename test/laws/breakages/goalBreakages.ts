import { type CascadeResult, cascadeGoal } from "attainment/goals";
import { add, multiply } from "attainment/kernel";
import { type GoalLawId, goalLaws } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";
import { broken, changed, changedGoals, swapped } from "./brokenGoals.js";
import { goalRunningBreakages } from "./goalRunningBreakages.js";

const common = { measure: "sales", unit: "money", period: "2026-Q3" } as const;
const team = { id: "team", unit: "money", direction: "increase", period: "2026-Q3" } as const;
const ann = {
  ...common,
  id: "ann",
  parentId: "team",
  ownerId: "ann",
  direction: "increase",
  target: "300",
} as const;
const bob = {
  ...common,
  id: "bob",
  parentId: "team",
  ownerId: "bob",
  direction: "atLeast",
  target: "100",
} as const;
const cho = {
  ...common,
  id: "cho",
  parentId: "team",
  direction: "decrease",
  baseline: "90",
  target: "60",
} as const;

function tree(...goals: readonly object[]) {
  return { kind: "goalTree", id: "q3", goals };
}

const weighed = tree(team, { ...ann, weight: "0.7" }, { ...bob, weight: "0.3" });
const pooled = tree({ ...team, rollUp: { of: "actuals", missing: "zero" } }, ann, bob);
const mixed = tree(
  { ...team, rollUp: { missing: "reweight" } },
  ann,
  { ...bob, clamp: { most: "0.8" } },
  cho,
);
const archived = tree(team, ann, { ...bob, archived: true });
const oneRange = tree({ ...common, id: "one", direction: "inRange", low: "10", high: "20" });

/** A fault in what cascades a goal. */
function brokenCascade(fault: string, breakIt: (result: CascadeResult) => CascadeResult): Breakage {
  const cascade: typeof cascadeGoal = (...given) => breakIt(cascadeGoal(...given));
  return { fault, sound: goalLaws(weighed), broken: goalLaws(weighed, { cascade }) };
}

/** The targets of the new goals changed. */
function targets(change: (target: string, place: number, all: readonly string[]) => string) {
  return ({ goals, ...rest }: CascadeResult): CascadeResult => {
    const all = goals.map(({ target }) => String(target));
    return {
      ...rest,
      goals: goals.map((goal, place) => ({ ...goal, target: change(all[place] ?? "0", place, all) })),
    };
  };
}

function raised(text: string | null, by: string): string | null {
  return text === null ? null : add(text, by);
}

/** For each law of goals, faults that it has to find. */
export const goalBreakages: Readonly<Record<GoalLawId, readonly Breakage[]>> = {
  ...goalRunningBreakages,
  sharesSumToTheGoal: [
    brokenCascade(
      "each share cut to whole units",
      targets((target) => target.replace(/\..*$/, "")),
    ),
    brokenCascade("the sum told without the over-assignment", (result) => ({ ...result, value: "100" })),
    brokenCascade("the last share lost", ({ goals, ...rest }) => ({ ...rest, goals: goals.slice(0, 1) })),
  ],
  sharesLieWithinAStep: [
    brokenCascade(
      "shares swapped",
      targets((_target, place, all) => all[all.length - 1 - place] ?? "0"),
    ),
    brokenCascade(
      "all to the first",
      targets((_target, place, all) => (place === 0 ? all.reduce((sum, each) => add(sum, each), "0") : "0")),
    ),
  ],
  betterNeverLowersProgress: [
    broken(
      "a sign lost",
      weighed,
      changedGoals((goal) => ({ ...goal, progress: goal.progress && multiply(goal.progress, "-1") })),
    ),
    broken(
      "a direction turned",
      mixed,
      swapped(tree(team, ann, bob, { ...cho, direction: "increase", baseline: "30" })),
    ),
  ],
  boundsDecideProgress: [
    broken(
      "a bound flipped",
      oneRange,
      swapped(tree({ ...common, id: "one", direction: "inRange", low: "10.01", high: "20" })),
    ),
    broken(
      "a bound left out above",
      oneRange,
      swapped(tree({ ...common, id: "one", direction: "inRange", low: "10", high: "19.99" })),
    ),
    broken(
      "the baseline forgotten",
      mixed,
      swapped(tree(team, ann, bob, { ...cho, baseline: "0", direction: "increase" })),
    ),
  ],
  meanLiesWithinItsParts: [
    broken("a sum in place of a mean", mixed, (sound) => (facts, options) => {
      const { goals, ...result } = sound.evaluate(facts, options);
      const parts = goals.slice(1).flatMap(({ progress }) => progress ?? []);
      const sum = parts.reduce((all, each) => add(all, each), "1");
      return {
        ...result,
        goals: goals.map((goal, place) => (place === 0 && goal.progress ? { ...goal, progress: sum } : goal)),
      };
    }),
    broken(
      "a clamp forgotten",
      mixed,
      swapped(
        tree({ ...team, rollUp: { missing: "reweight" } }, { ...ann, clamp: { least: "-99" } }, bob, cho),
      ),
    ),
  ],
  poolIsSumOverSum: [
    broken(
      "a unit too much",
      pooled,
      changedGoals((goal, place) => (place === 0 ? { ...goal, actual: raised(goal.actual, "1") } : goal)),
    ),
    broken(
      "missing values left out with their targets",
      pooled,
      swapped(tree({ ...team, rollUp: { of: "actuals", missing: "reweight" } }, ann, bob)),
    ),
  ],
  orderOfGoalsIsIrrelevant: [
    broken(
      "the first goal alone counted",
      mixed,
      changed(({ goals, ...rest }) => ({ ...rest, goals, value: goals[1]?.progress ?? null })),
    ),
    broken(
      "a weight told of the goal beside",
      weighed,
      changedGoals((goal, place) => (place === 1 ? { ...goal, weight: "0.3" } : goal)),
    ),
  ],
  zeroWeightHasNoEffect: [
    broken(
      "every goal counted the same",
      weighed,
      swapped(tree({ ...team, rollUp: { weights: "equal" } }, ann, bob)),
    ),
  ],
  archivedIsAbsent: [
    broken("an archived goal counted", archived, swapped(tree(team, ann, bob))),
    broken(
      "an archived goal told",
      archived,
      changed(({ goals, ...rest }) => ({ ...rest, goals: [...goals, ...goals.slice(1)] })),
    ),
  ],
  tracedEqualsUntraced: [
    broken("a goal lost in the trace", mixed, (sound) => (facts, options = {}) => {
      const { goals, ...result } = sound.evaluate(facts, options);
      return { ...result, goals: options.trace === true ? goals.slice(1) : goals };
    }),
  ],
  traceReplays: [
    broken(
      "a number of the trace changed",
      mixed,
      changed((result) =>
        changedNodes(result, (node) =>
          node.kind === "input" ? { ...node, value: raised(node.value, "0.01") } : node,
        ),
      ),
    ),
    broken(
      "weights swapped",
      weighed,
      changed((result) =>
        changedNodes(result, (node) =>
          node.kind === "weightedMean"
            ? { ...node, params: { ...node.params, weights: ["0.3", "0.7"] } }
            : node,
        ),
      ),
    ),
    broken(
      "a clamp that is not shown",
      mixed,
      changed((result) =>
        changedNodes(result, (node) => {
          const [before] = node.children;
          return node.kind === "cap" && before !== undefined ? before : node;
        }),
      ),
    ),
  ],
  refsResolve: [
    broken(
      "a place that is none",
      pooled,
      changed((result) =>
        changedNodes(result, (node) => (node.kind === "sum" ? { ...node, ref: `${node.ref}/sum` } : node)),
      ),
    ),
  ],
  runsAreEqual: [
    broken(
      "a count of runs",
      weighed,
      changed((result, round) => ({ ...result, treeId: `${result.treeId}-${round}` })),
    ),
  ],
  inputStaysAsItWas: [
    broken("facts taken apart", weighed, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      Reflect.set(facts, "owners", []);
      return result;
    }),
    broken("a period written over", oneRange, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      Reflect.set(facts, "period", "2027");
      return result;
    }),
  ],
};
