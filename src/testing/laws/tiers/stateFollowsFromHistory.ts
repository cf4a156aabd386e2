import { parsePeriod } from "../../../kernel/index.js";
import type { CompiledLadder, Ladder, LadderFacts, LadderResult, TierState } from "../../../tiers/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { counts, fold, historyScenarios, verdictOf } from "./ladderCase.js";

/** Universal. */
export function stateFollowsFromHistory(ladder: CompiledLadder): readonly Law[] {
  const statement =
    "The state that period after period carries on is the one that the whole history of verdicts and decisions tells.";
  return [
    lawOf("stateFollowsFromHistory", statement, historyScenarios(ladder), ({ history }) => {
      const results = fold(ladder, history);
      const { windows: _, ...found } = results.at(-1)?.state ?? NOBODY;
      return difference(replay(ladder, history, results), found, {
        verdicts: results.map(({ rules }) => rules.map(({ id, verdict }) => `${id} ${verdict}`)),
      });
    }),
  ];
}

const NOBODY: TierState = { tierId: "", since: "", periodsInTier: 0, periodsReached: 0, periodsMissed: 0 };

/** The last state but for its windows, told from the list of all periods by looking back from its end. */
function replay(
  ladder: CompiledLadder,
  history: readonly LadderFacts[],
  results: readonly LadderResult[],
): TierState | null {
  const { document } = ladder;
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
  const since = [...results.entries()].slice(changed).map(([index, result]): Lived => {
    const { improvementPlan = null } = history[index] ?? {};
    return { result, counts: counts(ladder, result), isPassed: improvementPlan === "passed" };
  });
  const way = wayOf(document, since, changed > 0 ? undefined : opened.reachedTierId);
  const before = changed > 0 ? { periodsInTier: 0, periodsReached: 0, periodsMissed: 0 } : opened;
  const periodsReached = runOf(way.periods, "enter", "met", way.isNew ? 0 : before.periodsReached);
  const isToldWhere = document.trackBy !== undefined && way.tierId !== undefined && periodsReached > 0;
  const last = history[changed - 1];
  const lived = since.filter(({ result }) => verdictOf(result, "uncounted") !== "met").length;
  return {
    tierId: tierIds.at(-1) ?? "",
    since: last === undefined ? opened.since : (last.decision?.effectiveOn ?? parsePeriod(last.period).to),
    periodsInTier: before.periodsInTier + lived,
    periodsReached,
    ...(isToldWhere ? { reachedTierId: way.tierId } : {}),
    periodsMissed: runOf(since, "stay", "unmet", before.periodsMissed),
  };
}

/** A period that somebody lived in the tier. */
interface Lived {
  readonly result: LadderResult;
  readonly counts: boolean;
  /** Did an improvement plan pass in it, which ends the run of misses before? */
  readonly isPassed: boolean;
}

/**
 * The periods in which the way led to the same next tier as at the end. At a fork where nobody knows the way nothing is
 * asked, and the run stands still.
 */
function wayOf({ tiers }: Ladder, periods: readonly Lived[], before: string | undefined): Way {
  const isSplit = tiers.some(({ track }) => track !== undefined);
  let way: Way = { tierId: before, isNew: false, periods: [] };
  for (const period of periods) {
    const { next, tierId } = period.result;
    const isAtTop = next === null && !(isSplit && tiers.find(({ id }) => id === tierId)?.track === undefined);
    if (next === null && !isAtTop) continue;
    const turns = period.counts && next !== null && way.tierId !== next.tierId;
    const isNew = turns && way.tierId !== undefined;
    way = {
      tierId: turns ? next.tierId : way.tierId,
      isNew: isNew || way.isNew,
      periods: isNew ? [period] : [...way.periods, period],
    };
  }
  return way;
}

interface Way {
  readonly tierId: string | undefined;
  /** Did it lead to another tier before? */
  readonly isNew: boolean;
  readonly periods: readonly Lived[];
}

/** How many periods running, from the last one back, a rule had a verdict; those that say nothing are passed over. */
function runOf(periods: readonly Lived[], id: string, verdict: string, before: number): number {
  let run = 0;
  for (const { result, counts: isCounted, isPassed } of [...periods].reverse()) {
    const found = verdictOf(result, id);
    if (isCounted && found !== "missing") {
      if (found !== verdict) return run;
      run += 1;
    }
    if (isPassed && id === "stay") return run;
  }
  return before + run;
}
