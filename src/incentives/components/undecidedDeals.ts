import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ComponentsCode } from "./codes.js";
import type { DealCourse } from "./dealCourse.js";

/** The warning that deals do not count because a fact that decides about them is missing. */
export function undecidedDeals(id: string, course: DealCourse): readonly Issue[] {
  const undecided = course.deals().filter(({ deal }) => deal.verdict === "missing");
  const [first] = undecided;
  if (first === undefined) return [];
  const { head } = first.deal;
  const message = `Whether ${undecided.length} deals count for ${quoted(id)} cannot be said, because a field is missing, of ${quoted(head.id)} first; they pay nothing. Give the field and evaluate again.`;
  const params = { componentId: id.slice(0, 80), count: undecided.length, creditId: head.id.slice(0, 80) };
  const path = `/credits/${head.index}/fields`;
  return [issueOf<ComponentsCode>("incentives.undecided_deal", path, message, params, "warning")];
}
