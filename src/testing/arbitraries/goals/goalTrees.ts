import fc from "fast-check";
import type { Goal, GoalTree } from "../../../goals/index.js";
import { type GoalDraft, goalDrafts, type PlacedDraft } from "./goalDraft.js";
import { measuredFields } from "./measuredFields.js";
import { rollUpFields, weightsBelow } from "./rollUpFields.js";
import { treeFrames } from "./runningFields.js";

/**
 * What {@link goalTrees} may give.
 *
 * @since 0.1.0
 */
export interface GoalTreeConstraints {
  /** The most goals, 7 by default. */
  readonly maxGoals?: number;
}

/**
 * Trees of goals: of every direction and every kind of roll-up, several levels deep or flat, with owners and without,
 * baselines and targets that are measures, targets of zero and below, clamps, archived goals and several roots; with
 * paces, statuses, grades, targets that change, and agreements that got this far or that.
 *
 * @param constraints - See {@link GoalTreeConstraints}.
 * @returns An arbitrary of documents that `compileGoalTree` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileGoalTree } from "attainment/goals";
 * import { goalTrees } from "attainment/testing";
 * const sample = fc.sample(goalTrees({ maxGoals: 4 }), { seed: 42, numRuns: 20 });
 * sample.every((tree) => compileGoalTree(tree).document.goals.length <= 4); // => true
 * ```
 * @since 0.1.0
 */
export function goalTrees({ maxGoals = 7 }: GoalTreeConstraints = {}): fc.Arbitrary<GoalTree> {
  const drafts = fc.array(goalDrafts(), { minLength: 1, maxLength: maxGoals });
  return fc.tuple(drafts, treeFrames()).map(([drawn, frame]) => ({
    kind: "goalTree",
    id: "goals",
    ...frame,
    goals: goalsOf(drawn),
  }));
}

function goalsOf(drafts: readonly GoalDraft[]): readonly Goal[] {
  const parents = drafts.map(({ above, isRoot }, index) => (index === 0 || isRoot ? null : above % index));
  const place = (index: number, isAlike: boolean): readonly PlacedDraft[] => {
    const draft = drafts[index];
    if (draft === undefined) return [];
    const hasChildren = parents.includes(index);
    const alike = isAlike || (hasChildren && !draft.isMeasured && isUnited(draft));
    const children = drafts.flatMap((_, child) => (parents[child] === index ? place(child, alike) : []));
    const parent = parents[index] ?? null;
    const parentId = parent === null ? undefined : nameOf(parent);
    return [{ draft, id: nameOf(index), parentId, children, isAlike: alike }];
  };
  const roots = drafts.flatMap((_, index) => (parents[index] === null ? place(index, false) : []));
  const goals = roots.flatMap((root) => listed(root, rootWeight(root)));
  return goals.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Weights of roots are relative, and any of them may be missing. */
function rootWeight({ draft }: PlacedDraft): Pick<Goal, "weight"> {
  return draft.isBaselineMeasured ? { weight: String(draft.weight) } : {};
}

function nameOf(index: number): string {
  return `goal-${String(index + 1).padStart(3, "0")}`;
}

function isUnited({ rollUp }: GoalDraft): boolean {
  return rollUp === "actuals" || rollUp === "target";
}

function listed(placed: PlacedDraft, weight: Pick<Goal, "weight">): Goal[] {
  const { draft, id, parentId, children, isAlike } = placed;
  const isMeasured = draft.isMeasured || children.length === 0;
  const goal: Goal = {
    id,
    ...(parentId === undefined ? {} : { parentId }),
    ...(draft.title === undefined ? {} : { title: draft.title }),
    ...(draft.owner === undefined ? {} : { ownerId: draft.owner }),
    unit: isAlike ? "money" : draft.unit,
    ...(isMeasured ? measuredFields(placed) : rollUpFields(placed)),
    ...weight,
    ...(draft.clamp === undefined ? {} : { clamp: draft.clamp }),
    period: draft.period,
    ...(draft.isArchived ? { archived: true } : {}),
  };
  const weights = isMeasured ? [] : weightsBelow(placed);
  const below = children.flatMap((child, index) => {
    const own = weights[index];
    return listed(child, own === undefined ? {} : { weight: own });
  });
  return [goal, ...below];
}
