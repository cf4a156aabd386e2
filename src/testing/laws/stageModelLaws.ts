import type { CompiledStageModel } from "../../pipeline/index.js";
import { asStageModel } from "../arbitraries/pipeline/asStageModel.js";
import type { Law } from "./law.js";
import type { StageModelLawId } from "./lawNames.js";
import {
  inputStaysAsItWas,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./pipeline/evaluationLaws.js";
import { everyDealCountsOnce } from "./pipeline/everyDealCountsOnce.js";
import { laterFactsChangeNothing } from "./pipeline/laterFactsChangeNothing.js";
import { movesAdvanceOrRefuse } from "./pipeline/movesAdvanceOrRefuse.js";
import { orderIsIrrelevant } from "./pipeline/orderIsIrrelevant.js";
import { irrelevantDealsMoveNoWinRate, winRatesAreRatios } from "./pipeline/winRateLaws.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<StageModelLawId, (model: CompiledStageModel) => readonly Law[]>> = {
  everyDealCountsOnce,
  winRatesAreRatios,
  irrelevantDealsMoveNoWinRate,
  orderIsIrrelevant,
  laterFactsChangeNothing,
  movesAdvanceOrRefuse,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a stage model has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `everyDealCountsOnce` | always: open + won + lost + void + unmapped is all, by count and by amount |
 * | `winRatesAreRatios`, `irrelevantDealsMoveNoWinRate` | with a win rate; the second by closed deals |
 * | `orderIsIrrelevant`, `laterFactsChangeNothing` | always |
 * | `movesAdvanceOrRefuse` | always: a move advances or is refused, and moves replay |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param model - A compiled stage model, or a stage model as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileStageModel`, where the document is no stage model.
 * @example
 * ```ts
 * import { eightStepSale } from "attainment/pipeline";
 * import { checkLaws, stageModelLaws } from "attainment/testing";
 * checkLaws(stageModelLaws(eightStepSale), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function stageModelLaws(model: unknown): readonly Law[] {
  const compiled = asStageModel(model);
  return Object.values(makers).flatMap((make) => make(compiled));
}
