import { type Decimal, plus, scaled, times, wholeFraction, ZERO } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Weights } from "../../kernel/weighting/index.js";
import type { BuiltGroup, BuiltReview, Named } from "../builtReview.js";
import { byRater } from "./ballots.js";
import type { Aggregate } from "./groupMeans.js";
import type { ItemMean } from "./itemMeans.js";
import { hiddenBecause, type Known, meanOfKnown } from "./known.js";

const NOBODY: ItemMean = { mean: { value: null, reason: "no_answers" }, ballots: [] };

/** Each item's mean over raters, then competencies from their items, then the group from its competencies. */
export const perItem: Aggregate = (review, group, means, trace) =>
  ofItems(
    review,
    group,
    means,
    review.competencies.map(({ weights }) => weights),
    review.competencyWeights,
    trace,
  );

/**
 * All ratings at once: each by its item's share of the competency, times the weight of the competency. So where everybody
 * rated everything it is the same as per item.
 */
export const pooled: Aggregate = (review, group, means, trace) => {
  const weights = review.competencies.map(({ items, weights: own }) =>
    summed(
      items.map(({ id }, index) =>
        times(own.weights[index] ?? ZERO, scaled(means.get(id)?.ballots.length ?? 0, 0)),
      ),
    ),
  );
  const ofCompetencies = weights.map(({ sum }, index) =>
    times(review.pooledWeights.weights[index] ?? ZERO, sum),
  );
  return ofItems(review, group, means, weights, summed(ofCompetencies), trace);
};

function summed(weights: readonly Decimal[]): Weights {
  return { weights, sum: weights.reduce(plus, ZERO) };
}

const NO_WEIGHTS: Weights = { weights: [], sum: ZERO };

function ofItems(
  review: BuiltReview,
  group: BuiltGroup,
  means: ReadonlyMap<string, ItemMean>,
  itemWeights: readonly Weights[],
  competencyWeights: Weights,
  trace: Tracer | undefined,
): ReturnType<Aggregate> {
  const groupId = `${review.document.id}.${group.id}`;
  const mark = trace?.mark() ?? 0;
  const competencies = review.competencies.map(({ id, title, ref, items }, at): Known => {
    const start = trace?.mark() ?? 0;
    const own = items.map((item) => means.get(item.id) ?? NOBODY);
    for (const [index, item] of items.entries())
      recordItem(trace, `${groupId}.${id}.${item.id}`, item, own[index] ?? NOBODY, group, review);
    const place = trace && { trace, mark: start, id: `${groupId}.${id}`, ref, label: title };
    return meanOfKnown(
      itemWeights[at] ?? NO_WEIGHTS,
      own.map(({ mean }) => mean),
      place,
    );
  });
  const { title: label, ref } = group;
  const place = trace && { trace, mark, id: groupId, ref, label };
  const value = meanOfKnown(competencyWeights, competencies, place);
  const counted = [...means.values()];
  const raters = byRater(counted.flatMap(({ ballots }) => ballots)).size;
  return { value, raters, competencies, items: counted.map(({ mean }) => mean) };
}

/** An item: its mean and how many it stands on, and where single raters are known anyway, also their answers. */
function recordItem(
  trace: Tracer | undefined,
  id: string,
  { id: itemId, title: label, ref }: Named,
  { mean, ballots }: ItemMean,
  { isAnonymous }: BuiltGroup,
  { outliers }: BuiltReview,
): void {
  const node = { id, kind: "input", ref, label, value: mean.value } as const;
  if (mean.value === null) {
    const isHidden = hiddenBecause(mean) !== null;
    const rest = isHidden ? { redacted: true as const } : { inputs: [{ id: itemId, value: null }] };
    trace?.node({ ...node, note: mean.reason, ...rest });
    return;
  }
  const sources = isAnonymous ? {} : { sources: ballots.map(({ source }) => source) };
  const raters = wholeFraction(ballots.length);
  const params = { raters, ...(outliers === null ? {} : { outliers: outliers.kind }) };
  trace?.node({ ...node, inputs: [{ id: itemId, value: mean.value, ...sources }], params });
}
