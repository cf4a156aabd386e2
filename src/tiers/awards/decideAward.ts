import { compareByKeys, type KeyedValue } from "../../kernel/calibration/index.js";
import { leafResults } from "../../kernel/condition/index.js";
import {
  type Fraction,
  fractionText,
  multiplyFractions,
  roundFraction,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { Verdict } from "../../kernel/index.js";
import { byText } from "../../kernel/order/index.js";
import { type RankEntry, selectTopOf } from "../../kernel/statistics/index.js";
import type { AwardFunction } from "./awardFunction.js";
import type { ReadNominee } from "./readNominees.js";
import type { AwardResult, AwardStanding } from "./types.js";

/** What an award is decided on, read. */
export interface AwardReading {
  readonly period: string;
  readonly nominees: readonly ReadNominee[];
  /** Votes by nominee; null for an award by a measure. */
  readonly votes: ReadonlyMap<string, number> | null;
  readonly recent: ReadonlySet<string>;
}

interface Candidate extends KeyedValue {
  readonly id: string;
}

/** Decides who wins. The order of the nominees is of no account. */
export function decideAward(award: AwardFunction, reading: AwardReading): AwardResult {
  const { document } = award;
  const judged = reading.nominees.map((nominee) => judge(award, nominee, reading));
  const candidates = judged.flatMap(({ candidate }) => candidate ?? []);
  const places = placesOf(award, judged.filter(({ eligible }) => eligible === "met").length);
  const rankOf = ranks(candidates, document);
  const { selected, tied } = selectTopOf(byRank(rankOf), places, {
    ties: document.ties ?? "include",
    best: "lowest",
  });
  const won = new Set(selected.map(({ entry }) => entry.id));
  const atLine = new Set(tied.map(({ id }) => id));
  const standings = judged.map(({ candidate, eligible, leaves, personId, value, reason }): AwardStanding => {
    const hasWon = won.has(personId);
    const lost = atLine.has(personId) ? "tied_at_the_last_place" : "not_among_the_first";
    return {
      personId,
      value: fractionText(value),
      rank: candidate === null ? null : (rankOf.get(personId) ?? null),
      won: hasWon,
      reason: reason ?? (hasWon ? "won" : lost),
      eligible,
      leaves,
    };
  });
  return {
    value: String(won.size),
    issues: [],
    awardId: document.id,
    period: reading.period,
    places,
    excess: won.size - places,
    won: selected.map(({ entry }) => ({ awardId: document.id, personId: entry.id, period: reading.period })),
    standings: standings.sort(byText(({ personId }) => personId)),
  };
}

type Judged = Pick<AwardStanding, "personId" | "eligible" | "leaves"> & {
  readonly value: Fraction | null;
  /** Who can win. */
  readonly candidate: Candidate | null;
  /** Why somebody cannot. */
  readonly reason: string | null;
};

function judge(
  { document, eligible }: AwardFunction,
  nominee: ReadNominee,
  { votes, recent }: AwardReading,
): Judged {
  const { personId, measures } = nominee;
  const verdict: Verdict = eligible?.judge(nominee) ?? "met";
  const value =
    votes === null ? (measures.get(document.measure ?? "") ?? null) : wholeFraction(votes.get(personId) ?? 0);
  const keys = (document.tieBreak ?? []).map(({ field }) => measures.get(field) ?? null);
  const least = document.votes === undefined ? 0 : (document.votes.minimum ?? 1);
  const reason =
    verdict !== "met"
      ? verdict === "missing"
        ? "eligibility_missing"
        : "not_eligible"
      : recent.has(personId)
        ? "won_recently"
        : value === null || keys.includes(null)
          ? "missing_value"
          : votes !== null && (votes.get(personId) ?? 0) < least
            ? "too_few_votes"
            : null;
  const candidate =
    reason === null && value !== null
      ? { id: personId, value, keys: keys.filter((key) => key !== null) }
      : null;
  const leaves = eligible === null ? [] : leafResults(eligible, nominee);
  return { personId, eligible: verdict, leaves, value, candidate, reason };
}

/** A share of those who are eligible is rounded down, so that it is never exceeded by rounding. */
function placesOf({ document, share }: AwardFunction, eligible: number): number {
  if (share === null) return document.winners ?? 1;
  const places = multiplyFractions(share, wholeFraction(eligible));
  return Number(roundFraction(places, { places: 0, mode: "floor" }).units);
}

/** Ranks among those who can win, from 1; equal ones share the first. */
function ranks(
  candidates: readonly Candidate[],
  document: AwardFunction["document"],
): ReadonlyMap<string, number> {
  const sorted = [...candidates].sort((a, b) => compareByKeys(a, b, document));
  const found = new Map<string, number>();
  for (const [index, candidate] of sorted.entries()) {
    const before = sorted[index - 1];
    const same = before !== undefined && compareByKeys(before, candidate, document) === 0;
    found.set(candidate.id, same ? (found.get(before.id) ?? index) : index + 1);
  }
  return found;
}

/** Candidates with their rank, which stands for the value and its tie-breakers. */
function byRank(rankOf: ReadonlyMap<string, number>): readonly RankEntry[] {
  return [...rankOf].map(([id, rank]) => ({ id, value: wholeFraction(rank) }));
}
