import { lintDistribution } from "../../kernel/calibration/index.js";
import { buildCondition } from "../../kernel/condition/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { ProgramDocumentCode } from "../codes.js";
import type { BuiltRanking } from "../programFunction.js";
import type { Ranking } from "../types.js";

/** Builds the conditions of rankings, and checks their distributions. */
export function buildRankings(rankings: readonly Ranking[], issues: Issue[]): readonly BuiltRanking[] {
  return rankings.map((ranking, index) => {
    const ref = `/rankings/${index}`;
    issues.push(...distributionFaults(ranking, `${ref}/distribution`));
    if (ranking.when === undefined) return { ranking, when: null };
    const built = buildCondition(ranking.when, `${ref}/when`);
    if (built.ok) return { ranking, when: built.data };
    issues.push(...built.issues);
    return { ranking, when: null };
  });
}

function distributionFaults({ distribution }: Ranking, path: string): readonly Issue[] {
  if (distribution === undefined) return [];
  const found = lintDistribution(distribution).filter(({ severity }) => severity === "error");
  const placed = found.map((issue) => ({ ...issue, path: path + issue.path }));
  if (distribution.tieBreak === undefined) return placed;
  const message =
    "People in a ranking have no fields but its measure, so that nothing could break a tie. Leave tieBreak out.";
  return [
    ...placed,
    issueOf<ProgramDocumentCode>("program.tie_break_of_ranking", `${path}/tieBreak`, message),
  ];
}
