import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownItems } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { BuiltReview } from "../builtReview.js";
import type { ReviewFactsCode } from "../codes.js";
import { checkAnswer } from "./checkAnswer.js";
import { clashesOf, type PlacedAnswer } from "./clashes.js";
import { readAnswer } from "./readAnswer.js";

/** A list of answers of which nothing is known yet: where it stands, and the stream that it is. */
export interface GivenAnswers {
  readonly given: unknown;
  readonly path: string;
  readonly stream: string;
}

/** Answers that count, and what is to be said about others that are sound but do not. */
export interface ReadAnswers {
  readonly answers: readonly PlacedAnswer[];
  readonly notices: readonly Issue[];
}

/**
 * The sound answers for this review, in canonical order: by id. Those of another review are passed over; faulty ones
 * go to `faults`, and those that are not eligible stand among what was left out. Without a person (at fault itself) it is not held against an answer whom it is about.
 */
export function readAnswers(
  review: BuiltReview,
  { given, path, stream }: GivenAnswers,
  personId: string | null,
  faults: Faults,
): ReadAnswers {
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
  const sound = read.filter(({ index }) => !out.has(index)).sort(byText(({ id }) => id));
  const answers = sound.filter(({ fields }) => isEligible(review, fields));
  const others = read.filter((answer) => sound.includes(answer) && !answers.includes(answer));
  for (const { id, index } of others)
    faults.leftOut.push({ id: id.slice(0, 80), stream, index, reason: NOT_ELIGIBLE, amount: null });
  return { answers, notices: others.length === 0 ? [] : [notEligible(others.length, path)] };
}

const NOT_ELIGIBLE = "reviews.rater_not_eligible" satisfies ReviewFactsCode;

/** Whether the condition of the review is met by the answer's own fields. */
function isEligible({ eligible }: BuiltReview, fields: Fields): boolean {
  if (eligible === null) return true;
  const record = Object.fromEntries(
    eligible.fields.map((name) => {
      const value = fields.get(name);
      const isFlat = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
      return [name, isFlat ? value : null];
    }),
  );
  return eligible.judge(record) === "met";
}

/** One for all of them: how many they are in each group would be told by one for each. */
function notEligible(count: number, path: string): Issue {
  const message = `Of the answers, ${count} do not meet the condition on who may rate, and do not count. They are listed in leftOut; nothing is to be done if that is right.`;
  return issueOf<ReviewFactsCode>(NOT_ELIGIBLE, path, message, { count }, "warning");
}

function isOfAnotherReview(fields: Fields | null, { document }: BuiltReview): boolean {
  const reviewId = fields?.get("reviewId");
  return typeof reviewId === "string" && reviewId !== "" && reviewId !== document.id;
}
