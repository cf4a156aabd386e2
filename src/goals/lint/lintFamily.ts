import {
  addFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  isZeroFraction,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import { addsUp } from "../tree/directions.js";
import type { GoalNode } from "../tree/goalNode.js";
import type { GoalDirection } from "../types.js";

/** What a goal and those below it have to do with one another. */
export function lintFamily(node: GoalNode): readonly Issue[] {
  return [...periods(node), ...sums(node), ...caps(node), ...idleWeights(node), ...idleClamps(node)];
}

function periods({ goal, period, children }: GoalNode): readonly Issue[] {
  return children
    .filter((child) => child.period.from < period.from || period.to < child.period.to)
    .map((child) => {
      const params = { period: child.goal.period, above: goal.period };
      const message = `The goal runs in ${params.period}, which leaves the period ${params.above} of the goal above. Correct one of them.`;
      return goalIssue("goals.period_mismatch", `${child.path}/period`, message, params, "warning");
    });
}

/** The gap between the constant targets below a goal and its own, where all of them add up in one unit. */
function sums({ goal, path, target, children }: GoalNode): readonly Issue[] {
  const alike = children.every((child) => child.goal.unit === goal.unit && addsUp(child.goal));
  if (target?.constant === undefined || children.length === 0 || !addsUp(goal) || !alike) return [];
  const targets = children.flatMap((child) => child.target?.constant ?? []);
  if (targets.length < children.length) return [];
  const sum = targets.reduce<Fraction>(addFractions, fractionOf(ZERO));
  const gap = subtractFractions(sum, target.constant);
  if (isZeroFraction(gap)) return [];
  const params = {
    sum: formatFraction(sum),
    target: formatFraction(target.constant),
    gap: formatFraction(gap),
  };
  const message = `The targets below sum to ${params.sum}, which is ${params.gap} off the target of ${params.target}. Cascade the goal again, or keep the gap on purpose.`;
  return [goalIssue("goals.targets_do_not_sum", `${path}/target`, message, params, "hint")];
}

/** Directions whose progress never exceeds 1. */
const BOUNDED: ReadonlySet<GoalDirection> = new Set(["atLeast", "atMost", "inRange", "binary"]);

function caps({ path, rollUp, children }: GoalNode): readonly Issue[] {
  if (rollUp?.of !== "progress" || children.length < 2) return [];
  const open = children.filter(
    ({ goal, most }) => most === null && goal.measure !== undefined && !BOUNDED.has(goal.direction),
  );
  const ids = open.slice(0, 5).map(({ goal }) => cut(goal.id));
  if (ids.length === 0) return [];
  const message = `Far above its target, ${ids.map(quoted).join(", ")} can hide another goal below this one. Write clamp.most where that is not meant.`;
  return [goalIssue("goals.uncapped", path, message, { ids }, "hint")];
}

/** Weights that nothing looks at, because the goal above has a value of its own, pools, or takes other weights. */
function idleWeights({ goal, rollUp, children }: GoalNode): readonly Issue[] {
  const mode = goal.rollUp?.weights;
  if (rollUp?.of === "progress" && mode !== "equal" && mode !== "target") return [];
  return children
    .filter(({ weight }) => weight !== null)
    .map(({ path }) => {
      const message =
        "The goal above does not weigh the goals below it by what is written. Remove the weight, or see its rollUp.";
      return goalIssue("goals.unused_field", `${path}/weight`, message, { field: "weight" }, "warning");
    });
}

/** Clamps that nothing looks at, because the goal above has a value of its own, or pools. */
function idleClamps({ rollUp, children }: GoalNode): readonly Issue[] {
  if (rollUp?.of === "progress") return [];
  return children
    .filter(({ goal }) => goal.clamp !== undefined)
    .map(({ path }) => {
      const message =
        "The goal above does not take a mean of the progress below it, so that nothing is clamped. Remove the clamp.";
      return goalIssue("goals.unused_field", `${path}/clamp`, message, { field: "clamp" }, "warning");
    });
}
