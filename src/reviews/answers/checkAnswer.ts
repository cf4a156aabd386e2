import { comparison, formatDecimal } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { BuiltReview } from "../builtReview.js";
import type { ReviewFactsCode } from "../codes.js";
import type { ReadAnswer } from "./readAnswer.js";

/**
 * What is wrong with an answer by itself, though its shape is sound. `personId` is whom the review is about, or null
 * where that is not known.
 */
export function checkAnswer(
  review: BuiltReview,
  answer: ReadAnswer,
  personId: string | null,
  path: string,
): readonly Issue[] {
  return [
    ...checkPerson(answer, personId, path),
    ...checkGroup(review, answer, path),
    ...checkItem(review, answer, path),
  ];
}

function checkPerson(answer: ReadAnswer, personId: string | null, path: string): readonly Issue[] {
  if (personId === null || answer.personId === personId) return [];
  const message = `The answer is about ${quoted(answer.personId)}, not about ${quoted(personId)}. Hand over the answers about one person.`;
  const params = { personId: answer.personId.slice(0, 80), expected: personId.slice(0, 80) };
  return [fault("reviews.answer_of_another_person", `${path}/personId`, message, params)];
}

function checkGroup(
  { groups }: BuiltReview,
  { groupId, raterId, personId }: ReadAnswer,
  path: string,
): readonly Issue[] {
  const group = groups.find(({ id }) => id === groupId);
  if (group === undefined) {
    const message = `The review has no group ${quoted(groupId)}. Correct the id.`;
    const params = { groupId: groupId.slice(0, 80) };
    return [fault("reviews.unknown_group", `${path}/groupId`, message, params)];
  }
  const params = { groupId: groupId.slice(0, 80) };
  if (group.kind === "self" && raterId !== personId) {
    const message = `Somebody else answers in ${quoted(groupId)}, where people rate themselves. Correct the rater or the group.`;
    return [fault("reviews.self_rated_by_other", `${path}/raterId`, message, params)];
  }
  if (group.kind !== "self" && raterId === personId) {
    const message = `A person rates themselves in ${quoted(groupId)}, a group of others. Move the answer into a group of the kind self.`;
    return [fault("reviews.self_rated_as_other", `${path}/groupId`, message, params)];
  }
  return [];
}

function checkItem(
  { competencies, low, high }: BuiltReview,
  { itemId, rating }: ReadAnswer,
  path: string,
): readonly Issue[] {
  const isKnown = competencies.some(({ items }) => items.some(({ id }) => id === itemId));
  const message = `No competency of the review has the item ${quoted(itemId)}. Correct the id.`;
  const unknown = isKnown
    ? []
    : [fault("reviews.unknown_item", `${path}/itemId`, message, { itemId: itemId.slice(0, 80) })];
  if (rating === null || (comparison(rating, low) >= 0 && comparison(rating, high) <= 0)) return unknown;
  const [from, to] = [formatDecimal(low), formatDecimal(high)];
  const off = `The rating lies off the scale from ${from} to ${to}. Mend it, or write null where it was not observed.`;
  return [...unknown, fault("reviews.rating_off_scale", `${path}/rating`, off, { from, to })];
}

function fault(code: ReviewFactsCode, path: string, message: string, params: Issue["params"]): Issue {
  return issueOf<ReviewFactsCode>(code, path, message, params);
}
