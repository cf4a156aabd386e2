import type { CompiledLadder } from "../../../tiers/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { periodScenarios, verdictOf } from "./ladderCase.js";

/** For ladders that protect somebody. */
export function protectionMovesNoCounter(ladder: CompiledLadder): readonly Law[] {
  const { protectedWhen, whileProtected } = ladder.document;
  if (protectedWhen === undefined || whileProtected === "count") return [];
  const statement =
    "In a protected period nothing is proposed, and the counts of reached and missed periods stand still.";
  const scenarios = periodScenarios(ladder, { state: "always", decision: false });
  return [
    lawOf("protectionMovesNoCounter", statement, scenarios, ({ facts }) => {
      const { state } = facts;
      const result = ladder.evaluate(facts);
      const isProtected = verdictOf(result, "protected") === "met";
      if (!isProtected || state === null || state === undefined) return null;
      const still = { ...state, periodsInTier: state.periodsInTier + 1 };
      // What acts despite protection moves by proposal.
      if (result.proposal.triggerId !== undefined) return null;
      return difference(
        { move: "hold", toTierId: state.tierId, state: still },
        { move: result.proposal.move, toTierId: result.proposal.toTierId, state: result.state },
      );
    }),
  ];
}
