import { compareFractions, divideFractions, type Fraction, fractionOf } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { type Mean, type Missing, meanOf, type Weights } from "../../kernel/weighting/index.js";
import type { GoalNode, RollUpRule } from "../tree/goalNode.js";
import type { GoalReason, Judged, Judging } from "./judged.js";
import { isOutside, ownFigures } from "./ownFigures.js";
import { targetWeights } from "./targetWeights.js";

type MeanRule = Extract<RollUpRule, { readonly of: "progress" }>;

/** The weighted mean of the progress of the goals below, each within its clamp. */
export function judgeMean(
  node: GoalNode,
  rule: MeanRule,
  judging: Judging,
  judgeChild: (child: GoalNode, judging: Judging) => Judged,
): Judged {
  const { readings, trace, judged } = judging;
  const mark = trace?.mark();
  const values = node.children.map((child) => {
    const from = trace?.mark();
    return clampProgress(child, judgeChild(child, judging).progress, trace, from);
  });
  const weights = rule.weights === "target" ? targetWeights(node.children, readings) : rule.weights;
  const mean =
    typeof weights === "string"
      ? weights
      : meanOf(weights, counted(values, weights, rule.missing), rule.missing);
  const lack: GoalReason | undefined = typeof mean === "string" ? mean : mean.reason;
  const reason = lack !== undefined && isOutside(node, readings) ? "outside_period" : lack;
  const head = { id: node.id, ref: node.path, label: node.goal.title, note: reason };
  if (trace !== undefined && mark !== undefined) {
    if (typeof weights === "string" || lack !== undefined)
      trace.node({ ...head, kind: "weightedMean", params: { weights: [] }, value: null }, mark);
    else meanOf(weights, values, rule.missing, { ...head, trace, mark });
  }
  if (typeof mean !== "string") shareOut(node.children, mean, judged);
  const progress = typeof mean === "string" ? null : mean.value;
  const target = ownFigures(node, readings).figures.target?.value ?? null;
  return { node, progress, ...(reason === undefined ? {} : { reason }), actual: null, target };
}

/**
 * The progress that counts: none of a goal without weight, so that it changes neither the mean nor why there is none,
 * save of the one that weight moves to.
 */
function counted(
  values: readonly (Fraction | null)[],
  { weights }: Weights,
  missing: Missing,
): readonly (Fraction | null)[] {
  const moveTo = typeof missing === "object" ? missing.moveTo : -1;
  return values.map((value, index) => (weights[index]?.units === 0 && index !== moveTo ? null : value));
}

/** Tells each goal its share of the mean above. */
function shareOut(children: readonly GoalNode[], mean: Mean, judged: Judging["judged"]): void {
  if (mean.sum.units === 0) return;
  for (const [index, child] of children.entries()) {
    const [weight, own] = [mean.weights[index], judged.get(child)];
    if (weight === undefined || own === undefined) continue;
    judged.set(child, { ...own, share: divideFractions(fractionOf(weight), fractionOf(mean.sum)) });
  }
}

/** What of its progress a goal gives to the one above; a bound that acts records itself around the goal's node. */
function clampProgress(
  { id, path, goal, least, most }: GoalNode,
  progress: Fraction | null,
  trace: Tracer | undefined,
  mark: number | undefined,
): Fraction | null {
  if (progress === null) return null;
  // The goal's own name, since the goal stands below its bound.
  const label = goal.title ?? goal.id;
  if (compareFractions(progress, least) < 0) {
    const ref = goal.clamp?.least === undefined ? path : `${path}/clamp/least`;
    trace?.node({ id: `${id}#least`, kind: "floor", ref, label, params: { at: least }, value: least }, mark);
    return least;
  }
  if (most === null || compareFractions(progress, most) <= 0) return progress;
  trace?.node(
    { id: `${id}#most`, kind: "cap", ref: `${path}/clamp/most`, label, params: { at: most }, value: most },
    mark,
  );
  return most;
}
