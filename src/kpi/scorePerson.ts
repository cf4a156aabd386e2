import { type Fraction, wholeFraction } from "../kernel/decimal/index.js";
import type { PersonReading } from "../kernel/facts/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { adjustScore } from "./adjust/adjustScore.js";
import { pointsOf } from "./adjust/buildAdjusting.js";
import { held } from "./adjust/limited.js";
import { ratioName, withOwn } from "./adjust/ownReading.js";
import type { Grade } from "./buildGrading.js";
import { WHOLE } from "./curves/constants.js";
import { type CountedIncidents, countIncidents } from "./incidents/countIncidents.js";
import { INCIDENT_POINTS, incidentName } from "./incidents/incidentNames.js";
import type { Incident } from "./incidents/types.js";
import type { PersonScoring, Score } from "./personScoring.js";
import { rateIndicator } from "./rateIndicator.js";
import type { ScoredPerson } from "./rubricFunction.js";
import type { RubricParts } from "./rubricParts.js";
import { rubricResult } from "./rubricResult.js";
import { type Raised, raised } from "./sensitivity/raised.js";
import { totalOf } from "./totalOf.js";

/**
 * Scores one person. With a trace it records one node, the outermost. `more` raises the ratio of one indicator, for a
 * look at what it is worth.
 */
export function scorePerson(
  parts: RubricParts,
  reading: PersonReading,
  trace?: Tracer,
  incidents: readonly Incident[] = [],
  more?: Raised,
): ScoredPerson {
  const since = trace?.mark();
  const scoring = scoringOf(parts, reading, incidents, more);
  const isNew = parts.tooNew?.judge(reading) === "met";
  const means = isNew ? null : totalOf(parts, scoring, reading, trace);
  const score = isNew ? NEW : scoreOf(parts, scoring, means, trace, since);
  const { printed, unrounded, graded, reason } = score;
  const grade = isNew
    ? GRADE_OF_NEW
    : graded === null
      ? NO_GRADE
      : parts.grading.read(graded, scoring.after, trace);
  parts.tooNew?.judge(reading, trace);
  const { document, ref } = parts;
  trace?.node(
    { id: document.id, kind: "line", ref, label: document.title, value: printed, note: reason ?? undefined },
    since,
  );
  const result = rubricResult(parts, reading, scoring, means?.means ?? null, score, grade);
  return { result, score: printed?.exact ?? null, unrounded, coefficient: grade.coefficient };
}

const NEW: Score = { printed: null, unrounded: null, graded: null, reason: "too_new", adjustments: [] };
const NO_GRADE: Grade = { grade: null, coefficient: null, personal: null, team: null, refusals: [] };
/** Pay is neither raised nor cut for somebody too new to rate. */
const GRADE_OF_NEW: Grade = { ...NO_GRADE, coefficient: WHOLE, personal: WHOLE };

function scoringOf(
  parts: RubricParts,
  reading: PersonReading,
  incidents: readonly Incident[],
  more: Raised | undefined,
): PersonScoring {
  const { groups, incidents: rules, adjusting, readsOwn } = parts;
  const counted = rules === null ? null : countIncidents(rules, incidents, reading.period);
  const free = groups.map(({ indicators }) =>
    indicators.map((each) => raised(rateIndicator(each, reading, false), each.document.id, more)),
  );
  if (!readsOwn && parts.limits.length === 0)
    return { counted, ratings: free, before: reading, after: reading };
  const records = counted === null ? [] : recordsOf(counted);
  const before = withOwn(reading, [...ratiosOf(parts, free), ...records]);
  const ratings = groups.map(({ indicators }, group) =>
    indicators.flatMap((each, index) => {
      const rating = free[group]?.[index];
      return rating === undefined ? [] : [held(rating, each.document.id, parts.limits, before)];
    }),
  );
  const known = withOwn(reading, [...ratiosOf(parts, ratings), ...records]);
  return { counted, ratings, before, after: withOwn(known, pointsOf(adjusting, known)) };
}

function ratiosOf({ groups }: RubricParts, ratings: PersonScoring["ratings"]) {
  return groups.flatMap(({ indicators }, group) =>
    indicators.map(
      ({ document: { id } }, index) => [ratioName(id), ratings[group]?.[index]?.ratio ?? null] as const,
    ),
  );
}

function recordsOf({ rules, points }: CountedIncidents): readonly (readonly [string, Fraction])[] {
  return [
    [INCIDENT_POINTS, points],
    ...rules.map(({ rule, count }) => [incidentName(rule.document.id), wholeFraction(count)] as const),
  ];
}

function scoreOf(
  parts: RubricParts,
  scoring: PersonScoring,
  means: ReturnType<typeof totalOf> | null,
  trace: Tracer | undefined,
  since: number | undefined,
): Score {
  const total = means?.total ?? null;
  if (total !== null) return adjustScore(parts, total, scoring, trace, since);
  const reason = means?.refusal ?? "missing_value";
  return { printed: null, unrounded: null, graded: null, reason, adjustments: [] };
}
