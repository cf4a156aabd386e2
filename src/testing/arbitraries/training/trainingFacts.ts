import fc from "fast-check";
import type { CompiledTraining, Training, TrainingFacts } from "../../../reviews/index.js";
import { maybe } from "../maybe.js";
import { asTraining } from "./asTraining.js";
import { trainingPerson } from "./trainingPeople.js";

/**
 * Facts about one person to evaluate a training on, valid for it: records in any order, some not completed, some later than
 * what is known; scores, and measures that a need has a gap in, on, just below and just above what is asked for.
 *
 * @param training - A training document, or a compiled training.
 * @returns An arbitrary of facts.
 * @throws AttainmentError with the issues of `compileTraining`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileTraining } from "attainment/reviews";
 * import { trainingFacts } from "attainment/testing";
 * const courses = [{ id: "closing", hours: "8", passFrom: "60" }];
 * const training = compileTraining({ kind: "training", id: "sales", courses });
 * const sample = fc.sample(trainingFacts(training), { seed: 42, numRuns: 50 });
 * sample.every((facts) => training.safeEvaluate(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function trainingFacts(training: CompiledTraining | Training): fc.Arbitrary<TrainingFacts> {
  return fc
    .record({
      period: fc.constantFrom("2026-Q3", "2026-H1", "2026-07"),
      asOf: maybe(fc.constantFrom("2026-06-30", "2026-08-15", "2026-12-31")),
      person: trainingPerson(asTraining(training), "person-1"),
    })
    .map(({ period, asOf, person }) => ({ period, ...person, ...(asOf === undefined ? {} : { asOf }) }));
}
