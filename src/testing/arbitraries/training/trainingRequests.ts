import fc from "fast-check";
import type { CompiledTraining, Training, TrainingPlanRequest } from "../../../reviews/index.js";
import { maybe, written } from "../maybe.js";
import { asTraining } from "./asTraining.js";
import { trainingPerson } from "./trainingPeople.js";

/**
 * Requests for a plan of a training, valid like `trainingFacts`: some people in any order, with and without budgets, which
 * often are just what courses take.
 *
 * @param training - A training document, or a compiled training.
 * @returns An arbitrary of requests.
 * @throws AttainmentError with the issues of `compileTraining`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileTraining } from "attainment/reviews";
 * import { trainingRequests } from "attainment/testing";
 * const courses = [{ id: "closing", hours: "8" }];
 * const training = compileTraining({ kind: "training", id: "sales", courses });
 * const sample = fc.sample(trainingRequests(training), { seed: 42, numRuns: 50 });
 * sample.every((request) => training.safePlan(request).ok); // => true
 * ```
 * @since 0.1.0
 */
export function trainingRequests(training: CompiledTraining | Training): fc.Arbitrary<TrainingPlanRequest> {
  const compiled = asTraining(training);
  const budget = fc.record({
    hours: maybe(fc.constantFrom("0", "8", "10.5", "18.99", "19")),
    cost: maybe(fc.constantFrom("0", "100", "199.99", "1100")),
    hoursPerPerson: maybe(fc.constantFrom("2.5", "8", "10.49")),
    costPerPerson: maybe(fc.constantFrom("99.99", "1000")),
  });
  return fc
    .record({
      period: fc.constantFrom("2026-Q3", "2026-H2"),
      asOf: maybe(fc.constantFrom("2026-07-01", "2026-08-02")),
      people: fc.tuple(...["c", "a", "b"].map((id) => trainingPerson(compiled, id))),
      count: fc.integer({ min: 1, max: 3 }),
      budget: maybe(budget.map(written)),
      choice: maybe(fc.constantFrom("urgency", "urgencyPerHour", "urgencyPerCost")),
    })
    .map(({ period, asOf, people, count, budget, choice }) => ({
      period,
      people: people.slice(0, count),
      ...(asOf === undefined ? {} : { asOf }),
      ...(budget === undefined ? {} : { budget }),
      ...(choice === undefined ? {} : { choice }),
    }));
}
