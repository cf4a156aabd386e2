import { documentIssue, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ReviewFactsCode } from "../codes.js";
import type { ReadAnswer } from "./readAnswer.js";

/** An answer with its place in the list. */
export interface PlacedAnswer extends ReadAnswer {
  readonly index: number;
  readonly path: string;
}

/**
 * The faults of answers that do not go together, by their index. All answers of a clash are at fault: which one is
 * right cannot be known, and must not depend on their order.
 */
export function clashesOf(answers: readonly PlacedAnswer[]): ReadonlyMap<number, readonly Issue[]> {
  const clashes = new Map<number, Issue[]>();
  const add = (answer: PlacedAnswer, issue: Issue) => {
    clashes.set(answer.index, [...(clashes.get(answer.index) ?? []), issue]);
  };
  for (const same of groupedBy(answers, ({ id }) => id)) {
    if (same.length > 1) for (const answer of same) add(answer, sharedId(answer));
  }
  for (const ofRater of groupedBy(answers, ({ raterId }) => raterId)) {
    if (new Set(ofRater.map(({ groupId }) => groupId)).size > 1)
      for (const answer of ofRater) add(answer, inTwoGroups(answer));
    for (const same of groupedBy(ofRater, ({ groupId, itemId }) => JSON.stringify([groupId, itemId]))) {
      if (same.length > 1) for (const answer of same) add(answer, duplicate(answer));
    }
  }
  return clashes;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Iterable<readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups.values();
}

function sharedId({ id, path }: PlacedAnswer): Issue {
  const message = `The id ${quoted(id)} stands twice among the answers. Give each answer its own.`;
  return documentIssue("document.duplicate_id", `${path}/id`, message, { id: id.slice(0, 80) });
}

function inTwoGroups({ path }: PlacedAnswer): Issue {
  const message = "This rater answers in two groups. Put all of their answers into one.";
  return issueOf<ReviewFactsCode>("reviews.rater_in_two_groups", `${path}/groupId`, message);
}

function duplicate({ itemId, path }: PlacedAnswer): Issue {
  const message = `This rater answers the item ${quoted(itemId)} twice. Remove the answer that does not count.`;
  return issueOf<ReviewFactsCode>("reviews.duplicate_answer", path, message, { itemId: itemId.slice(0, 80) });
}
