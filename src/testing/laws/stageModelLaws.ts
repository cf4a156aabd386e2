import type { CompiledStageModel } from "../../pipeline/index.js";
import { asStageModel } from "../arbitraries/pipeline/asStageModel.js";
import type { Law } from "./law.js";
import { agesFollowTheirClocks } from "./pipeline/agesFollowTheirClocks.js";
import {
  inputStaysAsItWas,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./pipeline/evaluationLaws.js";
import { everyDealCountsOnce } from "./pipeline/everyDealCountsOnce.js";
import { lastStayIsTheStanding, reversedWinsAreToldOnce, staysAdjoin } from "./pipeline/historyLaws.js";
import { holdIsNoWayRound } from "./pipeline/holdIsNoWayRound.js";
import { laterFactsChangeNothing } from "./pipeline/laterFactsChangeNothing.js";
import { conversionsAreRatios, moneyScales, tablesAddUp } from "./pipeline/metricLaws.js";
import { movesAdvanceOrRefuse } from "./pipeline/movesAdvanceOrRefuse.js";
import { orderIsIrrelevant } from "./pipeline/orderIsIrrelevant.js";
import type { StageModelLawId } from "./pipeline/stageModelLawNames.js";
import { irrelevantDealsMoveNoWinRate, winRatesAreRatios } from "./pipeline/winRateLaws.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<StageModelLawId, (model: CompiledStageModel) => readonly Law[]>> = {
  everyDealCountsOnce,
  winRatesAreRatios,
  irrelevantDealsMoveNoWinRate,
  conversionsAreRatios,
  tablesAddUp,
  moneyScales,
  orderIsIrrelevant,
  laterFactsChangeNothing,
  staysAdjoin,
  lastStayIsTheStanding,
  reversedWinsAreToldOnce,
  agesFollowTheirClocks,
  movesAdvanceOrRefuse,
  holdIsNoWayRound,
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
 * | `conversionsAreRatios` | with a conversion, a slippage, a conformance, or a win and loss: no part exceeds its whole |
 * | `tablesAddUp` | with a figure that is a table: its rows are the figure |
 * | `moneyScales` | with metrics: money times ten is money figures times ten, and every other figure as it was |
 * | `orderIsIrrelevant`, `laterFactsChangeNothing` | always |
 * | `staysAdjoin`, `lastStayIsTheStanding` | always: of histories, and of what is counted by them |
 * | `reversedWinsAreToldOnce` | always: each in the period that reversed it |
 * | `agesFollowTheirClocks` | where a stage has a limit for ages |
 * | `movesAdvanceOrRefuse` | always: a move advances or is refused, and moves replay |
 * | `holdIsNoWayRound` | where deals can be on hold, or opened again |
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
