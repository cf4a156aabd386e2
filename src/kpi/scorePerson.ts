import { type Fraction, fractionOf, multiplyFractions, roundFraction } from "../kernel/decimal/index.js";
import type { PersonReading } from "../kernel/facts/index.js";
import type { StepChange } from "../kernel/steps/index.js";
import { prefixed, type RawAmount, type Tracer } from "../kernel/trace/index.js";
import type { Grade } from "./buildGrading.js";
import { WHOLE } from "./curves/constants.js";
import { meansOf } from "./meansOf.js";
import { rateIndicator } from "./rateIndicator.js";
import type { ScoredPerson } from "./rubricFunction.js";
import type { RubricParts } from "./rubricParts.js";
import { rubricResult, type ScoreReason } from "./rubricResult.js";
import { weighPerson } from "./weighPerson.js";

/** Scores one person. With a trace it records one node, the outermost. */
export function scorePerson(parts: RubricParts, reading: PersonReading, trace?: Tracer): ScoredPerson {
  const since = trace?.mark();
  const ratings = parts.groups.map(({ indicators }) =>
    indicators.map((indicator) => rateIndicator(indicator, reading, false)),
  );
  const isNew = parts.tooNew?.judge(reading) === "met";
  const means = isNew ? null : totalOf(parts, ratings, reading, trace);
  const score = isNew
    ? NEW
    : finish(parts, means?.total ?? null, means?.refusal ?? null, reading, trace, since);
  const { printed, graded, reason } = score;
  const grade = isNew
    ? GRADE_OF_NEW
    : graded === null
      ? NO_GRADE
      : parts.grading.read(graded, reading, trace);
  parts.tooNew?.judge(reading, trace);
  const { document, ref } = parts;
  trace?.node(
    { id: document.id, kind: "line", ref, label: document.title, value: printed, note: reason ?? undefined },
    since,
  );
  const result = rubricResult(parts, reading, ratings, means?.means ?? null, { printed, reason }, grade);
  return { result, score: printed?.exact ?? null, coefficient: grade.coefficient };
}

/** A score as it is printed, and the one that is graded; or why there is none. */
interface Score {
  readonly printed: RawAmount | null;
  readonly graded: Fraction | null;
  readonly reason: ScoreReason | null;
}

const NEW: Score = { printed: null, graded: null, reason: "too_new" };
const NO_GRADE: Grade = { grade: null, coefficient: null, refusals: [] };
/** Pay is neither raised nor cut for somebody too new to rate. */
const GRADE_OF_NEW: Grade = { grade: null, coefficient: WHOLE, refusals: [] };

/** The score before its steps: the mean of the ratios times what the rubric is out of. */
function totalOf(
  parts: RubricParts,
  ratings: Parameters<typeof weighPerson>[1],
  reading: PersonReading,
  trace: Tracer | undefined,
) {
  const { document, ref, outOf, weighting, policies } = parts;
  const mark = trace?.mark();
  const weights = weighPerson(weighting, ratings, policies);
  trace?.node({
    id: `${document.id}.outOf`,
    kind: "constant",
    ref: document.outOf === undefined ? ref : `${ref}/outOf`,
    params: { value: outOf },
    value: outOf,
  });
  const means = meansOf(parts, ratings, weights, reading, trace);
  const total = means.value === null ? null : multiplyFractions(outOf, means.value);
  const note = weights.refusal ?? undefined;
  trace?.node({ id: `${document.id}.total`, kind: "product", ref, value: total, note }, mark);
  return { means, total, refusal: weights.refusal };
}

function finish(
  parts: RubricParts,
  total: Fraction | null,
  refusal: ScoreReason | null,
  reading: PersonReading,
  trace: Tracer | undefined,
  since: number | undefined,
): Score {
  if (total === null) return { printed: null, graded: null, reason: refusal ?? "missing_value" };
  const { document, steps, rounding } = parts;
  const changes = steps.applyEach({ exact: total }, reading, prefixed(trace, document.id), since);
  const last: StepChange["after"] = changes.at(-1)?.after ?? { exact: total };
  if (last.exact === null) return { printed: null, graded: null, reason: last.reason };
  if (rounding === null) {
    const before = changes.at(-1)?.before.exact ?? last.exact;
    return { printed: last, graded: document.gradeFrom === "unrounded" ? before : last.exact, reason: null };
  }
  const exact = fractionOf(roundFraction(last.exact, rounding.rounding));
  const printed = { exact, fixed: rounding.rounding.places };
  trace?.node(
    {
      id: `${document.id}.rounding`,
      kind: "round",
      ref: rounding.ref,
      rounding: rounding.rounding,
      value: printed,
    },
    since,
  );
  return { printed, graded: document.gradeFrom === "unrounded" ? last.exact : exact, reason: null };
}
