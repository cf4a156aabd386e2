import type { CompiledAward } from "../../tiers/index.js";
import { asAward } from "../arbitraries/awards/asAward.js";
import type { AwardLawId } from "./awards/awardLawNames.js";
import { inputStaysAsItWas, orderIsIrrelevant, runsAreEqual } from "./awards/evaluationLaws.js";
import {
  betterNeverLosesToWorse,
  everybodyStandsOnce,
  nobodyWinsTwice,
  onlyTheEligibleWin,
} from "./awards/winnerLaws.js";
import type { Law } from "./law.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<AwardLawId, (award: CompiledAward) => readonly Law[]>> = {
  everybodyStandsOnce,
  onlyTheEligibleWin,
  betterNeverLosesToWorse,
  nobodyWinsTwice,
  orderIsIrrelevant,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that an award has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `everybodyStandsOnce`, `onlyTheEligibleWin`, `betterNeverLosesToWorse` | always |
 * | `nobodyWinsTwice` | for awards with `notAgainFor` above zero |
 * | `orderIsIrrelevant`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param award - A compiled award, or an award as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileAward`, where the document is no award.
 * @example
 * ```ts
 * import { awardLaws, checkLaws } from "attainment/testing";
 * const award = { kind: "award", id: "champion", measure: "sales", notAgainFor: 2 };
 * checkLaws(awardLaws(award), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function awardLaws(award: unknown): readonly Law[] {
  const compiled = asAward(award);
  return Object.values(makers).flatMap((make) => make(compiled));
}
