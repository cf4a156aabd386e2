import type { GoalTreeFunction } from "../goals/goalFunction.js";
import { measuresOf } from "../goals/tree/measuresOf.js";
import { type Period, parsePeriod } from "../kernel/calendar/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import { type MeasureSet, partsOf } from "../kernel/measure/index.js";
import type { DueSpans } from "./dueSpans.js";
import type { ProgramFunction } from "./programFunction.js";

/** A period in which goals of a tree run and which is not the one on which the tree is evaluated; what they read, and of when. */
export interface GoalPeriod {
  readonly period: Period;
  /** Its own days, of one within the evaluated span; of one around it the days from its first to the span's last. */
  readonly on: Period;
  /** The declared measures, with the parts of ratios: those of a team are pooled. */
  readonly measures: readonly string[];
}

/** The other periods of a tree's goals: those within a span, and those around it, which are judged to date. */
export function goalPeriods(
  { documents }: ProgramFunction,
  { goals }: GoalTreeFunction,
  span: Period,
): readonly GoalPeriod[] {
  const days = new Map(goals.map(({ period }) => [period.id, { period, on: daysOf(period, span) }]));
  return [...days.values()].flatMap(({ period, on }) => {
    if (on === null) return [];
    const names = measuresOf(goals.filter((node) => node.period.id === period.id));
    const parts = names.flatMap((name) => {
      const node = documents.measures.byId.get(name);
      return node?.kind === "ratio" ? [node.ratio.numerator, node.ratio.denominator] : [];
    });
    const declared = [...names, ...parts].filter(
      (name) =>
        documents.measures.byId.has(name) &&
        !(isLonger(period, span) && hasOwnWindow(documents.measures, name)),
    );
    return [{ period, on, measures: [...new Set(declared)].sort() }];
  });
}

/** The days of every such period of the trees that fall due, once. */
export function allGoalPeriods(program: ProgramFunction, due: DueSpans): readonly Period[] {
  return program.documents.goals.flatMap((tree) => {
    const span = due.get(tree.document.id);
    return span === undefined ? [] : goalPeriods(program, tree, span).map(({ on }) => on);
  });
}

/** Whether a measure says itself of which days it is, seen from the span: a number of trailing periods, the year to date. */
function hasOwnWindow(measures: MeasureSet, name: string): boolean {
  const node = measures.byId.get(name);
  if (node === undefined) return false;
  return node.kind === "records"
    ? node.window !== "period"
    : partsOf(node).some((part) => hasOwnWindow(measures, part));
}

/** Whether a goal's period reaches beyond the span on which it is judged. */
export function isLonger(period: Period, span: Period): boolean {
  return period.from < span.from;
}

/**
 * Measures of the days from a goal's first on; what is not known of those, such as a value that is given for the span or what
 * another document found on it, is taken as its value to date.
 */
export function toDate(
  own: ReadonlyMap<string, Fraction | null>,
  span: ReadonlyMap<string, Fraction | null>,
): ReadonlyMap<string, Fraction | null> {
  return new Map([...span, ...[...own].filter(([, value]) => value !== null)]);
}

/** The days to judge a goal by, where they are not those of the span; null too of one that runs beside it. */
function daysOf(period: Period, span: Period): Period | null {
  if (period.from >= span.from && period.to <= span.to) return isSame(period, span) ? null : period;
  if (period.from >= span.from || period.to < span.to) return null;
  return parsePeriod(`${period.from}/${span.to}`);
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
