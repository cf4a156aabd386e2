import type { CompiledLadder } from "../../tiers/index.js";
import { asLadder } from "../arbitraries/tiers/asLadder.js";
import type { Law } from "./law.js";
import type { LadderLawId } from "./lawNames.js";
import { closedGapProposesPromotion } from "./tiers/closedGapProposesPromotion.js";
import {
  inputStaysAsItWas,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./tiers/evaluationLaws.js";
import { movesAreSingleSteps } from "./tiers/movesAreSingleSteps.js";
import { nobodyLeavesTheLadder } from "./tiers/nobodyLeavesTheLadder.js";
import { planOpensOncePerRun } from "./tiers/planOpensOncePerRun.js";
import { protectionMovesNoCounter } from "./tiers/protectionMovesNoCounter.js";
import { stateFollowsFromHistory } from "./tiers/stateFollowsFromHistory.js";
import { windowsFollowFromHistory } from "./tiers/windowsFollowFromHistory.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<LadderLawId, (ladder: CompiledLadder) => readonly Law[]>> = {
  movesAreSingleSteps,
  closedGapProposesPromotion,
  stateFollowsFromHistory,
  nobodyLeavesTheLadder,
  protectionMovesNoCounter,
  windowsFollowFromHistory,
  planOpensOncePerRun,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a ladder of tiers has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `movesAreSingleSteps` | always: one move a period, by no more tiers than the ladder lets anybody go, never up after a miss |
 * | `closedGapProposesPromotion` | for entries whose tests are all to be met and ask for `gte` or `lte` of measures, the months included |
 * | `stateFollowsFromHistory`, `nobodyLeavesTheLadder` | always: folding periods is replaying the history |
 * | `protectionMovesNoCounter` | for ladders with `protectedWhen` whose counts stand still in a protected period |
 * | `windowsFollowFromHistory` | for ladders with windows: what they carry on is what the periods gave |
 * | `planOpensOncePerRun` | for ladders with a `stay`: one run of misses proposes one improvement plan |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param ladder - A compiled ladder, or a ladder as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileLadder`, where the document is no ladder.
 * @example
 * ```ts
 * import { checkLaws, ladderLaws } from "attainment/testing";
 * const ladder = {
 *   kind: "ladder",
 *   id: "sales",
 *   tiers: [
 *     { id: "junior" },
 *     { id: "senior", enter: { field: "score", gte: "90" }, stay: { field: "score", gte: "81" } },
 *   ],
 * };
 * checkLaws(ladderLaws(ladder), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function ladderLaws(ladder: unknown): readonly Law[] {
  const compiled = asLadder(ladder);
  return Object.values(makers).flatMap((make) => make(compiled));
}
