import { addDays, daysBetween } from "../../kernel/calendar/index.js";
import { attainmentError, readDocument, unwrap } from "../../kernel/issue/index.js";
import { compileProcess } from "../../kernel/process/index.js";
import { badDays, isDays } from "./badDays.js";
import { improvementProcess } from "./improvementProcess.js";
import { improvementPlanSchema } from "./schema.js";
import type { ImprovementDecision, ImprovementPlan, ImprovementRequest } from "./types.js";

/**
 * Makes a person's decision on an improvement plan: `extend`, `pass`, `fail` or `withdraw`, as `improvementProcess`
 * allows. Nothing is changed; the plan after the decision is returned.
 *
 * - `extend` adds a review `days` after the last one, or after as many days as the plan was opened for.
 * - A plan that passed clears the misses of the tier, one that failed makes the ladder propose what follows from it: hand
 *   `improvementStanding` to the ladder as `improvementPlan`.
 *
 * @param plan - An {@link ImprovementPlan} as plain JSON.
 * @param request - The move, the day, the role, and what its guards look at; see {@link ImprovementRequest}.
 * @returns The plan after the move with the actions that it asks for, or the plan as it was with the refusals.
 * @throws AttainmentError `document.*` for the plan, `tiers.bad_days`, `process.*` for a move that there is not.
 * @example
 * ```ts
 * import { compileLadder, decideImprovementPlan, openImprovementPlan } from "attainment/tiers";
 * const tiers = [{ id: "junior", stay: { field: "score", gte: "60" } }];
 * const ladder = compileLadder({ kind: "ladder", id: "sales", tiers });
 * const result = ladder.evaluate({ period: "2026-Q1", measures: { score: "52" } });
 * const plan = openImprovementPlan(ladder, result, { id: "plan-7", openedOn: "2026-04-01" });
 * const request = { moveId: "extend", on: "2026-06-29", role: "teamLeader", attributes: { reviewed: true }, days: 30 };
 * const { plan: extended } = decideImprovementPlan(plan, request);
 * [extended.position.stateId, extended.reviewsOn.at(-1)]; // => ["extended", "2026-07-29"]
 * ```
 * @since 0.1.0
 */
export function decideImprovementPlan(
  plan: ImprovementPlan,
  { days, ...request }: ImprovementRequest,
): ImprovementDecision {
  const document = unwrap(readDocument(plan, improvementPlanSchema));
  if (days !== undefined && !isDays(days)) throw attainmentError([badDays("/request/days")]);
  const { position, actions, refusals } = compileProcess(improvementProcess).move(document.position, request);
  if (position === null) return { plan: document, actions, refusals };
  return { plan: { ...document, position, ...extension(document, request.moveId, days) }, actions, refusals };
}

/** What an extension changes beside the position. */
function extension(
  { openedOn, reviewsOn, extensions }: ImprovementPlan,
  moveId: string,
  days: number | undefined,
): Partial<ImprovementPlan> {
  if (moveId !== "extend") return {};
  const last = reviewsOn.at(-1) ?? openedOn;
  // Every extension added one review after the last day that the plan was opened for, which is one of its days.
  const meant = reviewsOn.at(-1 - extensions) ?? last;
  const whole = days ?? daysBetween(openedOn, meant) + 1;
  return { reviewsOn: [...reviewsOn, addDays(last, whole)], extensions: extensions + 1 };
}
