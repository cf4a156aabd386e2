import type { CompiledLadder, LadderResult, TierMove } from "../../../tiers/index.js";
import { type Law, lawOf } from "../law.js";
import { periodScenarios, positionOf } from "./ladderCase.js";

/** How far each move leads. */
const steps: Readonly<Record<TierMove, number>> = {
  promote: 1,
  demote: -1,
  hold: 0,
  improvementPlan: 0,
  exitReview: 0,
};

/** Universal. */
export function movesAreSingleSteps(ladder: CompiledLadder): readonly Law[] {
  const statement =
    "A period proposes one move, by one tier at most, and never a promotion of somebody who is protected or missed.";
  return [
    lawOf("movesAreSingleSteps", statement, periodScenarios(ladder), ({ facts }) => {
      const result = ladder.evaluate(facts);
      const { move, toTierId } = result.proposal;
      const step = positionOf(ladder, toTierId) - positionOf(ladder, result.tierId);
      if (step !== steps[move]) return { expected: steps[move], found: step, move };
      const allowed = allowedMoves(result, result.tierId === ladder.document.tiers[0]?.id);
      return allowed.includes(move) ? null : { expected: allowed, found: move };
    }),
  ];
}

/** The moves that the verdicts on protection and on staying leave open. */
function allowedMoves({ rules }: LadderResult, isLowest: boolean): readonly TierMove[] {
  const verdict = (id: string) => rules.find((rule) => rule.id === id)?.verdict;
  if (verdict("protected") === "met") return ["hold"];
  if (verdict("stay") !== "unmet") return verdict("enter") === "met" ? ["hold", "promote"] : ["hold"];
  if (verdict("demoteAfter") !== "met") return ["hold", "improvementPlan"];
  return [isLowest ? "exitReview" : "demote"];
}
