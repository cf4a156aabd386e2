import { type Issue, issueOf, ownValue, quoted } from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import type { PersonList } from "../facts/personLists.js";
import type { Closing } from "./closing.js";

/** Leaves out the items that no document would read, which would get lost without a word. */
export function strayItems({ program, shard, due, faults }: Closing): void {
  const { documents } = program;
  const plans = new Set(documents.plans.map(({ id }) => id));
  const reviews = new Set(documents.reviews.map(({ document }) => document.id));
  const check = (list: PersonList, judge: (item: unknown, path: string) => Issue | null): void => {
    for (const [index, item] of shard.lists[list].entries()) {
      const issue = judge(item, `/${list}/${index}`);
      if (issue === null) continue;
      faults.issues.push(issue);
      const id = textOf(item, "id") ?? `#${index}`;
      faults.leftOut.push({ id: id.slice(0, 80), stream: list, index, reason: issue.code, amount: null });
    }
  };
  check("adjustments", (item, path) => {
    const planId = textOf(item, "planId");
    if (planId === null || !plans.has(planId)) return unknownPlan(planId ?? "", `${path}/planId`);
    return due.has(planId) ? null : withoutEffect(planId, shard.period.id, path);
  });
  check("published", (item, path) => {
    const reviewId = textOf(item, "reviewId");
    return reviewId !== null && reviews.has(reviewId) ? null : unknownReview(`${path}/reviewId`);
  });
}

function textOf(item: unknown, name: string): string | null {
  const value = ownValue(item, name);
  return typeof value === "string" ? value : null;
}

function unknownPlan(planId: string, path: string): Issue {
  const message = `The program has no plan ${quoted(planId)}. Correct the id.`;
  return issueOf<ProgramFactsCode>("program.unknown_plan", path, message, { planId: planId.slice(0, 80) });
}

function withoutEffect(planId: string, period: string, path: string): Issue {
  const message = `The plan ${quoted(planId)} does not pay this person in ${period}, so that nothing can be booked. Book it in a period in which it does.`;
  const params = { planId: planId.slice(0, 80), period };
  return issueOf<ProgramFactsCode>("program.adjustment_without_effect", path, message, params);
}

function unknownReview(path: string): Issue {
  const message =
    "The published result belongs to no review of the program. Write the id of the review, or leave it out.";
  return issueOf<ProgramFactsCode>("program.unknown_review", path, message);
}
