import { type Issue, quoted } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { Goal } from "../types.js";
import { addsUp } from "./directions.js";
import type { GoalNode } from "./goalNode.js";
import { pooledGoals } from "./pooledGoals.js";

interface Pooling {
  readonly goal: Goal;
  readonly path: string;
  readonly children: readonly GoalNode[];
}

/** Actual values can be pooled where they add up, in one unit, and each target is there unless the goal names its own. */
export function checkPooled({ goal, path, children }: Pooling): readonly Issue[] {
  const parts = pooledGoals(children);
  const needsTargets = goal.target === undefined && goal.direction !== "inRange";
  return [
    ...[{ goal, path }, ...parts].flatMap((each) =>
      addsUp(each.goal) ? [] : [notAdding(each.goal, each.path)],
    ),
    ...otherUnits(goal, parts),
    ...(needsTargets
      ? parts
          .filter(({ goal: part, target }) => part.measure !== undefined && target === null)
          .map(({ path: at }) => noTarget(at))
      : []),
  ];
}

/** Targets can be weights where they have one unit. */
export function checkTargets({ children }: Pooling): readonly Issue[] {
  const [first, ...others] = children;
  return first === undefined ? [] : otherUnits(first.goal, others);
}

function otherUnits({ unit }: Goal, parts: readonly GoalNode[]): readonly Issue[] {
  return parts
    .filter(({ goal }) => goal.unit !== unit)
    .map(({ goal, path }) => {
      const message = `The goal is in ${goal.unit} and is put together with ones in ${unit}. Give them one unit, or choose other weights or another roll-up.`;
      return goalIssue("goals.mixed_units", `${path}/unit`, message, { unit: goal.unit, expected: unit });
    });
}

function notAdding({ id, unit, aggregation }: Goal, path: string): Issue {
  const how = aggregation ?? unit;
  const message = `Actual values of ${quoted(id)} (${how}) do not add up. Roll up progress, such as by weights "target", or write aggregation "sum".`;
  return goalIssue("goals.actuals_do_not_add", path, message, { id: cut(id), aggregation: how });
}

function noTarget(path: string): Issue {
  const message =
    "The goal is pooled with others and has no target to add to theirs. Write it, or one for the goal above.";
  return goalIssue("goals.missing_target", `${path}/target`, message);
}
