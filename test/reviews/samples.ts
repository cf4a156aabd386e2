import type { Answer } from "attainment";
import { type CompiledReview, compileReview, type ReviewResult } from "attainment/reviews";

type Rating = string | number | null;

/** The rated person of all samples. */
export const PERSON = "p-1";

/** A review of four groups, in which every element has an id that says what it is. */
export const review = {
  kind: "review",
  id: "half-year",
  ratings: { from: "1", to: "5" },
  groups: [
    { id: "self", kind: "self", weight: "0.1" },
    { id: "manager", kind: "manager", weight: "0.4" },
    { id: "peers", kind: "peers", weight: "0.2" },
    { id: "customers", kind: "customers", weight: "0.3" },
  ],
  competencies: [
    { id: "service", items: [{ id: "listens" }, { id: "helps" }] },
    { id: "selling", items: [{ id: "closes" }] },
  ],
} as const;

/** The review with other fields. */
export function withFields(fields: object): object {
  return { ...review, ...fields };
}

/** One group of one competency, as a review that consists of nothing else. */
export function single(items: readonly string[], group: object = {}, fields: object = {}): object {
  return withFields({
    groups: [{ id: "peers", weight: "1", ...group }],
    competencies: [{ id: "all", items: items.map((id) => ({ id })) }],
    ...fields,
  });
}

/** The answers of a group: a row for each rater, a column for each item; undefined where there is no answer at all. */
export function table(
  groupId: string,
  items: readonly string[],
  rows: readonly (readonly (Rating | undefined)[])[],
): readonly Answer[] {
  return rows.flatMap((row, rater) =>
    row.flatMap((rating, column): readonly Answer[] => {
      const itemId = items[column] ?? "";
      const raterId = groupId === "self" ? PERSON : `${groupId}-${rater + 1}`;
      return rating === undefined
        ? []
        : [{ id: `${raterId}/${itemId}`, personId: PERSON, raterId, groupId, itemId, rating }];
    }),
  );
}

/** Evaluates a document, or a compiled review, on answers. */
export function evaluate(
  document: unknown,
  answers: readonly Answer[],
  options: Parameters<CompiledReview["evaluate"]>[1] = {},
  published?: readonly ReviewResult[],
): ReviewResult {
  const facts = { period: "2026-H1", personId: PERSON, answers };
  return compileReview(document).evaluate(published === undefined ? facts : { ...facts, published }, options);
}

/** Means by id, or their reasons. */
export function means(
  list: readonly { readonly id: string; readonly value: string | null; readonly reason?: string }[],
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(list.map(({ id, value, reason }) => [id, value ?? reason]));
}

/** Three raters who give the same rating on one item. */
export function three(groupId: string, itemId: string, rating: Rating): readonly Answer[] {
  return table(groupId, [itemId], [[rating], [rating], [rating]]);
}
