import { add, round } from "attainment/kernel";
import { type CompiledReview, compileReview, type ReviewFacts, type ReviewResult } from "attainment/reviews";
import { type ReviewLawId, reviewLaws } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";

const review = {
  kind: "review",
  id: "half-year",
  ratings: { from: "1", to: "5" },
  groups: [
    { id: "manager", kind: "manager", weight: "0.5" },
    { id: "peers", weight: "0.3" },
    { id: "customers", kind: "customers", weight: "0.2" },
  ],
  competencies: [
    { id: "service", weight: "2", items: [{ id: "listens" }, { id: "helps", weight: "3" }] },
    { id: "selling", items: [{ id: "closes" }] },
  ],
} as const;

/** The review with other minimums for groups of unnamed raters. */
const shownFrom = (minimum: number) => ({
  ...review,
  groups: review.groups.map((group) => ({ ...group, minimum: group.id === "manager" ? 1 : minimum })),
});
const perRater = { ...review, aggregation: "perRater" };

/** How many have a rating in a group, whether it counts or not. */
function ratersIn(answers: ReviewFacts["answers"], id: string): number {
  const own = answers.filter(({ groupId, rating }) => groupId === id && rating !== null);
  return new Set(own.map(({ raterId }) => raterId)).size;
}

/** A fault in what evaluates a review. */
function broken(
  fault: string,
  document: unknown,
  breakIt: (sound: CompiledReview) => CompiledReview["evaluate"],
): Breakage {
  const sound = compileReview(document);
  return {
    fault,
    sound: reviewLaws(document),
    broken: reviewLaws({ ...sound, evaluate: breakIt(sound) }),
  };
}

/** The review with every result changed. */
function changed(
  change: (result: ReviewResult, facts: ReviewFacts) => ReviewResult,
): (sound: CompiledReview) => CompiledReview["evaluate"] {
  return (sound) => (facts, options) => change(sound.evaluate(facts, options), facts);
}

/** The review on other facts. */
function onFacts(
  change: (facts: ReviewFacts) => ReviewFacts,
): (sound: CompiledReview) => CompiledReview["evaluate"] {
  return (sound) => (facts, options) => sound.evaluate(change(facts), options);
}

/** What evaluates another document in its place. */
function swapped(document: unknown): () => CompiledReview["evaluate"] {
  return () => compileReview(document).evaluate;
}

