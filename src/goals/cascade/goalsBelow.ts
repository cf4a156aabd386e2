import type { Goal, GoalRollUp } from "../types.js";
import type { ReadCascade } from "./readCascade.js";
import type { ReadShare } from "./readShares.js";
import type { SplitName, SplitNumbers } from "./splitTypes.js";

const NUMBERS: readonly SplitName[] = ["target", "baseline", "threshold", "stretch"];

/** The new goals, one a share. */
export function goalsBelow({ goal, shares }: ReadCascade, { parts }: SplitNumbers): readonly Goal[] {
  return shares.map((share, index) => {
    const isMeasured = (share.measure ?? goal.measure) !== undefined;
    const numbers = NUMBERS.flatMap((name) => {
      const part = parts[name]?.[index];
      return part === undefined ? [] : [[name, part] as const];
    });
    const { pace, ...taken } = inherited(goal, isMeasured);
    return {
      id: share.id,
      ...taken,
      // Its points and its season are those of the period above.
      ...(pace === undefined || share.period !== undefined ? {} : { pace }),
      ...textsOf(share),
      ...(goal.scope === undefined && share.scope === undefined
        ? {}
        : { scope: { ...goal.scope, ...share.scope } }),
      parentId: goal.id,
      ...Object.fromEntries(numbers),
    };
  });
}

/**
 * What a new goal takes from the one above; its weight and its clamp are about the goal above that, what was agreed and
 * changed is about that one alone, and a measure of its own leaves it nothing to roll up.
 */
function inherited(
  { id: _id, weight: _weight, clamp: _clamp, archived: _archived, ...goal }: Goal,
  isMeasured: boolean,
): Omit<Goal, "id"> {
  const { rollUp, agreement: _agreement, changes: _changes, targetBy: _targetBy, ...rest } = goal;
  return {
    ...rest,
    ...(rollUp === undefined || isMeasured ? {} : { rollUp: rollUpBelow(rollUp) }),
  };
}

/** A goal below rolls up in the same way; a goal that weight moves to is one of the level above. */
function rollUpBelow({ missing, ...rollUp }: GoalRollUp): GoalRollUp {
  return typeof missing === "string" ? { ...rollUp, missing } : rollUp;
}

function textsOf({ title, ownerId, measure, period }: ReadShare): Partial<Goal> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(measure === undefined ? {} : { measure }),
    ...(period === undefined ? {} : { period }),
  };
}
