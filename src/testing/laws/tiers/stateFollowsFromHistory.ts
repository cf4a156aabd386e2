import { parsePeriod } from "../../../kernel/index.js";
import type { CompiledLadder, LadderFacts, LadderResult, TierState } from "../../../tiers/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { fold, historyScenarios } from "./ladderCase.js";

/** Universal. */
export function stateFollowsFromHistory(ladder: CompiledLadder): readonly Law[] {
  const statement =
    "The state that period after period carries on is the one that the whole history of verdicts and decisions tells.";
  return [
    lawOf("stateFollowsFromHistory", statement, historyScenarios(ladder), ({ history }) => {
      const results = fold(ladder, history);
      return difference(replay(ladder, history, results), results.at(-1)?.state ?? null, {
        verdicts: results.map(({ rules }) => rules.map(({ id, verdict }) => `${id} ${verdict}`)),
      });
    }),
  ];
}

/** The last state, told from the list of all periods by looking back from its end. */
function replay(
  { document }: CompiledLadder,
  history: readonly LadderFacts[],
  results: readonly LadderResult[],
): TierState | null {
  const [first] = history;
  if (first === undefined) return null;
  const opened = first.state ?? {
    tierId: document.startTierId ?? document.tiers[0]?.id ?? "",
    since: parsePeriod(first.period).from,
    periodsInTier: 0,
    periodsReached: 0,
    periodsMissed: 0,
  };
  const tierIds = [opened.tierId];
  for (const [index, { proposal }] of results.entries()) {
    const moves = document.movesBy === "proposal" && ["promote", "demote"].includes(proposal.move);
    const here = tierIds.at(-1) ?? "";
    tierIds.push(history[index]?.decision?.toTierId ?? (moves ? proposal.toTierId : here));
  }
  // The number of periods that ended with the last change of tier, 0 where there was none.
  const changed = tierIds.reduce(
    (last, tierId, index) => (index > 0 && tierId !== tierIds[index - 1] ? index : last),
    0,
  );
  const since = results.slice(changed);
  const before = changed > 0 ? { periodsInTier: 0, periodsReached: 0, periodsMissed: 0 } : opened;
  const last = history[changed - 1];
  return {
    tierId: tierIds.at(-1) ?? "",
    since: last === undefined ? opened.since : parsePeriod(last.period).to,
    periodsInTier: before.periodsInTier + since.length,
    periodsReached: runOf(since, "enter", "met", before.periodsReached),
    periodsMissed: runOf(since, "stay", "unmet", before.periodsMissed),
  };
}

/** How many periods running, from the last one back, a rule had a verdict; those that say nothing are passed over. */
function runOf(results: readonly LadderResult[], id: string, verdict: string, before: number): number {
  let run = 0;
  for (const { rules } of [...results].reverse()) {
    const found = (name: string) => rules.find((rule) => rule.id === name)?.verdict;
    if (found("protected") === "met" || found(id) === "missing") continue;
    if (found(id) !== verdict) return run;
    run += 1;
  }
  return before + run;
}
