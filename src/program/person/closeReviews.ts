import { containsDate, isCalendarDate, type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { ReviewResult } from "../../reviews/types.js";
import type { ProgramFactsCode } from "../codes.js";
import { textOf } from "../facts/splitRecords.js";
import { type ChosenRecords, type Closing, chooseRecords, takeErrors, takeFaults } from "./closing.js";
import { handOver } from "./handOver.js";

/** Aggregates the answers about a person, and gives `review.<id>` and `review.<id>.<competency id>`. */
export function closeReviews(closing: Closing): readonly ReviewResult[] {
  const { program, personId, due, known, trace } = closing;
  const { reviews } = program.documents;
  const isDue = reviews.some(({ document }) => due.has(document.id));
  if (!isDue) return [];
  const { answers } = program.streams;
  checkReviews(
    closing,
    chooseRecords(closing, answers, () => true),
  );
  return reviews.flatMap((review) => {
    const { id } = review.document;
    const span = due.get(id);
    if (span === undefined) return [];
    const given = chooseRecords(closing, answers, (item) => {
      const answeredOn = textOf(item, "answeredOn");
      // What is no date is a fault, which the review tells.
      const isInSpan = answeredOn === null || !isCalendarDate(answeredOn) || containsDate(span, answeredOn);
      return isInSpan && reviewOf(item, reviews.length, id) === id;
    });
    const chosen = given ?? { given: [], path: "", stream: answers, indexes: [] };
    const found: Faults = { issues: [], leftOut: [] };
    const told = toldOf(closing, id, span);
    const { result, score, competencies } = review.review(chosen, personId, span, found, trace, told);
    takeFaults(closing, found, [chosen, told]);
    takeErrors(closing, result.issues);
    known.give(`review.${id}`, span, { exact: score, reason: result.reason });
    for (const each of result.competencies)
      known.give(`review.${id}.${each.id}`, span, {
        exact: competencies.get(each.id) ?? null,
        reason: each.reason,
      });
    for (const each of review.document.competencies)
      if (!result.competencies.some((mean) => mean.id === each.id))
        known.give(`review.${id}.${each.id}`, span, { exact: null, reason: result.reason ?? "no_answers" });
    return [result];
  });
}

/** What was told before of this review and span, whatever its period is called. */
function toldOf({ program, shard }: Closing, reviewId: string, { from, to }: Period): ChosenRecords {
  return handOver(shard, "published", [], (fields) => {
    if (fields.get("reviewId") !== reviewId) return false;
    const period = safeParsePeriod(fields.get("period"), program.fiscalYear);
    return period.ok && period.data.from === from && period.data.to === to;
  });
}

/** The review that an answer belongs to; the only one there is where it does not say. */
function reviewOf(item: unknown, count: number, only: string): string | null {
  return textOf(item, "reviewId") ?? (count === 1 ? only : null);
}

/** Answers that belong to no review would get lost. */
function checkReviews({ program, faults }: Closing, all: ChosenRecords | null): void {
  const ids = program.documents.reviews.map(({ document }) => document.id);
  for (const [at, item] of (all?.given ?? []).entries()) {
    const reviewId = reviewOf(item, ids.length, ids[0] ?? "");
    if (all === null || (reviewId !== null && ids.includes(reviewId))) continue;
    const index = all.indexes[at] ?? at;
    const issue = unknownReview(`${all.path}/${index}/reviewId`);
    faults.issues.push(issue);
    const id = (textOf(item, "id") ?? `#${index}`).slice(0, 80);
    faults.leftOut.push({ id, stream: all.stream, index, reason: issue.code, amount: null });
  }
}

function unknownReview(path: string): Issue {
  const message =
    "The answer belongs to no review of the program, or does not say to which of several. Write the id of the review.";
  return issueOf<ProgramFactsCode>("program.unknown_review", path, message);
}
