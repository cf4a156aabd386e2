import { addDays, isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import {
  attainmentError,
  type Issue,
  issueOf,
  quoted,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import { buildRungs } from "../buildRungs.js";
import type { CompiledLadder, LadderResult } from "../types.js";
import { badDays, isDays } from "./badDays.js";
import type { ImprovementCode } from "./codes.js";
import { improvementPlanSchema } from "./schema.js";
import type { ImprovementOptions, ImprovementPlan } from "./types.js";

/**
 * Opens an improvement plan for a person from the result of a ladder: what has to be reached (the `stay` of the tier),
 * the dates of the reviews, and the courses that are to help. The plan is plain data; keep it, and hand where it stands
 * (`improvementStanding`) back to the ladder as `improvementPlan`.
 *
 * Formula: the last review is on `openedOn + improvementDays - 1`; those before it every `reviewEveryDays` days.
 *
 * - A result that proposes no plan may still lead to one: a person decides.
 * - The ladder proposes one plan in a run of misses; whether one is open already, the caller knows.
 *
 * @param ladder - The ladder that gave the result.
 * @param result - What it gave for the person.
 * @param options - The plan's id, its first day, and what else is agreed; see {@link ImprovementOptions}.
 * @returns The plan, open.
 * @throws AttainmentError `tiers.result_of_other_ladder`, `tiers.no_goal`, `tiers.bad_days`, `date.not_a_date`; `document.*`
 * for an empty id.
 * @example
 * ```ts
 * import { compileLadder, openImprovementPlan } from "attainment/tiers";
 * const tiers = [{ id: "junior", stay: { field: "score", gte: "60" } }];
 * const ladder = compileLadder({ kind: "ladder", id: "sales", tiers });
 * const result = ladder.evaluate({ period: "2026-Q1", measures: { score: "52" } });
 * const plan = openImprovementPlan(ladder, result, { id: "plan-7", openedOn: "2026-04-01", reviewEveryDays: 30 });
 * plan.reviewsOn; // => ["2026-05-01", "2026-05-31", "2026-06-29"]
 * plan.criteria.map(({ field, actual, expected }) => [field, actual, expected]); // => [["score", "52", "60"]]
 * ```
 * @since 0.1.0
 */
export function openImprovementPlan(
  ladder: CompiledLadder,
  result: LadderResult,
  options: ImprovementOptions,
): ImprovementPlan {
  const { id, openedOn, personId, reviewEveryDays, training } = options;
  const { rungs } = unwrap(buildRungs(ladder.document, ""));
  const rung = rungs.find(({ tier }) => tier.id === result.tierId);
  const issues: Issue[] = [];
  if (result.ladderId !== ladder.document.id || rung === undefined) issues.push(otherLadder(result));
  else if (rung.stayAsks === undefined) issues.push(noGoal(result));
  if (!isCalendarDate(openedOn)) issues.push(notADate("/options/openedOn"));
  if (reviewEveryDays !== undefined && !isDays(reviewEveryDays))
    issues.push(badDays("/options/reviewEveryDays"));
  if (rung?.stayAsks === undefined || issues.length > 0) throw attainmentError(issues);
  const { improvementDays } = rung.grace;
  const leaves = result.rules.find((rule) => rule.id === "stay")?.leaves ?? [];
  const plan: ImprovementPlan = {
    kind: "improvementPlan",
    id,
    ...(personId === undefined ? {} : { personId }),
    ladderId: result.ladderId,
    tierId: result.tierId,
    period: result.period,
    reasons: result.proposal.reasons,
    goal: rung.stayAsks,
    criteria: leaves,
    training: training ?? rung.tier.grants?.training ?? [],
    openedOn,
    reviewsOn: reviewDates(openedOn, improvementDays, reviewEveryDays ?? improvementDays),
    extensions: 0,
    position: { stateId: "open", since: openedOn },
  };
  // What is opened can be read again, and shares nothing with the ladder and the result.
  return unwrap(readDocument(plan, improvementPlanSchema));
}

/** Every so many days after the opening, and the last day. */
function reviewDates(openedOn: string, days: number, every: number): readonly string[] {
  const last = days - 1;
  const before = Array.from({ length: Math.ceil(last / every) }, (_, index) => (index + 1) * every);
  return [...before.filter((day) => day < last), last].map((day) => addDays(openedOn, day));
}

function otherLadder({ ladderId, tierId }: LadderResult): Issue<ImprovementCode> {
  const message = `The result is of ${quoted(ladderId)}, tier ${quoted(tierId)}, which this ladder does not have. Hand over a result of this ladder.`;
  return issueOf<ImprovementCode>("tiers.result_of_other_ladder", "/result", message);
}

function noGoal({ tierId }: LadderResult): Issue<ImprovementCode> {
  const message = `The tier ${quoted(tierId)} has no \`stay\`, so that a plan would have no goal. Write one, or the ladder's \`stayAt\`.`;
  return issueOf<ImprovementCode>("tiers.no_goal", "/result/tierId", message);
}
