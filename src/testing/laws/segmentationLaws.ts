import type { CompiledSegmentation } from "../../segments/index.js";
import { asSegmentation } from "../arbitraries/segments/asSegmentation.js";
import type { Law } from "./law.js";
import { contributionsSumToScore } from "./segments/contributionsSumToScore.js";
import type { SegmentationLawId } from "./segments/customerLawNames.js";
import {
  inputStaysAsItWas,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./segments/evaluationLaws.js";
import { everyCustomerHasASegment } from "./segments/everyCustomerHasASegment.js";
import { firstMatchWins } from "./segments/firstMatchWins.js";
import { higherScoreNeverFalls } from "./segments/higherScoreNeverFalls.js";
import { hysteresisNeverAddsChanges } from "./segments/hysteresisNeverAddsChanges.js";
import { manyEqualsOneByOne } from "./segments/manyEqualsOneByOne.js";
import { marginsDecide } from "./segments/marginsDecide.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<SegmentationLawId, (segmentation: CompiledSegmentation) => readonly Law[]>> = {
  everyCustomerHasASegment,
  firstMatchWins,
  contributionsSumToScore,
  marginsDecide,
  hysteresisNeverAddsChanges,
  higherScoreNeverFalls,
  manyEqualsOneByOne,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a segmentation of customers has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `everyCustomerHasASegment` | always: one segment of the document, or no score and a reason |
 * | `firstMatchWins` | by rules |
 * | `contributionsSumToScore`, `marginsDecide`, `higherScoreNeverFalls` | by score |
 * | `hysteresisNeverAddsChanges` | with hysteresis: over a series, against the same bounds without it |
 * | `manyEqualsOneByOne` | always |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param segmentation - A compiled segmentation, or a segmentation as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileSegmentation`, where the document is no segmentation.
 * @example
 * ```ts
 * import { customerGrade } from "attainment/segments";
 * import { checkLaws, segmentationLaws } from "attainment/testing";
 * checkLaws(segmentationLaws(customerGrade), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function segmentationLaws(segmentation: unknown): readonly Law[] {
  const compiled = asSegmentation(segmentation);
  return Object.values(makers).flatMap((make) => make(compiled));
}
