import { addDays, containsDate, type Goal, type GoalTree, type GoalUpdate, progressSeries } from "attainment";
import {
  type Adapters,
  type Answer,
  countOf,
  dayOf,
  daysFrom,
  type Facts,
  fractionOf,
  type Json,
  listOf,
  percentOf,
  type Row,
  rowsOf,
  textOf,
  tierName,
} from "../units.js";

/**
 * Progress day by day (BurningOKR): a value stays until the next one, there is none before the first, and a mean leaves
 * out what has none.
 */
export const progressOverDays: Adapters = {
  "progress-series": ({ input }) => series([rowsOf(input.history)], input),
  "progress-series-rollup": rolledUp,
};

const ROOT = "root";
const common = { unit: "points", direction: "increase", period: "2026-01" } as const;

/** A goal for each of several histories; the values of a history stand under names of its own. */
function treeOf(histories: readonly unknown[]): GoalTree {
  const goals = histories.map((_, index): Goal => {
    const [current, start, target] = namesOf(index);
    const id = tierName(index);
    const way = { measure: current, baseline: { measure: start }, target: { measure: target } };
    return { ...common, id, parentId: ROOT, ...way };
  });
  const root: Goal = { ...common, id: ROOT, rollUp: { weights: "equal", missing: "reweight" } };
  return { kind: "goalTree", id: "tree", goals: [root, ...goals] };
}

function namesOf(index: number): readonly [current: string, start: string, target: string] {
  const id = tierName(index);
  return [`${id}-current`, `${id}-start`, `${id}-target`];
}

function series(histories: readonly (readonly Row[])[], { from_day: first, days }: Row): Answer {
  const updates = histories.flatMap((history, index) => {
    const [current, start, target] = namesOf(index);
    return history.map(({ day, ...row }): GoalUpdate => {
      const measures = {
        [current]: textOf(row.current),
        [start]: textOf(row.start),
        [target]: textOf(row.target),
      };
      return { on: dayOf(textOf(day)), measures };
    });
  });
  return pointsOf(treeOf(histories), updates, dayOf(textOf(first)), days);
}

function pointsOf(
  tree: GoalTree,
  updates: readonly GoalUpdate[],
  from: string,
  days: Json | undefined,
): Answer {
  const span = { from, to: addDays(from, countOf(days)) };
  const within = updates.filter(({ on }) => containsDate(span, on));
  const { points } = progressSeries(tree, { ...span, updates: within });
  return { series: points.map(({ progress }) => (progress === null ? null : percentOf(progress))) };
}

function rolledUp({ input }: Facts): Answer {
  const { teams, key_results: results } = input;
  if (teams === undefined) {
    const histories = listOf(results).map((history) => listOf(history).map(updateOf));
    return series(histories, input);
  }
  const lists = listOf(teams).map(listOf);
  const from = dayOf("1");
  // The day after its last one, the progress of a team is not known any more.
  const updates = lists.flatMap((list, index) => {
    const [current, start, target] = namesOf(index);
    const values = [...list, null];
    const dates = daysFrom(from, values);
    return values.map((value, day): GoalUpdate => {
      const now = value === null ? null : fractionOf(textOf(value));
      return { on: textOf(dates[day]), measures: { [current]: now, [start]: "0", [target]: "1" } };
    });
  });
  return pointsOf(treeOf(lists), updates, from, input.days);
}

function updateOf(row: Json): Row {
  const [day = null, current = null, target = null, start = null] = listOf(row);
  return { day, current, target, start };
}
