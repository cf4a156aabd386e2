import { fractionOf, wholeFraction, ZERO } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Weights } from "../../kernel/weighting/index.js";
import type { BuiltCompetency, BuiltGroup, BuiltReview } from "../builtReview.js";
import { centerWeights } from "../outliers/centerWeights.js";
import { type Ballot, byRater } from "./ballots.js";
import type { Aggregate } from "./groupMeans.js";
import type { ItemMean } from "./itemMeans.js";
import { hiddenBecause, type Known, meanOfKnown, reasonOf } from "./known.js";
import { tellsRatersApart } from "./tellsRatersApart.js";

const NOT_OBSERVED: Known = { value: null, reason: "no_answers" };

/** What one rater says: a mean, and one of each competency. */
interface RaterMeans {
  readonly value: Known;
  readonly competencies: readonly Known[];
}

/** Each rater's mean of items, then of competencies, then the mean over raters, of a competency likewise. */
export const perRater: Aggregate = (review, group, means, trace) => {
  const ballots = byRater([...means.values()].flatMap((item) => item.ballots));
  const mark = trace?.mark() ?? 0;
  // What one rater says stands in a trace only where it is known anyway who that is.
  const shown = group.isAnonymous ? undefined : trace;
  const raters = [...ballots].map(([raterId, own]) => raterMeans(review, group, raterId, own, shown));
  const { ref, title: label } = group;
  const id = `${review.document.id}.${group.id}`;
  const place = shown && { trace: shown, mark, id, ref, label };
  const values = raters.map((rater) => rater.value);
  const counted = [...means.values()].map(({ mean }) => mean);
  const value = unlessHidden(meanOfKnown(weightsOf(review, group, values), values, place), counted);
  // Who only rated items of weight zero has no mean, and would hide in a count who is new in the value.
  const count = values.filter((each) => each.value !== null).length;
  if (group.isAnonymous) {
    const note = value.value === null ? value.reason : undefined;
    const params = { raters: wholeFraction(count) };
    trace?.node({ id, kind: "weightedMean", ref, label, params, value: value.value, note, redacted: true });
  }
  const withheld = tellsRatersApart(group, ballots) ? hidden : same;
  const competencies = competencyMeans(review, group, means, raters).map(withheld);
  return { value, raters: count, competencies, items: counted.map(withheld) };
};

/** Each competency over the raters who observed it. */
function competencyMeans(
  review: BuiltReview,
  group: BuiltGroup,
  means: ReadonlyMap<string, ItemMean>,
  raters: readonly RaterMeans[],
): readonly Known[] {
  return review.competencies.map(({ items }, index): Known => {
    const own = raters.map((rater) => rater.competencies[index] ?? NOT_OBSERVED);
    const mean = meanOfKnown(weightsOf(review, group, own), own);
    return unlessHidden(
      mean,
      items.flatMap(({ id }) => means.get(id)?.mean ?? []),
    );
  });
}

/** A mean over raters; where there is none because items are suppressed, that is why. */
function unlessHidden(mean: Known, items: readonly Known[]): Known {
  const reason = mean.value === null ? hiddenBecause({ value: null, reason: reasonOf(items) }) : null;
  return reason === null ? mean : { value: null, reason };
}

/** Raters count the same, but for outliers among those who said anything. */
function weightsOf({ outliers }: BuiltReview, { isAnonymous }: BuiltGroup, parts: readonly Known[]): Weights {
  const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  const { weights, sum } = centerWeights(values, outliers, isAnonymous);
  let at = 0;
  return {
    weights: parts.map(({ value }) => {
      if (value === null) return ZERO;
      at += 1;
      return weights[at - 1] ?? ZERO;
    }),
    sum,
  };
}

function hidden(known: Known): Known {
  return known.value === null ? known : { value: null, reason: "below_minimum" };
}

function same(known: Known): Known {
  return known;
}

function raterMeans(
  review: BuiltReview,
  group: BuiltGroup,
  raterId: string,
  ballots: readonly Ballot[],
  trace: Tracer | undefined,
): RaterMeans {
  const id = `${review.document.id}.${group.id}.${raterId}`;
  const own = new Map(ballots.map((ballot) => [ballot.itemId, ballot]));
  const mark = trace?.mark() ?? 0;
  const competencies = review.competencies.map((competency) => ofCompetency(competency, own, id, trace));
  const place = trace && { trace, mark, id, ref: group.ref };
  return { value: meanOfKnown(review.competencyWeights, competencies, place), competencies };
}

function ofCompetency(
  { id, title: label, ref, items, weights }: BuiltCompetency,
  own: ReadonlyMap<string, Ballot>,
  raterId: string,
  trace: Tracer | undefined,
): Known {
  const mark = trace?.mark() ?? 0;
  const parts = items.map((item): Known => {
    const ballot = own.get(item.id);
    const value = ballot === undefined ? null : fractionOf(ballot.rating);
    const sources = ballot === undefined ? {} : { sources: [ballot.source] };
    trace?.node({
      id: `${raterId}.${id}.${item.id}`,
      kind: "input",
      ref: item.ref,
      label: item.title,
      inputs: [{ id: item.id, value, ...sources }],
      value,
      note: value === null ? "no_answers" : undefined,
    });
    return value === null ? NOT_OBSERVED : { value };
  });
  return meanOfKnown(weights, parts, trace && { trace, mark, id: `${raterId}.${id}`, ref, label });
}
