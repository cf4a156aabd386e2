import type { CompiledLadder, LadderFacts, LadderResult } from "../../../tiers/index.js";
import { firstOf, type Law, lawOf } from "../law.js";
import { counts, fold, historyScenarios, verdictOf } from "./ladderCase.js";

/** For ladders that demote. */
export function planOpensOncePerRun(ladder: CompiledLadder): readonly Law[] {
  const { stayAt, tiers } = ladder.document;
  if (stayAt === undefined && tiers.every(({ stay }) => stay === undefined)) return [];
  const statement =
    "One run of misses in one tier proposes one improvement plan at most, and only in a period that missed.";
  return [
    lawOf("planOpensOncePerRun", statement, historyScenarios(ladder), ({ history }) => {
      const results = fold(ladder, history);
      let opened = 0;
      return firstOf([...results.entries()], ([index, result]) => {
        if (endsRun(ladder, history[index], result, results[index - 1])) opened = 0;
        if (result.proposal.move !== "improvementPlan") return null;
        opened += 1;
        const isMissed = verdictOf(result, "stay") === "unmet";
        if (opened === 1 && isMissed) return null;
        return {
          expected: "one plan after a miss",
          found: isMissed ? opened : "no miss",
          period: result.period,
        };
      });
    }),
  ];
}

/** Does a period end the run of misses before it: one that stays, another tier, or a plan that passed? */
function endsRun(
  ladder: CompiledLadder,
  facts: LadderFacts | undefined,
  result: LadderResult,
  before: LadderResult | undefined,
): boolean {
  if (facts?.improvementPlan === "passed") return true;
  if (before !== undefined && before.tierId !== result.tierId) return true;
  return counts(ladder, result) && verdictOf(result, "stay") === "met";
}
