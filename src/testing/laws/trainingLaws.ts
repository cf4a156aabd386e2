import type { CompiledTraining } from "../../reviews/index.js";
import { asTraining } from "../arbitraries/training/asTraining.js";
import type { Law } from "./law.js";
import {
  inputStaysAsItWas,
  laterRecordsChangeNothing,
  orderIsIrrelevant,
  requiredIsPassedOrOpen,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./training/personLaws.js";
import {
  everyNeedIsPlannedOrTold,
  planStaysWithinItsBudget,
  prerequisitesComeFirst,
  seatsAreNotExceeded,
  whatIsLeftOutDoesNotFit,
} from "./training/planLaws.js";
import type { TrainingLawId } from "./training/trainingLawNames.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<TrainingLawId, (training: CompiledTraining) => readonly Law[]>> = {
  planStaysWithinItsBudget,
  whatIsLeftOutDoesNotFit,
  everyNeedIsPlannedOrTold,
  prerequisitesComeFirst,
  seatsAreNotExceeded,
  requiredIsPassedOrOpen,
  orderIsIrrelevant,
  laterRecordsChangeNothing,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that training has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `planStaysWithinItsBudget`, `whatIsLeftOutDoesNotFit`, `everyNeedIsPlannedOrTold` | always |
 * | `prerequisitesComeFirst` | for training with a course that has prerequisites |
 * | `seatsAreNotExceeded` | for training with sessions |
 * | `requiredIsPassedOrOpen` | for training with an onboarding program |
 * | `orderIsIrrelevant`, `laterRecordsChangeNothing` | always |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param training - A compiled training, or a training document as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileTraining`, where the document is none.
 * @example
 * ```ts
 * import { checkLaws, trainingLaws } from "attainment/testing";
 * const training = {
 *   kind: "training",
 *   id: "sales",
 *   courses: [{ id: "closing", hours: "8" }],
 *   needs: [{ id: "closes", source: "market", courseIds: ["closing"] }],
 * };
 * checkLaws(trainingLaws(training), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function trainingLaws(training: unknown): readonly Law[] {
  const compiled = asTraining(training);
  return Object.values(makers).flatMap((make) => make(compiled));
}
