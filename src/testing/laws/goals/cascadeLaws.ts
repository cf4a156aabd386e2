import fc from "fast-check";
import type {
  CascadeOptions,
  CascadeShare,
  CompiledGoalTree,
  cascadeGoal,
  Goal,
} from "../../../goals/index.js";
import {
  divided,
  minus,
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rational,
  rationalOf,
  times,
} from "../../rational/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";

/** What cascades a goal: the library's, unless another one is to be tried. */
export type Cascade = typeof cascadeGoal;

type CascadeScenario = {
  readonly goalId: string;
  readonly shares: readonly CascadeShare[];
  readonly options: Required<Pick<CascadeOptions, "overAssignment" | "step">>;
};

/** For goals that add up and have a constant target. */
export function sharesSumToTheGoal(tree: CompiledGoalTree, cascade: Cascade): readonly Law[] {
  const goals = splittable(tree);
  if (goals.length === 0) return [];
  const statement = "The shares of a cascade sum to the target times the over-assignment, to the last unit.";
  return [
    lawOf("sharesSumToTheGoal", statement, cascades(goals), ({ goalId, shares, options }) => {
      const goal = goals.find(({ id }) => id === goalId);
      if (goal === undefined) return null;
      const { value, goals: below } = cascade(goal, shares, options);
      const sum = below.reduce((all, each) => plus(all, targetOf(each)), NOTHING);
      const expected = printRational(wholeOf(goal, options));
      return difference(expected, printRational(sum)) ?? difference(expected, plain(value));
    }),
  ];
}

/** For the same goals. */
export function sharesLieWithinAStep(tree: CompiledGoalTree, cascade: Cascade): readonly Law[] {
  const goals = splittable(tree);
  if (goals.length === 0) return [];
  const statement = "Each share is a whole number of steps, less than one step off its exact part.";
  return [
    lawOf("sharesLieWithinAStep", statement, cascades(goals), ({ goalId, shares, options }) => {
      const goal = goals.find(({ id }) => id === goalId);
      if (goal === undefined) return null;
      const whole = wholeOf(goal, options);
      const step = rationalOf(String(options.step));
      const sum = shares.reduce((all, { weight }) => plus(all, rationalOf(String(weight))), NOTHING);
      const below = cascade(goal, shares, options).goals;
      return firstOf(shares, ({ id, weight }) => {
        const part = below.find((each) => each.id === id);
        const exact = divided(times(whole, rationalOf(String(weight))), sum);
        if (part === undefined || exact === null) return { share: id, expected: "a share", found: null };
        const found = targetOf(part);
        const isWhole = divided(found, step)?.under === 1n;
        if (isWhole && order(size(minus(found, exact)), step) < 0) return null;
        const expected = `less than ${options.step} off ${printRational(exact)}`;
        return { share: id, expected, found: printRational(found) };
      });
    }),
  ];
}

/** Goals that add up, without the numbers beside the target, which need not be whole steps. */
function splittable({ document }: CompiledGoalTree): readonly Goal[] {
  return document.goals.flatMap((goal) => {
    const { baseline: _baseline, threshold: _threshold, stretch: _stretch, ...rest } = goal;
    const {
      unit,
      aggregation = unit === "ratio" || unit === "score" ? "mean" : "sum",
      target,
      direction,
    } = goal;
    const isConstant = target !== undefined && typeof target !== "object" && direction !== "inRange";
    return isConstant && aggregation === "sum" ? [rest] : [];
  });
}

/** Shares with any weights, and a step of which the whole is a multiple. */
function cascades(goals: readonly Goal[]): fc.Arbitrary<CascadeScenario> {
  const weights = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 7 });
  return fc
    .record({
      goal: fc.constantFrom(...goals),
      weights,
      overAssignment: fc.constantFrom("1", "1.1", "1.05", "0.9"),
      finer: fc.nat(2),
    })
    .map(({ goal, weights: drawn, overAssignment: over, finer: more }) => {
      // Milestones stay whole.
      const [overAssignment, finer] = goal.direction === "milestone" ? ["1", 0] : [over, more];
      const whole = printRational(wholeOf(goal, { overAssignment }));
      const places = (whole.split(".")[1] ?? "").length + finer;
      const shares = drawn.map((weight, index) => ({
        id: `share-${index}`,
        // One weight at least is above zero.
        weight: index === 0 ? weight + 1 : weight,
      }));
      const step = printRational(rational(1n, 10n ** BigInt(places)));
      return { goalId: goal.id, shares, options: { overAssignment, step } };
    });
}

function wholeOf(goal: Goal, { overAssignment = "1" }: CascadeOptions): Rational {
  return times(targetOf(goal), rationalOf(overAssignment));
}

function targetOf({ target }: Goal): Rational {
  return typeof target === "object" ? NOTHING : rationalOf(target ?? "0");
}

function plain(text: string | null): string | null {
  return text === null ? null : printRational(rationalOf(text));
}

function size(value: Rational): Rational {
  return value.over < 0n ? minus(NOTHING, value) : value;
}
