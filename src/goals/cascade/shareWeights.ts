import { type AllocationCode, tooFine, wholeWeights } from "../../kernel/allocation/index.js";
import type { Decimal } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { ReadCascade } from "./readCascade.js";

/** The weights of the shares as whole numbers, one of them above zero. */
export function shareWeights(
  { shares, target, at }: ReadCascade,
  issues: Issue[],
): readonly Decimal[] | null {
  const weights = wholeWeights(shares.map(({ weight }) => weight))?.weights;
  if (weights === undefined) issues.push(tooFine("allocation", at.shares));
  if (weights === undefined) return null;
  if (target.units === 0 || weights.some(({ units }) => units !== 0)) return weights;
  const message =
    "All weights are zero, so that nobody receives a part of the goal. Give one share at least a weight above zero.";
  issues.push(issueOf<AllocationCode>("allocation.zero_weights", at.shares, message));
  return null;
}
