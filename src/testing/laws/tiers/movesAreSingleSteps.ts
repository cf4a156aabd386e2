import type { CompiledLadder, LadderFacts, LadderResult, TierMove } from "../../../tiers/index.js";
import { type Law, lawOf } from "../law.js";
import { isFrozen, periodScenarios, positionOf, verdictOf } from "./ladderCase.js";

/** Universal. */
export function movesAreSingleSteps(ladder: CompiledLadder): readonly Law[] {
  const statement =
    "A period proposes one move, no further than the ladder lets anybody go at once, and never a promotion of somebody who is protected or missed.";
  return [
    lawOf("movesAreSingleSteps", statement, periodScenarios(ladder), ({ facts }) => {
      const result = ladder.evaluate(facts);
      const { move, toTierId } = result.proposal;
      const position = positionOf(ladder, result.tierId);
      const step = positionOf(ladder, toTierId) - position;
      const [least, most] = stepsOf(ladder, result);
      if (step < least || step > most) return { expected: [least, most], found: step, move };
      const allowed = allowedMoves(ladder, facts, result, position === 1);
      return allowed.includes(move) ? null : { expected: allowed, found: move };
    }),
  ];
}

/** How far the move of a result may lead. */
function stepsOf({ document }: CompiledLadder, { proposal }: LadderResult): readonly [number, number] {
  const { maximumStepUp = 1, maximumStepDown = 1, triggers = [] } = document;
  const trigger = triggers.find(({ id }) => id === proposal.triggerId);
  const steps: Readonly<Record<TierMove, readonly [number, number]>> = {
    promote: [1, maximumStepUp],
    demote: [-(trigger === undefined ? maximumStepDown : (trigger.by ?? 1)), -1],
    hold: [0, 0],
    improvementPlan: [0, 0],
    exitReview: [0, 0],
  };
  return steps[proposal.move];
}

/** The moves that the verdicts leave open, in the order in which the rules stand before each other. */
function allowedMoves(
  { document }: CompiledLadder,
  { improvementPlan }: LadderFacts,
  result: LadderResult,
  isLowest: boolean,
): readonly TierMove[] {
  const fallen: readonly TierMove[] = [isLowest ? "exitReview" : "demote"];
  const acts = result.rules.find(({ id, verdict }) => id === "trigger" && verdict === "met");
  const trigger = document.triggers?.find(({ id }) => id === acts?.elementId);
  if (trigger !== undefined) return trigger.move === "exitReview" ? ["exitReview"] : fallen;
  if (["uncounted", "protected"].some((rule) => verdictOf(result, rule) === "met")) return ["hold"];
  if (isFrozen(document, result)) return ["hold"];
  if (improvementPlan === "failed") return fallen;
  const isCool = verdictOf(result, "coolDown") !== "unmet";
  if (verdictOf(result, "stay") !== "unmet")
    return verdictOf(result, "enter") === "met" && isCool ? ["hold", "promote"] : ["hold"];
  if (verdictOf(result, "demoteAfter") !== "met") return ["hold", "improvementPlan"];
  return isCool ? fallen : ["hold"];
}
