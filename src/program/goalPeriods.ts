import type { GoalTreeFunction } from "../goals/goalFunction.js";
import { measuresOf } from "../goals/tree/measuresOf.js";
import type { Period } from "../kernel/calendar/index.js";
import type { DueSpans } from "./dueSpans.js";
import type { ProgramFunction } from "./programFunction.js";

/** A period in which goals of a tree run, shorter than the one on which the tree is evaluated; and what they read of it. */
export interface GoalPeriod {
  readonly period: Period;
  /** The declared measures, with the parts of ratios: those of a team are pooled. */
  readonly measures: readonly string[];
}

/** The shorter periods within a tree's span. */
export function goalPeriods(
  { documents }: ProgramFunction,
  { goals }: GoalTreeFunction,
  span: Period,
): readonly GoalPeriod[] {
  const shorter = goals.filter(({ period }) => isWithin(period, span));
  const periods = new Map(shorter.map(({ period }) => [period.id, period]));
  return [...periods.values()].map((period) => {
    const names = measuresOf(shorter.filter((node) => node.period.id === period.id));
    const parts = names.flatMap((name) => {
      const node = documents.measures.byId.get(name);
      return node?.kind === "ratio" ? [node.ratio.numerator, node.ratio.denominator] : [];
    });
    const declared = [...names, ...parts].filter((name) => documents.measures.byId.has(name));
    return { period, measures: [...new Set(declared)].sort() };
  });
}

/** Every such period of the trees that fall due, once. */
export function allGoalPeriods(program: ProgramFunction, due: DueSpans): readonly Period[] {
  return program.documents.goals.flatMap((tree) => {
    const span = due.get(tree.document.id);
    return span === undefined ? [] : goalPeriods(program, tree, span).map(({ period }) => period);
  });
}

function isWithin(period: Period, span: Period): boolean {
  const isSame = period.from === span.from && period.to === span.to;
  return !isSame && period.from >= span.from && period.to <= span.to;
}
