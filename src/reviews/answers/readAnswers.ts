import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { BuiltReview } from "../builtReview.js";
import { checkAnswer } from "./checkAnswer.js";
import { clashesOf, type PlacedAnswer } from "./clashes.js";
import { readAnswer } from "./readAnswer.js";

/** A list of answers of which nothing is known yet: where it stands, and the stream that it is. */
export interface GivenAnswers {
  readonly given: unknown;
  readonly path: string;
  readonly stream: string;
}

/**
 * The sound answers for this review, in canonical order: by id. Those of another review are passed over; faulty ones
 * go to `faults`. Without a person (at fault itself) it is not held against an answer whom it is about.
 */
export function readAnswers(
  review: BuiltReview,
  { given, path, stream }: GivenAnswers,
  personId: string | null,
  faults: Faults,
): readonly PlacedAnswer[] {
  const read: PlacedAnswer[] = [];
  const found = new Map<number, { readonly id: unknown; readonly issues: Issue[] }>();
  for (const [index, item] of (ownItems(given, path, faults.issues) ?? []).entries()) {
    const at = `${path}/${index}`;
    const issues: Issue[] = [];
    const fields = ownFields(item, at, issues);
    if (isOfAnotherReview(fields, review)) continue;
    const answer = fields === null ? null : readAnswer(fields, at, issues);
    if (answer !== null) issues.push(...checkAnswer(review, answer, personId, at));
    if (answer !== null && issues.length === 0) read.push({ ...answer, index, path: at });
    found.set(index, { id: fields?.get("id"), issues });
  }
  for (const [index, issues] of clashesOf(read)) found.get(index)?.issues.push(...issues);
  const out = new Set<number>();
  for (const [index, { id, issues }] of found) {
    const [first] = issues;
    if (first === undefined) continue;
    out.add(index);
    for (const issue of issues) faults.issues.push(issue);
    const known = typeof id === "string" && id !== "" ? id.slice(0, 80) : `#${index}`;
    faults.leftOut.push({ id: known, stream, index, reason: first.code, amount: null });
  }
  return read.filter(({ index }) => !out.has(index)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isOfAnotherReview(fields: Fields | null, { document }: BuiltReview): boolean {
  const reviewId = fields?.get("reviewId");
  return typeof reviewId === "string" && reviewId !== "" && reviewId !== document.id;
}
