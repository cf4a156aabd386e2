import type { Tracer } from "../../kernel/trace/index.js";
import type { PlacedAnswer } from "../answers/clashes.js";
import type { BuiltGroup, BuiltReview } from "../builtReview.js";
import { ballotsOf, byRater } from "./ballots.js";
import { itemMeans } from "./itemMeans.js";
import type { Known, Unknown } from "./known.js";
import { perItem } from "./perItem.js";
import { perRater } from "./perRater.js";

/** What a group came to. */
export interface GroupOutcome {
  readonly group: BuiltGroup;
  readonly value: Known;
  /** Those whose ratings count; null where it may not be told. */
  readonly raters: number | null;
  /** In the order of the document. */
  readonly competencies: readonly Known[];
  /** In the order of the document, over all competencies. */
  readonly items: readonly Known[];
  /** Whether it has no value because answers must stay hidden. */
  readonly isHidden: boolean;
}

const AGGREGATES = { perItem, perRater };

/** Aggregates the answers of one group. Into a trace it records one node, redacted where the group is hidden. */
export function aggregateGroup(
  review: BuiltReview,
  group: BuiltGroup,
  answers: readonly PlacedAnswer[],
  trace?: Tracer,
): GroupOutcome {
  const ballots = ballotsOf(answers, group.id);
  if (ballots.length === 0) return without(review, group, "no_answers", trace);
  const means = itemMeans(review, group, ballots);
  const counted = [...means.values()].flatMap((item) => item.ballots);
  // Too few on any one item, as where there are too few raters: there is nothing that may be shown.
  if (counted.length === 0) return without(review, group, "below_minimum", trace);
  const { aggregation = "perItem" } = review.document;
  const done = AGGREGATES[aggregation](review, group, means, trace);
  // Those who only rated what is suppressed are not told either.
  const raters = byRater(counted).size;
  const isHidden = done.value.value === null && done.value.reason === "below_minimum";
  return { group, ...done, raters, isHidden };
}

/** A group of which nothing is shown: neither how many answered nor what they answered. */
function without(
  { document, competencies }: BuiltReview,
  group: BuiltGroup,
  reason: Unknown,
  trace: Tracer | undefined,
): GroupOutcome {
  const isHidden = reason === "below_minimum";
  const nothing: Known = { value: null, reason };
  const { ref, title: label } = group;
  const redacted = isHidden ? { redacted: true as const } : {};
  const id = `${document.id}.${group.id}`;
  trace?.node({ id, kind: "weightedMean", ref, label, value: null, note: reason, ...redacted });
  return {
    group,
    value: nothing,
    raters: isHidden ? null : 0,
    competencies: competencies.map(() => nothing),
    items: competencies.flatMap(({ items }) => items.map(() => nothing)),
    isHidden,
  };
}
