import { type Fraction, fractionOf, ZERO } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { GoalNode } from "../tree/goalNode.js";
import type { Judged, Judging } from "./judged.js";
import { judgeMean } from "./judgeMean.js";
import { isOutside, ownFigures } from "./ownFigures.js";
import { pool } from "./pool.js";
import { progressOf } from "./progressOf.js";
import { type Figures, type NodeHead, traceNoProgress, traceProgress } from "./traceProgress.js";

/**
 * Judges a goal and those below it. Its own measure comes first; a goal without one takes its progress from the goals
 * below. With a trace it records one node.
 */
export function judgeGoal(node: GoalNode, judging: Judging): Judged {
  const judged = judgeBy(node, judging);
  judging.judged.set(node, judged);
  return judged;
}

function judgeBy(node: GoalNode, judging: Judging): Judged {
  const { goal, children, rollUp } = node;
  if (node.isUnagreed) return besideThoseBelow(node, judging, "own", judgeUnagreed);
  if (goal.measure !== undefined) return besideThoseBelow(node, judging, "own", judgeOwn);
  if (rollUp?.of === "progress") return judgeMean(node, rollUp, judging, judgeGoal);
  return children.length > 0
    ? besideThoseBelow(node, judging, "pooled", judgePooled)
    : judgeChildless(node, judging);
}

type JudgePart = (node: GoalNode, judging: Judging, head: NodeHead) => Judged;

/** The goals below are judged too, though the progress of this one does not come from theirs: it is chosen over them. */
function besideThoseBelow(node: GoalNode, judging: Judging, name: string, judge: JudgePart): Judged {
  const { id, path, goal, children } = node;
  const head = { id, ref: path, label: goal.title };
  if (children.length === 0) return judge(node, judging, head);
  const { trace } = judging;
  const mark = trace?.mark();
  const chosen = `${id}.${name}`;
  const judged = judge(node, judging, { id: chosen, ref: path });
  for (const child of children) judgeGoal(child, judging);
  const params = { chosen, rejected: children.map((child) => child.id) };
  trace?.node({ ...head, kind: "choose", params, value: judged.progress, note: judged.reason }, mark);
  return judged;
}

function judgeUnagreed(node: GoalNode, { readings, trace }: Judging, head: NodeHead): Judged {
  if (trace !== undefined) traceNoProgress(head, null, "not_agreed", trace);
  const target = ownFigures(node, readings).figures.target?.value ?? null;
  return { node, progress: null, reason: "not_agreed", actual: null, target };
}

function judgeOwn(node: GoalNode, { readings, trace }: Judging, head: NodeHead): Judged {
  const { figures, reason } = ownFigures(node, readings);
  const { actual } = figures;
  const target = figures.target?.value ?? null;
  const isMissing = actual === null ? reason === "missing_owner" : actual.value === null;
  if (isMissing && node.goal.whenMissing === "zero") return judgeNothing(node, target, trace, head);
  if (actual !== null) return judgeFigures(node, { ...figures, actual }, trace, head);
  if (trace !== undefined) traceNoProgress(head, null, reason ?? "missing_measure", trace);
  return { node, progress: null, reason: reason ?? "missing_measure", actual: null, target };
}

/** What is missing counts as progress of zero, because the goal says so. */
function judgeNothing(
  node: GoalNode,
  target: Fraction | null,
  trace: Tracer | undefined,
  head: NodeHead,
): Judged {
  const value = fractionOf(ZERO);
  trace?.node({ ...head, kind: "constant", params: { value }, value, note: "missing_measure" });
  return { node, progress: value, actual: null, target };
}

function judgePooled(node: GoalNode, { readings, trace }: Judging, head: NodeHead): Judged {
  const { figures } = ownFigures(node, readings);
  const pooled = pool(node, figures.target, readings);
  if (pooled.reason === undefined)
    return judgeFigures(node, { ...figures, actual: pooled.actual, target: pooled.target }, trace, head);
  const reason = isOutside(node, readings) ? "outside_period" : pooled.reason;
  if (trace !== undefined) traceNoProgress(head, null, reason, trace);
  return { node, progress: null, reason, actual: null, target: figures.target?.value ?? null };
}

function judgeFigures(node: GoalNode, figures: Figures, trace: Tracer | undefined, head: NodeHead): Judged {
  const { actual, target, baseline, low, high } = figures;
  const numbers = {
    actual: actual.value,
    target: target?.value ?? null,
    baseline: baseline?.value ?? null,
    low: low?.value ?? null,
    high: high?.value ?? null,
  };
  const found = progressOf(node.goal, numbers);
  const known = { node, actual: numbers.actual, target: numbers.target };
  if (found.value === null) {
    if (trace !== undefined) traceNoProgress(head, figures, found.reason, trace);
    return { ...known, progress: null, reason: found.reason };
  }
  if (trace !== undefined) traceProgress(head, figures, found.formula, found.value, trace);
  return { ...known, progress: found.value };
}

function judgeChildless(node: GoalNode, { readings, trace }: Judging): Judged {
  const { figures } = ownFigures(node, readings);
  const head = { id: node.id, ref: node.path, label: node.goal.title };
  const known = { node, actual: null, target: figures.target?.value ?? null };
  if (node.goal.rollUp?.empty === "zero") {
    const value = fractionOf(ZERO);
    trace?.node({ ...head, kind: "constant", params: { value }, value, note: "no_children" });
    return { ...known, progress: value };
  }
  if (trace !== undefined) traceNoProgress(head, null, "no_children", trace);
  return { ...known, progress: null, reason: "no_children" };
}
