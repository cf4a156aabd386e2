import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { LadderLintCode } from "./codes.js";
import type { Rung } from "./rung.js";

/** Whether improvement plans can open. One miss that demotes at once is a choice, and opens none. */
export function lintGrace({ tier, stay, grace, ref }: Rung): readonly Issue[] {
  const { improvementAfter, demoteAfter } = grace;
  if (stay === null || improvementAfter === 1 || improvementAfter < demoteAfter) return [];
  const message = `An improvement plan in ${quoted(tier.id)} would open after ${improvementAfter} misses, but ${demoteAfter} of them propose a demotion. Lower \`improvementAfter\`, or raise \`demoteAfter\`.`;
  const params = { improvementAfter, demoteAfter };
  return [issueOf<LadderLintCode>("tiers.no_improvement_plan", ref, message, params, "warning")];
}
