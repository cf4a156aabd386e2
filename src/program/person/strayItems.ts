import { safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Issue, issueOf, ownValue } from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import type { PersonList } from "../facts/personLists.js";
import { textOf } from "../facts/splitRecords.js";
import { strayAdjustment } from "../facts/strayAdjustment.js";
import type { ProgramFunction } from "../programFunction.js";
import type { Closing } from "./closing.js";

/** Leaves out the items that no document would read, which would get lost without a word. */
export function strayItems({ program, shard, due, faults }: Closing): void {
  const check = (list: PersonList, judge: (item: unknown, path: string) => readonly Issue[]): void => {
    for (const [index, item] of shard.lists[list].entries()) {
      const [issue, ...others] = judge(item, `/${list}/${index}`);
      if (issue === undefined) continue;
      faults.issues.push(issue, ...others);
      const id = textOf(item, "id") ?? `#${index}`;
      faults.leftOut.push({ id: id.slice(0, 80), stream: list, index, reason: issue.code, amount: null });
    }
  };
  check("adjustments", (item, path) => strayAdjustment(program, item, due, shard.period, path));
  check("published", (item, path) => strayResult(program, item, path));
}

/** A result that was told is of a review of the program and of a period, or a rating could be given away all the same. */
function strayResult(
  { documents, fiscalYear }: ProgramFunction,
  item: unknown,
  path: string,
): readonly Issue[] {
  const reviewId = textOf(item, "reviewId");
  if (!documents.reviews.some(({ document }) => document.id === reviewId))
    return [unknownReview(`${path}/reviewId`)];
  const period = safeParsePeriod(ownValue(item, "period"), fiscalYear);
  return period.ok ? [] : period.issues.map((issue) => ({ ...issue, path: `${path}/period` }));
}

function unknownReview(path: string): Issue {
  const message =
    "The published result belongs to no review of the program. Write the id of the review, or leave it out.";
  return issueOf<ProgramFactsCode>("program.unknown_review", path, message);
}
