import { fractionOf, scaled } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { BuiltGroup, Named } from "../builtReview.js";
import type { Aggregate } from "./groupMeans.js";
import type { ItemMean } from "./itemMeans.js";
import { type Known, meanOfKnown } from "./known.js";

const NOBODY: ItemMean = { mean: { value: null, reason: "no_answers" }, ballots: [] };

/** Each item's mean over raters, then competencies from their items, then the group from its competencies. */
export const perItem: Aggregate = (review, group, means, trace) => {
  const groupId = `${review.document.id}.${group.id}`;
  const mark = trace?.mark() ?? 0;
  const competencies = review.competencies.map(({ id, title, ref, items, weights }): Known => {
    const start = trace?.mark() ?? 0;
    const own = items.map((item) => means.get(item.id) ?? NOBODY);
    for (const [index, item] of items.entries())
      recordItem(trace, `${groupId}.${id}.${item.id}`, item, own[index] ?? NOBODY, group);
    const place = trace && { trace, mark: start, id: `${groupId}.${id}`, ref, label: title };
    return meanOfKnown(
      weights,
      own.map(({ mean }) => mean),
      place,
    );
  });
  const { title: label, ref } = group;
  const place = trace && { trace, mark, id: groupId, ref, label };
  const value = meanOfKnown(review.competencyWeights, competencies, place);
  return { value, competencies, items: [...means.values()].map(({ mean }) => mean) };
};

/** An item: its mean and how many it stands on, and where single raters are known anyway, also their answers. */
function recordItem(
  trace: Tracer | undefined,
  id: string,
  { id: itemId, title: label, ref }: Named,
  { mean, ballots }: ItemMean,
  { isAnonymous }: BuiltGroup,
): void {
  const node = { id, kind: "input", ref, label, value: mean.value } as const;
  if (mean.value === null) {
    const isHidden = mean.reason === "below_minimum";
    const rest = isHidden ? { redacted: true as const } : { inputs: [{ id: itemId, value: null }] };
    trace?.node({ ...node, note: mean.reason, ...rest });
    return;
  }
  const sources = isAnonymous ? {} : { sources: ballots.map(({ source }) => source) };
  const raters = fractionOf(scaled(ballots.length, 0));
  trace?.node({ ...node, inputs: [{ id: itemId, value: mean.value, ...sources }], params: { raters } });
}
