import { unwrap } from "../../kernel/issue/index.js";
import { compareKeys, countRate, evaluateRows, rateOutcome, traceRate } from "../../kernel/rows/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { activitiesIssue } from "./activitiesIssue.js";
import { type Effort, effortOf } from "./effortOf.js";
import { ownerMeasures } from "./ownerMeasures.js";
import { type ReadEffort, readEffort } from "./readEffort.js";
import type { EffortFacts, EffortOptions, EffortResult } from "./types.js";
import { undatedWarning } from "./undatedWarning.js";

/**
 * Measures how many activities go into one move of a deal, or into one win.
 *
 * Formula: `value = activities / events`. `events` are moves that left a stage in the period (`per: "move"`), or deals won in
 * it whose win stands (`per: "win"`). `activities` are, by `activitiesOf`:
 *
 * | | per move | per win |
 * | --- | --- | --- |
 * | `sameDeals` | done between entering the stage and leaving it | done for the deals won, up to the day of the win |
 * | `all` | all that was done in the period | the same |
 *
 * - `sameDeals` follows the stay back before the period; `all` counts also what was done for deals that came to nothing.
 * - A move belongs to the stage that was left. The day of a move belongs to the stay before it, unless `onMoveDay` says
 *   `entered`, so that nothing counts twice.
 * - What was done for a deal whose history is not given counts for nothing of `sameDeals`, and is told (`unmatched`).
 * - A win that was reversed by `asOf` is none. A stay whose beginning is not known has all that was done since creation.
 * - No move or win gives null (`no_moves`, `no_wins`), fewer than `minimum` as well (`insufficient_sample`).
 *
 * @param facts - Activities, and what the deals went through; see {@link EffortFacts}.
 * @param options - See {@link EffortOptions}.
 * @returns Activities per move or win, of all and by group; see {@link EffortResult}.
 * @throws AttainmentError with every fault: `document.*`, `date.not_a_date`, `period.*`, `activities.no_histories`,
 * `activities.no_deals`, `activities.duplicate_history`, `activities.wins_by_stage`.
 * @example
 * ```ts
 * import { measureEffort } from "attainment/pipeline";
 * const stays = [
 *   { stageId: "contact", meaning: "open", enteredOn: "2026-06-20", leftOn: "2026-07-10", days: 20, visit: 1 },
 *   { stageId: "won", meaning: "won", enteredOn: "2026-07-10", leftOn: null, days: null, visit: 1 },
 * ] as const;
 * const closings = [{ meaning: "won", stageId: "won", closedOn: "2026-07-10", reversedOn: null }] as const;
 * const facts = {
 *   period: "2026-07",
 *   histories: [{ dealId: "d-1", createdOn: "2026-06-20", stays, closings }],
 *   activities: [
 *     { id: "a-1", ownerId: "lin", dealId: "d-1", type: "call", doneOn: "2026-06-25" },
 *     { id: "a-2", ownerId: "lin", dealId: "d-1", type: "visit", doneOn: "2026-07-10" },
 *     { id: "a-3", ownerId: "lin", type: "call", doneOn: "2026-07-20" },
 *     { id: "a-4", ownerId: "lin", type: "call", doneOn: "2026-07-21" },
 *   ],
 * };
 * measureEffort(facts, { per: "win" }).value; // => "2"
 * measureEffort(facts, { per: "win", activitiesOf: "all" }).value; // => "3"
 * measureEffort(facts, { per: "move", by: "stage" }).groups.map(({ id, value }) => [id, value]); // => [["contact", "2"]]
 * ```
 * @since 0.1.0
 */
export function measureEffort(facts: EffortFacts, options: EffortOptions): EffortResult {
  return unwrap(evaluateRows({ ...DOOR, read: readEffort, run }, facts, options));
}

const DOOR = {
  facts: ["period", "asOf", "activities", "histories", "deals"],
  options: ["per", "activitiesOf", "by", "types", "onMoveDay", "minimum"],
} as const;

function run(given: ReadEffort, trace: Tracer | undefined): EffortResult {
  const { span, per, by, minimum, activities } = given;
  const unmatched = given.activitiesOf === "all" ? 0 : unmatchedDeals(given);
  const efforts = effortOf(given);
  const all = { activities: 0, events: 0 };
  for (const effort of efforts.values()) {
    all.activities += effort.activities;
    all.events += effort.events;
  }
  const meanOf = (effort: Effort) =>
    countRate(effort.activities, effort.events, per === "move" ? "no_moves" : "no_wins", minimum);
  const groups = [...efforts]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([id, effort]) => ({ id, ...rateOutcome(meanOf(effort)), ...effort }));
  traceRate(trace, "effort", meanOf(all), ["activities", per === "move" ? "moves" : "wins"]);
  const measure = per === "move" ? "activity.perMove" : "activity.perWin";
  return {
    ...rateOutcome(meanOf(all)),
    period: span.period.id,
    asOf: span.asOf,
    per,
    activitiesOf: given.activitiesOf,
    onMoveDay: given.onMoveDay,
    minimum,
    ...all,
    unmatched,
    groups: by === null ? [] : groups,
    measures:
      by === "owner" ? ownerMeasures(span.period.id, groups, ({ value }) => [{ measure, value }]) : [],
    issues: [
      ...undatedWarning(activities.filter(({ isUndated }) => isUndated).length),
      ...(unmatched === 0 ? [] : [unmatchedWarning(unmatched)]),
    ],
  };
}

function unmatchedDeals({ activities, histories }: ReadEffort): number {
  const isUnknown = (dealId: string | null) => dealId !== null && !histories.has(dealId);
  return activities.filter(({ dealId, doneOn }) => doneOn !== null && isUnknown(dealId)).length;
}

function unmatchedWarning(unmatched: number) {
  const message = `${unmatched} activities name a deal whose history is not given, and count for no move or win. Hand it over.`;
  const code = "activities.unmatched_deals";
  return activitiesIssue(code, "/histories", message, { unmatched }, "warning");
}
