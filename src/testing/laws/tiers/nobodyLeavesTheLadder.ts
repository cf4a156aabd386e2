import type { CompiledLadder } from "../../../tiers/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { fold, historyScenarios, positionOf } from "./ladderCase.js";

/** Universal. */
export function nobodyLeavesTheLadder(ladder: CompiledLadder): readonly Law[] {
  const statement =
    "Each period opens in the tier that the one before closed in, a tier of the ladder, and its value is that tier's position.";
  return [
    lawOf("nobodyLeavesTheLadder", statement, historyScenarios(ladder), ({ history }) => {
      const results = fold(ladder, history);
      return firstOf([...results.entries()], ([index, { period, tierId, value, state }]) => {
        const before = results[index - 1]?.state.tierId ?? history[0]?.state?.tierId ?? tierId;
        const position = positionOf(ladder, before);
        const lands = positionOf(ladder, state.tierId) > 0;
        return difference(
          { tierId: before, value: String(position), lands: true, onLadder: true },
          { tierId, value, lands, onLadder: position > 0 },
          { period },
        );
      });
    }),
  ];
}
