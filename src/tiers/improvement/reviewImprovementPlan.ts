import { isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { buildCondition, readReadings } from "../../kernel/condition/index.js";
import { attainmentError, type Issue, readDocument, unwrap } from "../../kernel/issue/index.js";
import { gapsOf } from "../gapsOf.js";
import { improvementPlanSchema } from "./schema.js";
import type { ImprovementFacts, ImprovementPlan, ImprovementReview } from "./types.js";

/**
 * Reviews an improvement plan: what was reached of its goal, what is still short, and what that suggests. It decides
 * nothing.
 *
 * - Before the last review it suggests to go on, whatever was found.
 * - From the last review on: `pass` where the goal is met; where it is unmet `extend`, or `fail` once the plan was
 *   extended `extensions` times; where a value is missing to go on, since a plan does not fail for want of data.
 *
 * @param plan - An {@link ImprovementPlan} as plain JSON.
 * @param facts - The day, and the measures and attributes that the goal looks at.
 * @param options - `extensions`: how often a plan may be extended; absent: `1`.
 * @returns What was found, and what it suggests.
 * @throws AttainmentError `document.*` for the plan, `condition.*`, `decimal.*` and `date.*` for its goal and the facts.
 * @example
 * ```ts
 * import { compileLadder, openImprovementPlan, reviewImprovementPlan } from "attainment/tiers";
 * const tiers = [{ id: "junior", stay: { field: "score", gte: "60" } }];
 * const ladder = compileLadder({ kind: "ladder", id: "sales", tiers });
 * const result = ladder.evaluate({ period: "2026-Q1", measures: { score: "52" } });
 * const plan = openImprovementPlan(ladder, result, { id: "plan-7", openedOn: "2026-04-01" });
 * const review = reviewImprovementPlan(plan, { on: "2026-06-29", measures: { score: "57.5" } });
 * [review.suggestion, review.criteria[0]?.short]; // => ["extend", "2.5"]
 * ```
 * @since 0.1.0
 */
export function reviewImprovementPlan(
  plan: ImprovementPlan,
  facts: ImprovementFacts,
  { extensions = 1 }: { readonly extensions?: number } = {},
): ImprovementReview {
  const document = unwrap(readDocument(plan, improvementPlanSchema));
  const goal = unwrap(buildCondition(document.goal, "/goal"));
  const { on } = facts;
  const issues: Issue[] = isCalendarDate(on) ? [] : [notADate("/facts/on")];
  const read = readReadings(facts, goal.fields, "/facts", "tiers.missing_measure");
  if (!read.ok || issues.length > 0) throw attainmentError([...issues, ...(read.ok ? [] : read.issues)]);
  const verdict = goal.judge(read.data);
  const nextReviewOn = document.reviewsOn.find((day) => day > on) ?? null;
  const last = document.reviewsOn.at(-1) ?? on;
  return {
    planId: document.id,
    on,
    verdict,
    criteria: gapsOf(goal, document.goal, read.data),
    ...suggest(verdict, on < last, document.extensions < extensions),
    nextReviewOn,
  };
}

function suggest(
  verdict: ImprovementReview["verdict"],
  isEarly: boolean,
  mayExtend: boolean,
): Pick<ImprovementReview, "suggestion" | "reasons"> {
  const found = `goal_${verdict}`;
  if (isEarly) return { suggestion: "goOn", reasons: [found, "not_due_yet"] };
  if (verdict === "missing") return { suggestion: "goOn", reasons: [found] };
  if (verdict === "met") return { suggestion: "pass", reasons: [found] };
  return mayExtend
    ? { suggestion: "extend", reasons: [found] }
    : { suggestion: "fail", reasons: [found, "no_extension_left"] };
}
