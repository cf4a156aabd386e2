import fc from "fast-check";
import type { Answer } from "../../../records/index.js";
import type { CompiledReview, RaterGroup, Review, ReviewFacts } from "../../../reviews/index.js";
import { asReview } from "./asReview.js";
import { minimumOf } from "./minimumOf.js";
import { ratingsOn } from "./ratingsOn.js";

/**
 * Facts to evaluate one review on, valid for it: answers about one person in any order, some not observed and some not
 * given, with as many raters in a group as its minimum, one fewer and one more, each in about a quarter of the cases.
 *
 * Ratings are often the ends of the scale or just beside them.
 *
 * @param review - A review document, or a compiled review.
 * @returns An arbitrary of facts that the review accepts.
 * @throws AttainmentError with the issues of `compileReview`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileReview } from "attainment/reviews";
 * import { reviewFacts } from "attainment/testing";
 * const review = compileReview({
 *   kind: "review",
 *   id: "half-year",
 *   ratings: { from: "1", to: "5" },
 *   groups: [{ id: "peers", weight: "1" }],
 *   competencies: [{ id: "service", items: [{ id: "listens" }] }],
 * });
 * const sample = fc.sample(reviewFacts(review), { seed: 42, numRuns: 50 });
 * sample.every((facts) => review.safeEvaluate(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function reviewFacts(review: CompiledReview | Review): fc.Arbitrary<ReviewFacts> {
  const { document } = asReview(review);
  const items = document.competencies.flatMap((competency) => competency.items.map(({ id }) => id));
  const groups = document.groups.map((group) => rowsOf(document, group, items));
  return fc
    .record({
      period: fc.constantFrom("2026-H1", "2026-Q3", "2026"),
      rows: fc.tuple(...groups),
      ranks: fc.array(fc.nat(99), { minLength: 9, maxLength: 9 }),
    })
    .map(({ period, rows, ranks }) => {
      const answers = rows.flatMap((own, index) => answersOf(document.groups[index], own, items));
      return { period, personId: PERSON, answers: shuffled(numbered(answers), ranks) };
    });
}

const PERSON = "person-1";

/** What one rater says on each item: undefined where there is no answer, null where it was not observed. */
type Row = readonly (string | null | undefined)[];

function rowsOf(
  { ratings }: Review,
  group: RaterGroup,
  items: readonly string[],
): fc.Arbitrary<readonly Row[]> {
  const given = ratingsOn(ratings);
  const none = given.filter((_, index) => index % 8 === 0);
  const cell = fc.constantFrom(...given, ...none.map(() => null), ...none.map(() => undefined));
  const row = fc.array(cell, { minLength: items.length, maxLength: items.length });
  return countOf(group).chain((count) => fc.array(row, { minLength: count, maxLength: count }));
}

/** The number of raters: of a person's own ratings at most one. */
function countOf(group: RaterGroup): fc.Arbitrary<number> {
  if (group.kind === "self") return fc.constantFrom(1, 0, 1);
  const minimum = minimumOf(group);
  return fc.constantFrom(minimum, minimum - 1, minimum + 1, 0, minimum + 2);
}

/** An answer before it has an id. */
interface Unnumbered {
  readonly personId: string;
  readonly raterId: string;
  readonly groupId: string;
  readonly itemId: string;
  readonly rating: string | null;
}

function answersOf(
  group: RaterGroup | undefined,
  rows: readonly Row[],
  items: readonly string[],
): readonly Unnumbered[] {
  if (group === undefined) return [];
  return rows.flatMap((row, rater) =>
    row.flatMap((rating, index) => {
      const raterId = group.kind === "self" ? PERSON : `rater-${group.id}-${rater + 1}`;
      const itemId = items[index];
      return rating === undefined || itemId === undefined
        ? []
        : [{ personId: PERSON, raterId, groupId: group.id, itemId, rating }];
    }),
  );
}

/** Ids by which an answer is found in a text without fail: each is as long as the others. */
function numbered(answers: readonly Unnumbered[]): readonly Answer[] {
  return answers.map((answer, index) => ({ id: `answer-${String(index + 1).padStart(4, "0")}`, ...answer }));
}

function shuffled(answers: readonly Answer[], ranks: readonly number[]): readonly Answer[] {
  const rankOf = (index: number) => ranks[index % ranks.length] ?? 0;
  return answers
    .map((answer, index) => ({ answer, rank: rankOf(index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ answer }) => answer);
}
