import { type Fraction, fractionOf, ONE } from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { Goal, GoalScope } from "../types.js";
import type { PlacedGoal, ReadPart } from "./partsBelow.js";
import type { PeriodPart } from "./periodParts.js";
import type { ReadLevel } from "./readLevel.js";
import type { ReadShare } from "./readShares.js";

/** The shares of one goal by the parts that stand below it, with the part that each is made of; null with a fault. */
export function sharesBelow(
  { goal }: PlacedGoal,
  standing: ReturnType<ReadLevel["partsBelow"]>,
  level: ReadLevel,
  isSplit: boolean,
  issues: Issue[],
): readonly { readonly part: string; readonly share: ReadShare }[] | null {
  const before = issues.length;
  const shares = standing.map((part) =>
    "weight" in part ? timeShare(part, goal, level) : namedShare(part, goal, level),
  );
  if (shares.length === 0) {
    const message = `No part of this level stands below ${quoted(goal.id)}. Add one, or let one stand below every goal.`;
    issues.push(goalIssue("goals.no_parts_below", level.path, message, { goal: cut(goal.id) }));
    return null;
  }
  const unweighted = shares.filter(({ weight }) => weight === null);
  if (unweighted.length < shares.length)
    for (const { path, id } of unweighted) issues.push(noWeight(path, id, isSplit));
  if (level.moved !== undefined)
    for (const { path, id, share } of shares)
      if (share.baseline === undefined) issues.push(noBaseline(path, id));
  if (issues.length > before) return null;
  return shares.map(({ id, path, share, weight }) => ({
    part: id,
    share: { ...share, path, weight: weight ?? fractionOf(ONE) },
  }));
}

interface Candidate {
  readonly id: string;
  readonly path: string;
  readonly share: Omit<ReadShare, "weight" | "path">;
  /** Null where none is written. */
  readonly weight: Fraction | null;
}

function timeShare({ id, weight }: PeriodPart, goal: Goal, level: ReadLevel): Candidate {
  const share = { id: `${goal.id}.${id}`, period: id, ...measured(level.measure) };
  return { id, path: level.path, share, weight };
}

function namedShare({ id, title, measure, path, read }: ReadPart, goal: Goal, level: ReadLevel): Candidate {
  const share = {
    id: `${goal.id}.${id}`,
    ...(title === undefined ? {} : { title }),
    ...measured(measure ?? level.measure),
    ...placeOf(level.by, id),
    ...(read.baseline === undefined ? {} : { baseline: read.baseline }),
  };
  return { id, path, share, weight: read.weight ?? null };
}

function measured(measure: string | undefined): { readonly measure?: string } {
  return measure === undefined ? {} : { measure };
}

/** Whose, or what about, a part makes the new goal. */
function placeOf(
  by: ReadLevel["by"],
  id: string,
): { readonly ownerId: string } | { readonly scope: GoalScope } | Record<never, never> {
  switch (by) {
    case "owner":
      return { ownerId: id };
    case "product":
      return { scope: { productId: id } };
    case "region":
      return { scope: { regionId: id } };
    case "customerGroup":
      return { scope: { customerGroupId: id } };
    default:
      return {};
  }
}

function noWeight(path: string, id: string, isSplit: boolean): Issue {
  const what = isSplit ? "share" : "part in the mean";
  const message = `${quoted(id)} has no weight for its ${what}, and others beside it have one. Write a weight for each, or for none.`;
  return goalIssue("goals.missing_part_weight", `${path}/weight`, message, { id: cut(id) });
}

function noBaseline(path: string, id: string): Issue {
  const message = `${quoted(id)} does not say where it stands today, from where its target is moved. Write its baseline.`;
  return goalIssue("goals.missing_part_baseline", `${path}/baseline`, message, { id: cut(id) });
}