/** For each law of reviews, faults that it has to find. */
export const reviewBreakages: Readonly<Record<ReviewLawId, readonly Breakage[]>> = {
  hiddenAnswersInfluenceNothing: [
    broken("a minimum that is met by one too few", review, swapped(shownFrom(2))),
    broken("hidden groups shown", review, swapped(shownFrom(1))),
    broken("the score that of all groups", review, (sound) => (facts, options) => {
      const { value } = compileReview(shownFrom(1)).evaluate(facts);
      return { ...sound.evaluate(facts, options), value };
    }),
    broken(
      "the number of hidden raters told",
      review,
      changed(({ competencies, ...result }, { answers }) => ({
        ...result,
        competencies: competencies.map((each) => ({ ...each, title: `${answers.length} answers` })),
      })),
    ),
    broken(
      "raters told who only rated a suppressed item",
      review,
      changed(({ groups, ...result }, { answers }) => ({
        ...result,
        groups: groups.map((group) => ({ ...group, raters: group.raters && ratersIn(answers, group.id) })),
      })),
    ),
    broken(
      "an average of everything in the trace",
      review,
      changed((result, { answers }) =>
        changedNodes(result, (node) =>
          node.redacted === true
            ? { ...node, params: { sum: answers.reduce((sum, { rating }) => add(sum, rating ?? "0"), "0") } }
            : node,
        ),
      ),
    ),
  ],
  unnamedRatersStandInNoTrace: [
    broken(
      "answers listed as sources",
      review,
      changed((result, { answers }) =>
        changedNodes(result, (node) => ({
          ...node,
          inputs: node.inputs.map((input) => ({ ...input, sources: answers.map(({ id }) => id) })),
        })),
      ),
    ),
    broken("groups of others taken for managers", perRater, (sound) => {
      const named = review.groups.map((group) => ({ ...group, kind: "manager" }));
      const open = compileReview({ ...perRater, groups: named });
      return (facts, options) => ({ ...sound.evaluate(facts, options), ...open.evaluate(facts, options) });
    }),
  ],
  orderOfAnswersIsIrrelevant: [
    broken(
      "only the first answers counted",
      review,
      onFacts(({ answers, ...facts }) => ({ ...facts, answers: answers.slice(0, 4) })),
    ),
    broken(
      "the last rating of an item counted twice",
      review,
      onFacts(({ answers, ...facts }) => ({
        ...facts,
        answers: answers.map((answer) => ({
          ...answer,
          rating:
            answer.groupId === answers.at(-1)?.groupId ? (answers.at(-1)?.rating ?? null) : answer.rating,
        })),
      })),
    ),
  ],
  notObservedIsNotAsked: [
    broken(
      "not observed counted as the lowest rating",
      review,
      onFacts(({ answers, ...facts }) => ({
        ...facts,
        answers: answers.map((answer) => ({ ...answer, rating: answer.rating ?? "1" })),
      })),
    ),
  ],
  sameAnswersAgainMoveNoMean: [
    broken(
      "a sum where a mean belongs",
      review,
      changed(({ value, ...result }, { answers }) => ({
        ...result,
        value: value === null ? null : add(value, String(answers.length)),
      })),
    ),
    broken(
      "only the first raters counted",
      review,
      onFacts(({ answers, ...facts }) => {
        const inOrder = [...answers].sort((a, b) => (a.raterId < b.raterId ? -1 : 1));
        return { ...facts, answers: inOrder.slice(0, 12) };
      }),
    ),
  ],
  scoreLiesWithinItsGroups: [
    broken(
      "weights that do not sum to one",
      review,
      changed(({ value, ...result }) => ({ ...result, value: value === null ? null : add(value, "0.5") })),
    ),
    broken("missing groups counted as zero", review, (sound) => {
      const zero = compileReview({ ...review, missingGroup: "zero" });
      return (facts, options) => ({ ...sound.evaluate(facts, options), value: zero.evaluate(facts).value });
    }),
  ],
  printedMeansAreRoundedOnce: [
    broken(
      "cut off where it is to be rounded",
      review,
      swapped({ ...review, rounding: { mode: "floor", places: 2 } }),
    ),
    broken("a score that is rounded on the way", review, (sound) => {
      const fine = compileReview({ ...review, rounding: { mode: "halfUp", places: 3 } });
      return (facts, options) => {
        const { value } = fine.evaluate(facts);
        const twice = value === null ? null : round(value, { mode: "halfUp", places: 2 });
        return { ...sound.evaluate(facts, options), value: twice };
      };
    }),
  ],
  laterReportsTellNobodyApart: [
    broken(
      "reports before that are passed over",
      review,
      onFacts(({ published: _published, ...facts }) => facts),
    ),
    broken("guarded as if any two raters were enough", shownFrom(3), swapped(shownFrom(2))),
  ],
  scaleOfWeightsIsIrrelevant: [
    broken("all items equal", review, () => {
      const competencies = review.competencies.map(({ id, items }) => ({
        id,
        items: items.map((item) => ({ id: item.id })),
      }));
      return compileReview({ ...review, competencies }).evaluate;
    }),
  ],
  tracedEqualsUntraced: [
    broken("rounded otherwise where a trace is kept", review, (sound) => {
      const other = compileReview({ ...review, rounding: { mode: "floor", places: 2 } });
      return (facts, options = {}) => (options.trace === undefined ? sound : other).evaluate(facts, options);
    }),
  ],
  traceReplays: [
    broken(
      "means that are not those of their items",
      review,
      changed((result) =>
        changedNodes(result, (node) =>
          node.kind === "weightedMean" && node.value !== null ? { ...node, value: "3" } : node,
        ),
      ),
    ),
    broken(
      "weights swapped",
      review,
      changed((result) =>
        changedNodes(result, (node) => {
          const { weights } = node.params;
          return Array.isArray(weights)
            ? { ...node, params: { ...node.params, weights: [...weights].reverse() } }
            : node;
        }),
      ),
    ),
  ],
  runsAreEqual: [
    broken("a counter kept from run to run", review, (sound) => {
      let count = 0;
      return (facts, options) => {
        count += 1;
        return { ...sound.evaluate(facts, options), period: String(count) };
      };
    }),
  ],
  inputStaysAsItWas: [
    broken("answers sorted where they stand", review, (sound) => (facts, options) => {
      if (Array.isArray(facts.answers)) facts.answers.sort((a, b) => (a.id < b.id ? -1 : 1));
      return sound.evaluate(facts, options);
    }),
  ],
};
