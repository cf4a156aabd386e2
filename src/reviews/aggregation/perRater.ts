import { fractionOf, ONE, scaled } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Weights } from "../../kernel/weighting/index.js";
import type { BuiltCompetency, BuiltGroup, BuiltReview } from "../builtReview.js";
import { type Ballot, byRater } from "./ballots.js";
import type { Aggregate } from "./groupMeans.js";
import type { ItemMean } from "./itemMeans.js";
import { type Known, meanOfKnown } from "./known.js";
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
  const weights = equally(raters.length);
  const { ref, title: label } = group;
  const id = `${review.document.id}.${group.id}`;
  const place = shown && { trace: shown, mark, id, ref, label };
  const value = meanOfKnown(
    weights,
    raters.map((rater) => rater.value),
    place,
  );
  if (group.isAnonymous) {
    const note = value.value === null ? value.reason : undefined;
    const params = { raters: fractionOf(scaled(raters.length, 0)) };
    trace?.node({ id, kind: "weightedMean", ref, label, params, value: value.value, note, redacted: true });
  }
  const withheld = tellsRatersApart(group, ballots) ? hidden : same;
  const competencies = competencyMeans(review, means, raters).map(withheld);
  return { value, competencies, items: [...means.values()].map(({ mean }) => withheld(mean)) };
};

/** Each competency over the raters who observed it. */
function competencyMeans(
  { competencies }: BuiltReview,
  means: ReadonlyMap<string, ItemMean>,
  raters: readonly RaterMeans[],
): readonly Known[] {
  const weights = equally(raters.length);
  return competencies.map(({ items }, index): Known => {
    const own = raters.map((rater) => rater.competencies[index] ?? NOT_OBSERVED);
    const mean = meanOfKnown(weights, own);
    const isSuppressed = items.some(({ id }) => {
      const item = means.get(id)?.mean;
      return item?.value === null && item.reason === "below_minimum";
    });
    return mean.value === null && isSuppressed ? { value: null, reason: "below_minimum" } : mean;
  });
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

function equally(count: number): Weights {
  return { weights: Array.from({ length: count }, () => ONE), sum: scaled(count, 0) };
}
