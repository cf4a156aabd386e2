import { buildCondition } from "../../kernel/condition/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { BuiltRanking } from "../programFunction.js";
import type { Ranking } from "../types.js";

/** Builds the conditions of rankings. */
export function buildRankings(rankings: readonly Ranking[], issues: Issue[]): readonly BuiltRanking[] {
  return rankings.map((ranking, index) => {
    if (ranking.when === undefined) return { ranking, when: null };
    const built = buildCondition(ranking.when, `/rankings/${index}/when`);
    if (built.ok) return { ranking, when: built.data };
    issues.push(...built.issues);
    return { ranking, when: null };
  });
}
