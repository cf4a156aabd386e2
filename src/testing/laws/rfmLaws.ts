import { compileSegmentation, type RfmOptions, scoreRfm } from "../../segments/index.js";
import { rfmTransactions } from "../arbitraries/segments/rfmTransactions.js";
import { type Law, lawOf } from "./law.js";
import { repeatLaws } from "./repeatLaws.js";
import {
  aggregateFinding,
  betterFinding,
  equalFinding,
  orderFinding,
  type RfmCase,
  scored,
  segmentFinding,
  unitFinding,
} from "./segments/rfmFindings.js";

/**
 * How laws of RFM scores are tried.
 *
 * @since 0.1.0
 */
export interface RfmLawOptions {
  /** What scores; absent: `scoreRfm`. */
  readonly scoreRfm?: typeof scoreRfm;
}

/**
 * The laws that RFM scores have to keep under given choices, whatever the transactions are. A choice that gives a law up
 * by its nature leaves it out.
 *
 * | law | says | not with |
 * | --- | --- | --- |
 * | `orderOfTransactionsIsIrrelevant` | any order of rows gives the same result | |
 * | `unitOfMoneyIsIrrelevant` | money in cents gives the same scores | `rCompatible`, cuts of money |
 * | `equalValuesScoreEqually` | equal values have equal scores | `ties: "ordinal"` |
 * | `betterNeverScoresLower` | more recent, more often, more never scores lower | |
 * | `aggregatesEqualTransactions` | what was counted before gives the same scores | `frequency: "days"` |
 * | `segmentsAddUp` | each customer is where its scores say, and segments come to all | no `segmentation` |
 * | `runsAreEqual`, `inputStaysAsItWas` | as everywhere | |
 *
 * @param options - The choices, as for `scoreRfm`. A segmentation that does not place every score fails `segmentsAddUp`.
 * @param lawOptions - See {@link RfmLawOptions}.
 * @returns Laws for `checkLaws`.
 * @throws AttainmentError with the issues of `compileSegmentation`, where the segmentation is at fault.
 * @example
 * ```ts
 * import { rfmSegments } from "attainment/segments";
 * import { checkLaws, rfmLaws } from "attainment/testing";
 * const options = { asOf: "2026-06-30", method: "ranks", nested: true, segmentation: rfmSegments } as const;
 * checkLaws(rfmLaws(options), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function rfmLaws(options: RfmOptions, lawOptions: RfmLawOptions = {}): readonly Law[] {
  const { segmentation } = options;
  const placing = segmentation === undefined ? null : compileSegmentation(segmentation);
  const rfm: RfmCase = { scoreRfm, ...lawOptions, options, placing };
  const scenarios = rfmTransactions({ asOf: options.asOf }).map((transactions) => ({ transactions }));
  const law = (id: string, statement: string, find: typeof orderFinding): Law =>
    lawOf(id, statement, scenarios, (scenario) => find(rfm, scenario));
  const { bins } = options;
  const hasMoneyCuts = typeof bins === "object" && typeof bins.monetary === "object";
  const isScaleFree = options.rCompatible !== true && !hasMoneyCuts;
  return [
    law("orderOfTransactionsIsIrrelevant", "Any order of rows gives the same result.", orderFinding),
    ...(isScaleFree
      ? [law("unitOfMoneyIsIrrelevant", "Money in cents gives the same scores.", unitFinding)]
      : []),
    ...(options.ties === "ordinal"
      ? []
      : [law("equalValuesScoreEqually", "Equal values have equal scores.", equalFinding)]),
    law("betterNeverScoresLower", "A better value never has a lower score.", betterFinding),
    ...(options.frequency === "days"
      ? []
      : [law("aggregatesEqualTransactions", "Counted before, all is the same.", aggregateFinding)]),
    ...(options.segmentation === undefined
      ? []
      : [law("segmentsAddUp", "Each customer has its segment, and segments come to all.", segmentFinding)]),
    ...repeatLaws(scenarios, (scenario) => scored(rfm, scenario)),
  ];
}
