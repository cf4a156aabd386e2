import type { Issue, Result } from "../../kernel/issue/index.js";
import type { Goal, GoalTree } from "../types.js";
import { checkKeys } from "./checkKeys.js";
import type { GoalNode, GoalTerms } from "./goalNode.js";
import { type Links, linkGoals } from "./linkGoals.js";
import { type ReadGoal, readFrame, readGoal } from "./readGoal.js";
import { rollUpOf } from "./rollUpOf.js";

/** The goals of a document that count, in its order; or every fault. */
export function buildForest(document: GoalTree, ref: string): Result<readonly GoalNode[]> {
  const { goals } = document;
  const issues: Issue[] = [];
  const at = (index: number) => `${ref}/goals/${index}`;
  const links = linkGoals(goals, at, issues);
  const frame = readFrame(document, ref, issues);
  const read = goals.map((goal, index) => readGoal(goal, at(index), frame, issues));
  const sound = read.flatMap((each) => each ?? []);
  if (issues.length > 0 || sound.length < goals.length) return { ok: false, issues };
  const nodes = joinGoals(document, sound, links, issues);
  issues.push(...checkKeys(nodes));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: nodes };
}

/** Joins goals from the deepest level up, so that each finds those below it ready. */
function joinGoals(
  document: GoalTree,
  read: readonly ReadGoal[],
  { parents, levels }: Links,
  issues: Issue[],
): readonly GoalNode[] {
  const below = childrenOf(parents);
  const counts = countingOf(read, parents, levels);
  const nodes = new Map<number, GoalNode>();
  for (const index of byLevel(levels).reverse()) {
    const own = read[index];
    if (own === undefined || !counts.has(index)) continue;
    const children = (below.get(index) ?? []).flatMap((place) => nodes.get(place) ?? []);
    const archived = (below.get(index) ?? [])
      .filter((place) => !counts.has(place))
      .flatMap((place) => archivedOf(read[place]));
    const { goal, path, period, numbers, terms, pace } = own;
    const rollUp = goal.measure === undefined ? rollUpOf({ goal, path, children, archived }, issues) : null;
    const id = `${document.id}.${goal.id}`;
    nodes.set(index, {
      goal,
      index,
      path,
      id,
      key: goal.key ?? goal.id,
      period,
      terms,
      isUnagreed: isUnagreed(document, goal, terms),
      pace,
      children,
      rollUp,
      ...numbers,
    });
  }
  return read.flatMap((_, index) => nodes.get(index) ?? []);
}

/** Only agreed goals are evaluated, of those that have to be agreed. */
function isUnagreed(
  { agreement = "whereBegun" }: GoalTree,
  goal: Goal,
  { agreement: own }: GoalTerms,
): boolean {
  if (agreement === "ignored" || (own !== null && own.terms.length > 0)) return false;
  return (
    own !== null || (agreement === "required" && goal.ownerId !== undefined && goal.measure !== undefined)
  );
}

function archivedOf(read: ReadGoal | undefined) {
  if (read === undefined) return [];
  return [{ id: read.goal.id, path: read.path, weight: read.numbers.weight ?? undefined }];
}

function childrenOf(parents: Links["parents"]): ReadonlyMap<number, readonly number[]> {
  const below = new Map<number, number[]>();
  for (const [index, parent] of parents.entries()) {
    if (parent === null) continue;
    const list = below.get(parent);
    if (list === undefined) below.set(parent, [index]);
    else list.push(index);
  }
  return below;
}

function byLevel(levels: readonly number[]): number[] {
  return [...levels.keys()].sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0) || a - b);
}

/** The goals that are not archived, nor below one that is. */
function countingOf(
  read: readonly ReadGoal[],
  parents: Links["parents"],
  levels: readonly number[],
): ReadonlySet<number> {
  const counts = new Set<number>();
  for (const index of byLevel(levels)) {
    const parent = parents[index] ?? null;
    if (read[index]?.goal.archived !== true && (parent === null || counts.has(parent))) counts.add(index);
  }
  return counts;
}
