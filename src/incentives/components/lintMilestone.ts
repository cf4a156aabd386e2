import type { Issue } from "../../kernel/issue/index.js";
import { canRaise, isPositive, mayBePositive } from "./canPay.js";
import type { ComponentContext } from "./definition.js";
import { neverPays } from "./neverPays.js";
import type { MilestoneComponent } from "./types.js";

/** What is allowed but seldom meant in a milestone: amounts of nothing. */
export function lintMilestone(
  { bands, target, steps }: MilestoneComponent,
  { ref }: ComponentContext,
): readonly Issue[] {
  const pays =
    bands.some(({ amount }) => isPositive(amount)) && (target === undefined || mayBePositive(target));
  return pays || canRaise(steps) ? [] : [neverPays(ref)];
}
