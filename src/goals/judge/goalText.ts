import { formatFraction, fractionText } from "../../kernel/decimal/index.js";
import { type GoalPaceNumbers, paceText } from "../pace/paceOfGoals.js";
import type { Standing } from "../pace/standing.js";
import type { GoalNode } from "../tree/goalNode.js";
import type { GoalProgress } from "../types.js";
import { versionTexts } from "../versions/versionTexts.js";
import type { Judged } from "./judged.js";

/** What is told of goals beside what they came to. */
export interface Stand {
  /** The goals that are listed. */
  readonly ids: ReadonlySet<string>;
  readonly paceOf: (node: GoalNode) => GoalPaceNumbers | null;
  readonly statusOf: ((node: GoalNode) => string | null) | null;
  readonly grades: Standing["grades"];
}

/** A goal that was judged, as text. */
export function goalText(judged: Judged, { ids, paceOf, statusOf, grades }: Stand): GoalProgress {
  const { node, progress, reason, actual, target, share } = judged;
  const { id, title, ownerId, parentId, commitment = "committed" } = node.goal;
  const pace = paceOf(node);
  const versions = versionTexts(node);
  const { agreement } = node.terms;
  return {
    id,
    key: node.key,
    ...(title === undefined ? {} : { title }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(parentId === undefined || !ids.has(parentId) ? {} : { parentId }),
    progress: fractionText(progress),
    actual: fractionText(actual),
    target: fractionText(target),
    ...(reason === undefined ? {} : { reason }),
    ...(share === undefined ? {} : { weight: formatFraction(share) }),
    ...(pace === null ? {} : { pace: paceText(pace) }),
    ...(statusOf === null ? {} : { status: statusOf(node) }),
    ...(grades === null ? {} : { grade: progress === null ? null : grades[commitment].of(progress) }),
    ...(versions.length === 0 ? {} : { versions }),
    ...(agreement === null ? {} : { agreement: agreement.state }),
  };
}
