import { nextPeriod, type Period } from "../../kernel/calendar/index.js";
import {
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  ONE,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { PersonReading } from "../../kernel/facts/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { meanOf } from "../../kernel/weighting/index.js";
import { equalWeights } from "../outliers/centerWeights.js";
import type { BuiltDevelopment } from "./buildDevelopment.js";
import { compareLevels, type Standing } from "./compareLevels.js";
import type { ReadCourse } from "./readCourses.js";
import type { DevelopmentGoals, DevelopmentResult } from "./types.js";

/** No competency has both a level and a mean. */
const NOTHING = "nothing_to_compare";

/** What the domain reads beside measures and attributes. */
export interface DevelopmentExtra {
  readonly personId: string;
  readonly courses: readonly ReadCourse[];
  readonly goalPeriod: Period | null;
}

/** Writes down how a person stands, what may help, and the goals that close the gaps. */
export function reportOf(
  built: BuiltDevelopment,
  reading: PersonReading,
  { personId, courses, goalPeriod }: DevelopmentExtra,
  trace: Tracer | undefined,
): DevelopmentResult {
  const standings = compareLevels(built, reading);
  const gaps = ordered(standings, "gap").reverse();
  const ids = gaps.map(({ shown }) => shown.id);
  const share = shareMet(built, standings, trace);
  return {
    developmentId: built.document.id,
    personId,
    period: reading.period.id,
    value: share && formatFraction(share),
    ...(share === null ? { reason: NOTHING } : {}),
    competencies: standings.map(({ shown }) => shown),
    strengths: ordered(standings, "strength").map(({ shown }) => shown.id),
    gaps: ids,
    training: courses.flatMap(({ id: courseId, title, competencyIds }) => {
      const trained = ids.filter((id) => competencyIds.includes(id));
      return trained.length === 0
        ? []
        : [{ courseId, ...(title === null ? {} : { title }), competencyIds: trained }];
    }),
    untrained: ids.filter((id) => !courses.some(({ competencyIds }) => competencyIds.includes(id))),
    goals: goalsOf(built, gaps, personId, (goalPeriod ?? nextPeriod(reading.period)).id),
    issues: [],
  };
}

/** Those of one verdict, the highest above its level first; of equals the first in the document. */
function ordered(standings: readonly Standing[], verdict: "strength" | "gap"): Standing[] {
  const zero = fractionOf(ZERO);
  const own = standings.filter(({ shown }) => shown.verdict === verdict);
  const inOrder = verdict === "gap" ? own.reverse() : own;
  return inOrder.sort((a, b) => compareFractions(b.difference ?? zero, a.difference ?? zero));
}

/** The mean of one for each competency at its level and zero for each below; one without a verdict counts for nothing. */
function shareMet(
  { document: { id, title }, competencies }: BuiltDevelopment,
  standings: readonly Standing[],
  trace: Tracer | undefined,
): Fraction | null {
  const mark = trace?.mark() ?? 0;
  const values = standings.map(
    ({ shown: { verdict, reason, actual, required, title: label }, competency }) => {
      const value = verdict === null ? null : fractionOf(verdict === "gap" ? ZERO : ONE);
      const inputs = [{ id: competency.measure, value: actual }];
      const params = { value, required };
      const node = { id: `${id}.${competency.id}`, kind: "constant", ref: "/levels", label, inputs } as const;
      trace?.node({ ...node, params, value, note: reason });
      return value;
    },
  );
  const weights = equalWeights(competencies.length);
  const share = meanOf(weights, values, "reweight");
  if (trace !== undefined) {
    const note = share.value === null ? NOTHING : undefined;
    meanOf(weights, values, "reweight", { trace, mark, id, ref: "", label: title, note });
  }
  return share.value;
}

function goalsOf(
  { document }: BuiltDevelopment,
  gaps: readonly Standing[],
  personId: string,
  period: string,
): DevelopmentGoals | null {
  if (gaps.length === 0) return null;
  const goals = gaps.map(({ competency, shown }): DevelopmentGoals["goals"][number] => ({
    id: `${personId}.${competency.id}`,
    ...(shown.title === undefined ? {} : { title: shown.title }),
    ownerId: personId,
    measure: competency.measure,
    unit: "score",
    direction: "increase",
    aggregation: "last",
    baseline: shown.actual ?? "0",
    target: shown.required ?? "0",
    period,
  }));
  return { kind: "goalTree", id: `${document.id}.${personId}`, goals };
}
