import fc from "fast-check";
import type { SurveyAnswer } from "../../../records/index.js";

/**
 * What {@link surveyAnswers} may give.
 *
 * @since 0.1.0
 */
export interface SurveyAnswersConstraints {
  /** The scale, 0 to 10 by default: whole points. */
  readonly from?: number;
  readonly to?: number;
  /** The most answers, 20 by default. */
  readonly maxAnswers?: number;
}

/**
 * Answers to one question, of customers of two owners or of nobody: points of a scale, and some left open.
 *
 * @param constraints - See {@link SurveyAnswersConstraints}.
 * @returns An arbitrary of answers that `scoreNps`, `scoreCsat` and `scoreCes` accept for that scale.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { scoreCsat } from "attainment/segments";
 * import { surveyAnswers } from "attainment/testing";
 * const sample = fc.sample(surveyAnswers({ from: 1, to: 5 }), { seed: 42, numRuns: 20 });
 * sample.every((answers) => scoreCsat({ answers }).sample <= answers.length); // => true
 * ```
 * @since 0.1.0
 */
export function surveyAnswers({
  from = 0,
  to = 10,
  maxAnswers = 20,
}: SurveyAnswersConstraints = {}): fc.Arbitrary<readonly SurveyAnswer[]> {
  const score = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: from, max: to }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const answer = fc.record({ score, ownerId: fc.constantFrom("lin", "wang", null) });
  return fc.array(answer, { maxLength: maxAnswers }).map((answers) =>
    answers.map(({ score: given, ownerId }, at) => ({
      id: `a-${at}`,
      customerId: `c-${at}`,
      score: given,
      answeredOn: "2026-09-01",
      ...(ownerId === null ? {} : { ownerId }),
    })),
  );
}
