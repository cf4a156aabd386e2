import { capIssues, type Issue, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { goalSchema } from "../schema.js";
import { readNumbers } from "../tree/readNumbers.js";
import type { Goal } from "../types.js";
import { checkAchievable } from "./checkAchievable.js";
import { checkMeasurable } from "./checkMeasurable.js";
import { checkRelevant } from "./checkRelevant.js";
import { checkSpecific } from "./checkSpecific.js";
import { checkTimeBound } from "./checkTimeBound.js";
import { difficultyOf } from "./difficultyOf.js";
import { readContext } from "./readContext.js";
import type { SmartCheck, SmartContext, SmartLetter, SmartResult } from "./types.js";

/**
 * Says for each letter of SMART whether a goal is specific, measurable, achievable, relevant and time-bound, and why.
 *
 * | letter | checks |
 * | --- | --- |
 * | specific | `has_title`, `has_owner`, `has_scope` (a scope, or a key) |
 * | measurable | `has_unit`, `has_measure` (or a roll-up), `has_target`, `direction_fits`, `has_baseline` (to increase or decrease), `has_source` |
 * | achievable | `not_too_hard`, `not_too_easy` (z-score against the history); `not_beyond_peers`, `not_below_peers`; `not_beyond_industry`, `not_below_industry`; `growth_not_too_hard`, `growth_not_too_easy` (against the trade); `growth_not_over_bound`, `growth_not_under_bound` |
 * | relevant | `has_link` (a goal above, or an aim of the strategy), `parent_exists`, `strategy_exists` |
 * | timeBound | `has_period`, `has_check_in`, `check_in_fits` (shorter than the period) |
 *
 * Formula: `z = (target - mean) / deviation` of the history, a sample of 3 periods at least, with the sign turned where
 * less is better; too hard above 2 and too easy below 0 unless the context says otherwise. Growth is
 * `(target - latest) / latest`. A target is too hard beyond the best of the peers, and too easy where the weakest of
 * them did better; the figures of the industry bound it likewise. A target that equals a bound is neither.
 * `difficulty` sums up the checks of achievable: too easy is a verdict as well as too hard.
 *
 * A letter is met where no check is unmet and one at least is met. A check that lacks what it would look at is
 * `missing`, and a letter of which nothing could be checked is `missing` too.
 *
 * @param goal - A {@link Goal}, whether it is part of a tree or not; a draft may lack all but its id, unit, direction
 * and period.
 * @param context - History and peers in the goal's unit, growth as ratios; see {@link SmartContext}.
 * @returns A verdict per letter with its checks; `value` is the number of letters that are met.
 * @throws AttainmentError `document.*`, `decimal.*`, `goals.bad_clamp`, `goals.unsorted_bounds`,
 * `weighting.negative_weight`.
 * @example
 * ```ts
 * import { assessSmart } from "attainment/goals";
 * const goal = {
 *   id: "new-business",
 *   title: "Win new business",
 *   ownerId: "ann",
 *   parentId: "company",
 *   measure: "bookings",
 *   unit: "money",
 *   direction: "atLeast",
 *   target: "500000",
 *   period: "2026-Q3",
 * } as const;
 * const { value, difficulty, letters } = assessSmart(goal, { history: ["310000", "330000", "350000"] });
 * value; // => "1"
 * difficulty; // => "tooHard"
 * letters.map(({ letter, verdict }) => `${letter}: ${verdict}`); // => ["specific: unmet", "measurable: unmet", "achievable: unmet", "relevant: met", "timeBound: unmet"]
 * letters.flatMap(({ checks }) => checks).filter(({ verdict }) => verdict === "unmet").map(({ id }) => id); // => ["has_scope", "has_source", "not_too_hard", "has_check_in"]
 * ```
 * @see https://en.wikipedia.org/wiki/SMART_criteria for the letters.
 * @since 0.1.0
 */
export function assessSmart(goal: Goal, context: SmartContext = {}): SmartResult {
  return unwrap(tryAssess(goal, context));
}

function tryAssess(given: unknown, about: unknown): Result<SmartResult> {
  const issues: Issue[] = [];
  const document = readDocument(given, goalSchema);
  if (!document.ok)
    issues.push(...document.issues.map((issue) => ({ ...issue, path: `/goal${issue.path}` })));
  const context = readContext(about, issues);
  if (!document.ok) return { ok: false, issues: capIssues(issues) };
  const goal = document.data;
  const numbers = readNumbers(goal, "/goal", issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const achievable = checkAchievable(goal, numbers, context);
  const letters = [
    letterOf("specific", checkSpecific(goal)),
    letterOf("measurable", checkMeasurable(goal, numbers)),
    letterOf("achievable", achievable),
    letterOf("relevant", checkRelevant(goal, context)),
    letterOf("timeBound", checkTimeBound(goal)),
  ];
  const met = letters.filter(({ verdict }) => verdict === "met").length;
  const difficulty = difficultyOf(achievable);
  return { ok: true, data: { value: String(met), issues: [], goalId: goal.id, difficulty, letters } };
}

function letterOf(letter: SmartLetter, checks: readonly SmartCheck[]): SmartResult["letters"][number] {
  const has = (verdict: SmartCheck["verdict"]) => checks.some((check) => check.verdict === verdict);
  return { letter, verdict: has("unmet") ? "unmet" : has("met") ? "met" : "missing", checks };
}
