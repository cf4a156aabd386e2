import { type Distribution, distributionSlots, forceDistribution } from "../../kernel/calibration/index.js";
import type { Distribute, DistributionSubject } from "./calibration/distributionCase.js";
import type { DistributionLawId } from "./calibration/distributionLawNames.js";
import {
  inputStaysAsItWas,
  orderIsIrrelevant,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./calibration/evaluationLaws.js";
import { betterNeverStandsLower, equalsStandTogether } from "./calibration/placeLaws.js";
import { limitsAreKept, slotsLieAroundTheirQuota, slotsSumToAll } from "./calibration/slotLaws.js";
import type { Law } from "./law.js";

/**
 * What the laws of distributions are tried on.
 *
 * @since 0.1.0
 */
export interface DistributionLawOptions {
  /** What distributes in place of the library's `forceDistribution`. */
  readonly distribute?: Distribute;
}

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<DistributionLawId, (subject: DistributionSubject) => readonly Law[]>> = {
  slotsSumToAll,
  slotsLieAroundTheirQuota,
  limitsAreKept,
  betterNeverStandsLower,
  equalsStandTogether,
  orderIsIrrelevant,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a forced distribution has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `slotsSumToAll`, `betterNeverStandsLower`, `orderIsIrrelevant` | always |
 * | `slotsLieAroundTheirQuota` | under the largest remainder, without limits |
 * | `limitsAreKept` | with limits that are refused where they cannot be met |
 * | `equalsStandTogether` | unless `ties` is `"byId"` |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param distribution - A distribution as plain JSON.
 * @param options - See {@link DistributionLawOptions}.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError where the document has an error, with its issues.
 * @example
 * ```ts
 * import { checkLaws, distributionLaws } from "attainment/testing";
 * const levels = [{ id: "top", share: "0.3" }, { id: "middle", share: "0.6" }, { id: "low", share: "0.1" }];
 * const laws = distributionLaws({ kind: "distribution", id: "3-6-1", levels });
 * checkLaws(laws, { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function distributionLaws(
  distribution: Distribution,
  { distribute = forceDistribution }: DistributionLawOptions = {},
): readonly Law[] {
  // A fault of the document is told here, and not as the failure of a law.
  distributionSlots(0, { ...distribution, unmeetable: "tell" });
  return Object.values(makers).flatMap((make) => make({ document: distribution, distribute }));
}
