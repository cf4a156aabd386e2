import { type CalendarDate, parsePeriod } from "../../kernel/calendar/index.js";
import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import type { GoalTreeFunction } from "../goalFunction.js";
import { readTree } from "../tree/readTree.js";
import type { CompiledGoalTree, GoalResult, GoalTree } from "../types.js";
import { type ReadSeries, readSeries } from "./readSeries.js";
import type { GoalSeries, GoalSeriesFacts, GoalSeriesPoint } from "./seriesTypes.js";

/**
 * Tells the progress of a tree day by day: the line of a chart, with the line of what was expected where there is a pace.
 *
 * Formula: at the end of each day the tree is evaluated on the last value that is known of each measure; a value stays
 * until the next one, and before the first there is none.
 *
 * - Updates are values to date and not what came on the day; an update of null ends what was known.
 * - What a goal above does without the value of one below says its `rollUp.missing`: `"reweight"` for the mean of those
 *   that have one.
 * - A goal has no progress on days outside its period. Updates of one day act in the order in which they stand.
 *
 * @param tree - A {@link GoalTree}, or a compiled one.
 * @param facts - The days, at most 10,000, and the updates; see {@link GoalSeriesFacts}.
 * @returns One point for each day, week or month; `value` is the progress of the last one.
 * @throws AttainmentError with every fault: those of `compileGoalTree`, `goals.series_without_days`,
 * `goals.series_too_long`, `goals.update_outside_series`, `document.*`, `decimal.*`, `date.*`.
 * @example
 * ```ts
 * import { progressSeries } from "attainment/goals";
 * const goal = { id: "sales", measure: "sales", unit: "money", direction: "increase", target: "100", period: "2026-07" } as const;
 * const updates = [{ on: "2026-07-02", measures: { sales: "20" } }, { on: "2026-07-04", measures: { sales: "35" } }];
 * const series = progressSeries({ kind: "goalTree", id: "july", goals: [goal] }, { from: "2026-07-01", to: "2026-07-05", updates });
 * series.points.map(({ progress }) => progress); // => [null, "0.2", "0.2", "0.35"]
 * ```
 * @since 0.1.0
 */
export function progressSeries(tree: CompiledGoalTree | GoalTree, facts: GoalSeriesFacts): GoalSeries {
  return unwrap(trySeries(tree, facts));
}

function trySeries(tree: unknown, facts: unknown): Result<GoalSeries> {
  const read = readTree(tree);
  const issues: Issue[] = read.ok ? [] : [...read.issues];
  const series = readSeries(facts, issues);
  if (!read.ok || series === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const points = pointsOf(read.data, series);
  const last = points[points.length - 1];
  const progress = last?.progress ?? null;
  return {
    ok: true,
    data: {
      value: progress,
      ...(progress === null ? { reason: last?.reason ?? "no_goals" } : {}),
      issues: [],
      treeId: read.data.document.id,
      points,
    },
  };
}

/** Values are carried from point to point. */
function pointsOf(
  tree: GoalTreeFunction,
  { days, personId, updates }: ReadSeries,
): readonly GoalSeriesPoint[] {
  const known = new Map<string | null, Map<string, Fraction | null>>();
  let next = 0;
  return days.map((on) => {
    for (let update = updates[next]; update !== undefined && update.on <= on; update = updates[next]) {
      const own = known.get(update.ownerId) ?? new Map<string, Fraction | null>();
      for (const [measure, value] of update.measures) own.set(measure, value);
      known.set(update.ownerId, own);
      next += 1;
    }
    const owners = new Map<string, Readings>();
    for (const [id, measures] of known) if (id !== null) owners.set(id, readings(measures));
    const person = readings(known.get(null) ?? new Map());
    return pointOf(tree.judge({ period: parsePeriod(on), person, personId, owners }).result, on);
  });
}

function readings(measures: ReadonlyMap<string, Fraction | null>): Readings {
  return { measures, attributes: new Map() };
}

function pointOf({ value, reason, goals }: GoalResult, on: CalendarDate): GoalSeriesPoint {
  return {
    on,
    progress: value,
    ...(reason === undefined ? {} : { reason }),
    goals: goals.map(({ id, progress, pace }) => ({
      id,
      progress,
      ...(pace === undefined ? {} : { expected: pace.expected }),
    })),
  };
}
