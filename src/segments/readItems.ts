import { readWeight } from "../kernel/allocation/index.js";
import { type Issue, quoted } from "../kernel/issue/index.js";
import { type BuiltScale, buildScale } from "../kernel/scale/index.js";
import {
  resolveWeights,
  type WeighedItem,
  type WeightingCode,
  type Weights,
} from "../kernel/weighting/index.js";
import type { ScoredItem } from "./scoring.js";
import { segmentIssue } from "./segmentIssue.js";
import type { ScoreItem } from "./types.js";

const SUM: WeightingCode = "weighting.sum_not_one";

/** The items of a score with their curves built; `ref` is the place of their list. */
export function readItems(items: readonly ScoreItem[], ref: string, issues: Issue[]): readonly ScoredItem[] {
  return items.map((item, index) => {
    const place = `${ref}/${index}`;
    const curve = item.curve === undefined ? null : readCurve(item, `${place}/curve`, issues);
    return { item, ref: place, curve };
  });
}

/** The weights of the items, which sum to 1; null where they are faulty. */
export function readWeights(items: readonly ScoreItem[], ref: string, issues: Issue[]): Weights | null {
  const weighed: WeighedItem[] = [];
  for (const [index, { id, weight }] of items.entries()) {
    const path = `${ref}/${index}`;
    const read = readWeight(weight, `${path}/weight`, "weighting");
    if ("issues" in read) for (const issue of read.issues) issues.push(issue);
    else weighed.push({ id, path, weight: read.weight });
  }
  if (weighed.length < items.length) return null;
  const weights = resolveWeights(weighed, "explicit", null, ref);
  if (weights.ok) return weights.data;
  for (const issue of weights.issues) issues.push(issue.code === SUM ? ownWords(issue) : issue);
  return null;
}

/** The weights of a score are what they are: there are no other ways to weigh that a mend could name. */
function ownWords(issue: Issue): Issue {
  const message = `The weights of the items sum to ${String(issue.params.sum)}, not to 1. Correct them.`;
  return { ...issue, message };
}

function readCurve({ id, curve }: ScoreItem, ref: string, issues: Issue[]): BuiltScale | null {
  if (curve === undefined) return null;
  const built = buildScale(curve, ref);
  if (!built.ok) {
    for (const issue of built.issues) issues.push(issue);
    return null;
  }
  if (built.data.grades) {
    const message = `The curve of ${quoted(id)} gives grades and no numbers. Give it points, rates or amounts.`;
    issues.push(segmentIssue("segments.curve_of_grades", ref, message, { id }));
  }
  if (built.data.needsQuota) {
    const message = `The curve of ${quoted(id)} has bounds in multiples of a quota, and a customer has none. Write them as values.`;
    issues.push(segmentIssue("segments.curve_in_quota", `${ref}/boundsIn`, message, { id }));
  }
  return built.data;
}
