import { parsePeriod } from "../../kernel/calendar/index.js";
import type { Goal, GoalRollUp } from "../types.js";
import type { ReadCascade } from "./readCascade.js";
import type { ReadShare } from "./readShares.js";
import type { SplitName, SplitNumbers } from "./splitNumbers.js";

const NUMBERS: readonly SplitName[] = ["target", "baseline", "threshold", "stretch"];

/** The new goals, one a share. */
export function goalsBelow({ goal, shares }: ReadCascade, { parts }: SplitNumbers): readonly Goal[] {
  const owned = shares.map((share) => ownTime(share, goal));
  return shares.map((share, index) => {
    const { id: _, ...own } = share;
    const isMeasured = (own.measure ?? goal.measure) !== undefined;
    const numbers = NUMBERS.flatMap((name) => {
      const part = parts[name]?.[index];
      return part === undefined ? [] : [[name, part] as const];
    });
    return {
      id: share.id,
      ...inherited(goal, keepsKey(owned, index, ownTime({}, goal)), isMeasured),
      ...textsOf(own),
      ...(goal.scope === undefined && own.scope === undefined
        ? {}
        : { scope: { ...goal.scope, ...own.scope } }),
      parentId: goal.id,
      ...Object.fromEntries(numbers),
    };
  });
}

/**
 * What a new goal takes from the one above; its weight and its clamp are about the goal above that, and a measure of its
 * own leaves it nothing to roll up.
 */
function inherited(goal: Goal, keepsKeyOfIt: boolean, isMeasured: boolean): Omit<Goal, "id"> {
  const { id: _id, key, weight: _weight, clamp: _clamp, archived: _archived, rollUp, ...rest } = goal;
  return {
    ...rest,
    ...(key === undefined || !keepsKeyOfIt ? {} : { key }),
    ...(rollUp === undefined || isMeasured ? {} : { rollUp: rollUpBelow(rollUp) }),
  };
}

/** A goal below rolls up in the same way; a goal that weight moves to is one of the level above. */
function rollUpBelow({ missing, ...rollUp }: GoalRollUp): GoalRollUp {
  return typeof missing === "string" ? { ...rollUp, missing } : rollUp;
}

function textsOf({ title, ownerId, measure, period }: Omit<ReadShare, "id">): Partial<Goal> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(measure === undefined ? {} : { measure }),
    ...(period === undefined ? {} : { period }),
  };
}

/** Whose a new goal is, and when it runs. */
interface OwnTime {
  readonly ownerId: string | undefined;
  readonly from: string;
  readonly to: string;
}

function ownTime(share: Pick<Goal, "ownerId"> & { readonly period?: string }, goal: Goal): OwnTime {
  const { from, to } = parsePeriod(share.period ?? goal.period);
  return { ownerId: share.ownerId ?? goal.ownerId, from, to };
}

/** A key stands for one goal of an owner at a time: neither that above nor another of the new ones may have it too. */
function keepsKey(owned: readonly OwnTime[], index: number, above: OwnTime): boolean {
  const own = owned[index];
  const others = [above, ...owned.filter((_, place) => place !== index)];
  return own !== undefined && !others.some((other) => clashes(own, other));
}

function clashes(a: OwnTime, b: OwnTime): boolean {
  return a.ownerId === b.ownerId && a.from < b.to && b.from < a.to;
}
