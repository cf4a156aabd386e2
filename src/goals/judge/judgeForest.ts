import { wholeWeights } from "../../kernel/allocation/index.js";
import {
  type Decimal,
  type Fraction,
  formatFraction,
  fractionOf,
  ONE,
  plus,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { type Mean, meanOf, type Weights } from "../../kernel/weighting/index.js";
import type { GoalReadings, JudgedGoals } from "../goalFunction.js";
import { paceOfGoals } from "../pace/paceOfGoals.js";
import type { Standing } from "../pace/standing.js";
import { statusOfGoals } from "../pace/statusOfGoals.js";
import type { GoalNode } from "../tree/goalNode.js";
import type { GoalTree } from "../types.js";
import { goalText } from "./goalText.js";
import type { GoalReason, Judged } from "./judged.js";
import { judgeGoal } from "./judgeGoal.js";
import { numbersOf } from "./numbersOf.js";
import { isOutside } from "./ownFigures.js";

/** A tree, or a part of one, with its place in the document. */
export interface ForestPlace {
  readonly document: GoalTree;
  readonly ref: string;
  /** The goals that are listed, in the order of the document; those whose goal above is not among them are roots. */
  readonly goals: readonly GoalNode[];
  readonly standing: Standing;
}

/** Judges goals as a tree of their own. With a trace it records one node. */
export function judgeForest(
  place: ForestPlace,
  readings: GoalReadings,
  trace: Tracer | undefined,
): JudgedGoals {
  const { document, goals } = place;
  const judged = new Map<GoalNode, Judged>();
  const ids = new Set(goals.map(({ goal }) => goal.id));
  const roots = goals.filter(({ goal }) => goal.parentId === undefined || !ids.has(goal.parentId));
  const mark = trace?.mark();
  const values = roots.map((root) => judgeGoal(root, { readings, judged, trace }).progress);
  const { value, reason } = headline(place, roots, values, readings, trace, mark, judged);
  const listed = goals.flatMap((node) => judged.get(node) ?? []);
  const progress =
    value === null ? { value: null, reason: reason ?? "no_goals" } : { value: formatFraction(value) };
  const paceOf = paceOfGoals(judged, readings);
  const { status } = place.standing;
  const stand = {
    ids,
    paceOf,
    statusOf: status === null ? null : statusOfGoals(status, judged, readings, paceOf),
    grades: place.standing.grades,
  };
  return {
    result: {
      ...progress,
      issues: [],
      treeId: document.id,
      period: readings.period.id,
      goals: listed.map((each) => goalText(each, stand)),
    },
    numbers: numbersOf(listed, (node) => paceOf(node)?.expected ?? null, readings),
  };
}

interface Headline {
  readonly value: Fraction | null;
  readonly reason?: GoalReason | undefined;
}

/** The progress of the root; of several, their mean. Roots that do not run in the period do not count. */
function headline(
  { document, ref }: ForestPlace,
  roots: readonly GoalNode[],
  values: readonly (Fraction | null)[],
  readings: GoalReadings,
  trace: Tracer | undefined,
  mark: number | undefined,
  judged: ReadonlyMap<GoalNode, Judged>,
): Headline {
  const head = { id: document.id, ref, label: document.title };
  const [root] = roots;
  if (root !== undefined && roots.length === 1) {
    const [value = null, reason] = [values[0], judged.get(root)?.reason];
    trace?.node({ ...head, kind: "line", value, note: reason }, mark);
    return { value, reason };
  }
  const runs = roots.map((each, index) => !isOutside(each, readings) || values[index] !== null);
  const weights = rootWeights(roots, runs);
  const mean: Mean = meanOf(weights, values, "refuse");
  const reason = roots.length === 0 ? "no_goals" : runs.includes(true) ? mean.reason : "outside_period";
  if (trace !== undefined && mark !== undefined)
    meanOf(weights, values, "refuse", { ...head, trace, mark, note: reason });
  return { value: mean.value, reason };
}

/** Weights of roots are relative to one another, and 1 where none is written. */
function rootWeights(roots: readonly GoalNode[], runs: readonly boolean[]): Weights {
  const given = roots.map(({ weight }, index) =>
    runs[index] === true ? (weight ?? fractionOf(ONE)) : fractionOf(ZERO),
  );
  const weights = wholeWeights(given)?.weights ?? [];
  return { weights, sum: weights.reduce<Decimal>(plus, ZERO) };
}
