import type { Issue, Result } from "../kernel/issue/index.js";
import { byText } from "../kernel/order/index.js";
import type { GoalTreeFunction } from "./goalFunction.js";
import { judgeForest } from "./judge/judgeForest.js";
import { checkStanding } from "./pace/checkStanding.js";
import { readStanding } from "./pace/standing.js";
import { buildForest } from "./tree/buildForest.js";
import type { GoalNode } from "./tree/goalNode.js";
import { isForEverybody } from "./tree/isForEverybody.js";
import { measuresOf } from "./tree/measuresOf.js";
import type { GoalTree } from "./types.js";

/** Builds a goal tree that has passed its schema; `ref` is its place in the outermost document. */
export function buildGoalTree(document: GoalTree, ref: string): Result<GoalTreeFunction> {
  const issues: Issue[] = [];
  const standing = readStanding(document, ref, issues);
  const forest = buildForest(document, ref);
  if (!forest.ok) return { ok: false, issues: [...issues, ...forest.issues] };
  issues.push(...checkStanding(document, forest.data, ref));
  if (issues.length > 0) return { ok: false, issues };
  const goals = forest.data;
  const forOwner = goalsByOwner(goals);
  const everybody = goals.filter(isForEverybody);
  const ofPerson = (personId: string): readonly GoalNode[] =>
    [...(forOwner.get(personId) ?? []), ...everybody].sort((a, b) => a.index - b.index);
  return {
    ok: true,
    data: {
      document,
      goals,
      needs: { measures: measuresOf(goals), fields: [] },
      everybodyNeeds: measuresOf(goals.filter(({ goal }) => goal.ownerId === undefined)),
      keys: keysOf(goals),
      judge: (readings, trace) => judgeForest({ document, ref, goals, standing }, readings, trace),
      judgeFor: (readings, personId, trace) =>
        judgeForest({ document, ref, standing, goals: ofPerson(personId) }, readings, trace),
    },
  };
}

function goalsByOwner(goals: readonly GoalNode[]): ReadonlyMap<string, readonly GoalNode[]> {
  const owned = new Map<string, GoalNode[]>();
  for (const node of goals) {
    const { ownerId } = node.goal;
    if (ownerId === undefined) continue;
    const list = owned.get(ownerId);
    if (list === undefined) owned.set(ownerId, [node]);
    else list.push(node);
  }
  return owned;
}

/** Each key once, by UTF-16 code units. Goals of one key have one unit. */
function keysOf(goals: readonly GoalNode[]): GoalTreeFunction["keys"] {
  const units = new Map(goals.map(({ key, goal }) => [key, goal.unit]));
  return [...units].map(([key, unit]) => ({ key, unit })).sort(byText(({ key }) => key));
}
