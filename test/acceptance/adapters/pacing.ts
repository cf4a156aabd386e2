import {
  addDays,
  compileCondition,
  compileGoalTree,
  compileScale,
  containsDate,
  type Goal,
  type GoalStatusRule,
  nextPeriod,
  type PeriodUnit,
  periodOf,
} from "attainment";
import {
  type Adapters,
  type Answer,
  type Facts,
  lastDayOf,
  percentOf,
  type Row,
  sorted,
  textOf,
  textsOf,
} from "../units.js";

/**
 * Goals against time (kleegr): calendar periods with their last day, progress that ends at the target, an even pace that
 * counts the first and the last day, and milestones. A goal without a period is projected as it stands.
 */
export const pacing: Adapters = {
  "calendar-period": calendarPeriod,
  "period-membership": membership,
  "goal-progress": progress,
  "linear-pacing": pace,
  milestones,
};

const units: Readonly<Record<string, PeriodUnit>> = { month: "month", quarter: "quarter" };

function calendarPeriod({ parameters, input }: Facts): Answer {
  const date = textOf(input.date);
  const { kind } = parameters;
  if (kind === undefined) {
    const month = periodOf(date, "month");
    // The month that begins on the day, or else the next one.
    return { month: month.from === date ? date : nextPeriod(month).from };
  }
  const period = periodOf(date, units[textOf(kind)] ?? "year");
  return { period: [period.from, lastDayOf(period)], end: lastDayOf(period) };
}

function membership({ input }: Facts): Answer {
  const span = { from: textOf(input.start), to: addDays(textOf(input.end), 1) };
  return { inside: containsDate(span, textOf(input.date)) };
}

const common = { unit: "money", direction: "increase", period: "2025-01" } as const;
const goal: Goal = { ...common, id: "sales", measure: "actual", target: { measure: "target" } };

const bands = (reached: string) => ({
  kind: "bands",
  bands: [
    { id: "below", from: "0" },
    { id: reached, from: "1" },
  ],
});

/** A goal by a status of its own, and what it counts for above it, where it ends at its target. */
function judged(own: Goal, by: GoalStatusRule["by"], { actual, target }: Row, on?: string) {
  const { period } = own;
  const tree = compileGoalTree({
    kind: "goalTree",
    id: "tree",
    pace: { kind: "linear" },
    status: { by, scale: bands("reached") },
    goals: [
      { ...common, id: "above", period, rollUp: { weights: "equal" } },
      { ...own, parentId: "above", clamp: { least: "0", most: "1" } },
    ],
  });
  const facts = { period, measures: { actual: textOf(actual), target: textOf(target) } };
  const [above, found] = tree.evaluate(on === undefined ? facts : { ...facts, on }).goals;
  return { counted: above?.progress ?? null, pace: found?.pace, isReached: found?.status === "reached" };
}

function progress({ input }: Facts): Answer {
  const found = judged(goal, "progress", input);
  return {
    percent: percentOf(textOf(found.counted)),
    remaining: found.pace?.remaining ?? null,
    reached: found.isReached,
  };
}

function pace({ input }: Facts): Answer {
  if (input.period === null || input.period === undefined) {
    const asItStands = judged({ ...goal, aggregation: "last" }, "progress", input);
    return { projected: asItStands.pace?.projected ?? null };
  }
  const [from] = textsOf(input.period);
  const period = periodOf(textOf(from), "month").id;
  const found = judged({ ...goal, period }, "projection", input, textOf(input.today));
  return {
    elapsed: found.pace?.expected ?? null,
    projected: found.pace?.projected ?? null,
    on_track: found.isReached,
  };
}

function milestones({ parameters, input }: Facts): Answer {
  const thresholds = sorted(textsOf(parameters.thresholds));
  const actual = textOf(input.actual);
  const isReached = (gte: string) =>
    compileCondition({ field: "actual", gte }).evaluate({ measures: { actual } }).value === "met";
  const scale = compileScale({ kind: "bands", bands: thresholds.map((from) => ({ id: from, from })) });
  const next = scale.nextBand(actual);
  return {
    achieved: thresholds.filter(isReached),
    next: next === null ? null : { threshold: next.at, remaining: next.distance },
  };
}
