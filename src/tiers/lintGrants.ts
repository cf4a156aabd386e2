import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { LadderLintCode } from "./codes.js";
import type { Rung } from "./rung.js";

const LISTS = ["resources", "privileges"] as const;

/** What the tier below grants and this one does not. Courses are attended once, so that no tier has to repeat them. */
export function lintGrants({ tier, ref }: Rung, below: Rung): readonly Issue[] {
  return LISTS.flatMap((list) => {
    const own = new Set(tier.grants?.[list]);
    const lost = (below.tier.grants?.[list] ?? []).filter((each) => !own.has(each));
    const [first] = lost;
    if (first === undefined) return [];
    const message = `The tier ${quoted(tier.id)} does not grant ${quoted(first)} (${list}), which the tier below grants. Repeat it, unless that is meant.`;
    const params = { list, lost: lost.slice(0, 20).map((each) => each.slice(0, 80)) };
    return [issueOf<LadderLintCode>("tiers.fewer_grants", ref, message, params, "hint")];
  });
}
