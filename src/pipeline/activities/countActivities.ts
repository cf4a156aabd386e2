import { containsDate } from "../../kernel/calendar/index.js";
import { wholeFraction } from "../../kernel/decimal/index.js";
import type { MeasureFact } from "../../kernel/index.js";
import { unwrap } from "../../kernel/issue/index.js";
import { evaluateRows, groupRows, traceCount } from "../../kernel/rows/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { ownerMeasures } from "./ownerMeasures.js";
import type { ReadActivity } from "./readActivities.js";
import { type ReadCount, readCount } from "./readCount.js";
import { tallyOf } from "./tallyOf.js";
import type { ActivityCount, ActivityCountOptions, ActivityFacts, ActivityGroup } from "./types.js";
import { undatedWarning } from "./undatedWarning.js";

/**
 * Counts calls, visits, meetings and follow-ups of a period: done, late, missed and planned, by person, customer, type or
 * stage.
 *
 * Formula: `done` are those done in the period. Of those due in it `due = inTime + late + missed + planned`, and
 * `onTime = inTime / (inTime + late + missed)`, the share of follow-ups done in time, from 0 to 1.
 *
 * - Done on the due day is in time. Not done and due before `asOf` is missed; due on `asOf` or later is planned.
 * - What was done after `asOf` is not done yet. An activity that was due in the period before and done in this one is done
 *   here and late there.
 * - By `stage`: the stage in which the deal stood on the day it was done, or else was due; `histories` tell. On the day of a
 *   move it is the stage that was left, unless `onMoveDay` says `entered`.
 * - Nothing due gives no share (`nothing_due`); no activities are 0 done.
 *
 * @param facts - See {@link ActivityFacts}.
 * @param options - What is counted by, and which types; see {@link ActivityCountOptions}.
 * @returns The counts, of all and by group; see {@link ActivityCount}.
 * @throws AttainmentError with every fault: `document.*`, `date.not_a_date`, `period.*`, `activities.no_histories`,
 * `activities.duplicate_history`.
 * @example
 * ```ts
 * import { countActivities } from "attainment/pipeline";
 * const counted = countActivities({
 *   period: "2026-07",
 *   asOf: "2026-07-20",
 *   activities: [
 *     { id: "a-1", ownerId: "lin", type: "visit", doneOn: "2026-07-03" },
 *     { id: "a-2", ownerId: "lin", type: "followUp", dueOn: "2026-07-08", doneOn: "2026-07-08" },
 *     { id: "a-3", ownerId: "lin", type: "followUp", dueOn: "2026-07-08", doneOn: "2026-07-10" },
 *     { id: "a-4", ownerId: "wang", type: "followUp", dueOn: "2026-07-15" },
 *     { id: "a-5", ownerId: "wang", type: "followUp", dueOn: "2026-07-25" },
 *   ],
 * });
 * counted.value; // => "3"
 * counted.groups.map(({ id, done, inTime, late, missed, planned }) => [id, done, inTime, late, missed, planned]); // => [["lin", 3, 1, 1, 0, 0], ["wang", 0, 0, 0, 1, 1]]
 * counted.groups[0]?.onTime.value; // => "0.5"
 * ```
 * Source: overdue as past the due date and not done,
 * https://help.salesforce.com/s/articleView?id=sales.tasks_considerations.htm
 * @since 0.1.0
 */
export function countActivities(facts: ActivityFacts, options: ActivityCountOptions = {}): ActivityCount {
  return unwrap(evaluateRows({ ...DOOR, read: readCount, run }, facts, options));
}

const DOOR = {
  facts: ["period", "asOf", "activities", "histories"],
  options: ["by", "types", "onMoveDay"],
} as const;

function run(given: ReadCount, trace: Tracer | undefined): Omit<ActivityCount, "leftOut" | "trace"> {
  const { span, by, onMoveDay, activities, keyOf } = given;
  const { period, asOf } = span;
  const isIn = (day: string | null) => day !== null && containsDate(period, day);
  const counted = activities.filter(({ doneOn, dueOn }) => isIn(doneOn) || isIn(dueOn));
  const groups = groupRows(counted, keyOf).map(
    ({ id, rows }): ActivityGroup => ({ id, ...groupOf(rows, given) }),
  );
  const all = groupOf(counted, given);
  const undated = activities.filter(({ isUndated }) => isUndated).length;
  if (trace !== undefined) traceDone(trace, groups, all.done);
  return {
    value: String(all.done),
    period: period.id,
    asOf,
    by,
    onMoveDay,
    all,
    groups,
    undated,
    elsewhere: activities.length - counted.length - undated,
    measures: by === "owner" ? ownerMeasures(period.id, groups, measuresOf) : [],
    issues: undatedWarning(undated),
  };
}

function groupOf(rows: readonly ReadActivity[], { span }: ReadCount): Omit<ActivityGroup, "id"> {
  const types = groupRows(rows, ({ type }) => type);
  return {
    ...tallyOf(rows, span),
    types: types.map(({ id, rows: own }) => ({ id: id ?? "", ...tallyOf(own, span) })),
  };
}

function measuresOf({
  done,
  onTime,
  types,
}: ActivityGroup): readonly Pick<MeasureFact, "measure" | "value">[] {
  return [
    { measure: "activity.doneCount", value: String(done) },
    ...types.map((type) => ({ measure: `activity.${type.id}.doneCount`, value: String(type.done) })),
    { measure: "activity.onTimeRate", value: onTime.value },
  ];
}

function traceDone(trace: Tracer, groups: readonly ActivityGroup[], done: number): void {
  const mark = trace.mark();
  for (const { id, done: own } of groups) traceCount(trace, "activities", `done.${id ?? "none"}`, own);
  trace.node({ id: "activities", kind: "sum", ref: "", value: wholeFraction(done), unit: "count" }, mark);
}
