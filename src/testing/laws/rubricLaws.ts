import type { CompiledRubric } from "../../kpi/index.js";
import { asRubric } from "../arbitraries/kpi/asRubric.js";
import { betterNeverScoresLess } from "./kpi/betterNeverScoresLess.js";
import { closedGateWins } from "./kpi/closedGateWins.js";
import { contributionsSumToScore } from "./kpi/contributionsSumToScore.js";
import {
  inputStaysAsItWas,
  refsResolve,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./kpi/evaluationLaws.js";
import { levelCapsHold, limitsHold } from "./kpi/limitLaws.js";
import { openWeightsShareTheRest } from "./kpi/openWeightsShareTheRest.js";
import { incidentsBalance, orderOfIncidentsIsIrrelevant, pointsStayInBounds } from "./kpi/pointLaws.js";
import { printedScoreDecides } from "./kpi/printedScoreDecides.js";
import { scoreStaysInBounds } from "./kpi/scoreStaysInBounds.js";
import { scaleOfWeightsIsIrrelevant, zeroWeightHasNoEffect } from "./kpi/weightLaws.js";
import type { Law } from "./law.js";
import type { RubricLawId } from "./lawNames.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<RubricLawId, (rubric: CompiledRubric) => readonly Law[]>> = {
  contributionsSumToScore,
  scoreStaysInBounds,
  betterNeverScoresLess,
  closedGateWins,
  printedScoreDecides,
  limitsHold,
  levelCapsHold,
  pointsStayInBounds,
  incidentsBalance,
  orderOfIncidentsIsIrrelevant,
  scaleOfWeightsIsIrrelevant,
  zeroWeightHasNoEffect,
  openWeightsShareTheRest,
  tracedEqualsUntraced,
  traceReplays,
  refsResolve,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a KPI rubric has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `contributionsSumToScore` | always |
 * | `scoreStaysInBounds` | without steps, limits, guards and level caps, where every ratio is clipped or a rating |
 * | `betterNeverScoresLess` | for measures of one indicator alone whose curve has a direction, with no step that turns scores around |
 * | `closedGateWins` | where the last step, but for roundings, is a gate that looks at facts, with no level cap behind it |
 * | `printedScoreDecides` | with grades that are read from the printed score |
 * | `limitsHold`, `levelCapsHold` | where their conditions look at facts |
 * | `pointsStayInBounds` | for points with bounds |
 * | `incidentsBalance`, `orderOfIncidentsIsIrrelevant` | for rubrics with critical incidents |
 * | `scaleOfWeightsIsIrrelevant` | for explicit and relative weights |
 * | `zeroWeightHasNoEffect` | where weights are not all equal |
 * | `openWeightsShareTheRest` | for the weights `remainder` |
 * | `tracedEqualsUntraced`, `traceReplays`, `refsResolve`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param rubric - A compiled rubric, or a rubric as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table; those that the rubric is not about are left out.
 * @throws AttainmentError with the issues of `compileRubric`, where the document is no rubric.
 * @example
 * ```ts
 * import { checkLaws, rubricLaws } from "attainment/testing";
 * const rubric = {
 *   kind: "rubric",
 *   id: "consultant",
 *   indicators: [
 *     { id: "sales", measure: "sales", weight: "0.7", target: "100000", curve: { kind: "ratio" } },
 *     { id: "exam", measure: "exam", weight: "0.3", rating: { from: "0", to: "100" } },
 *   ],
 * };
 * checkLaws(rubricLaws(rubric), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function rubricLaws(rubric: unknown): readonly Law[] {
  const compiled = asRubric(rubric);
  return Object.values(makers).flatMap((make) => make(compiled));
}
