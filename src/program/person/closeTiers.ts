import { type Fraction, wholeFraction } from "../../kernel/decimal/index.js";
import type { GrantedTier } from "../../tiers/ladderFunction.js";
import type { LadderResult, TierState } from "../../tiers/types.js";
import type { ProgramFunction } from "../programFunction.js";
import { type Closing, takeErrors } from "./closing.js";
import type { Decisions } from "./decisionsOf.js";
import { isFor } from "./dueFor.js";
import type { Known, KnownValue } from "./known.js";
import type { ReadShard } from "./readShard.js";

/** Judges a person by every ladder that falls due. */
export function closeTiers(closing: Closing): readonly LadderResult[] {
  const { program, due, known, shard, trace, decided } = closing;
  return program.documents.ladders.flatMap(({ document, needs, judge }) => {
    const { id } = document;
    const span = due.get(id);
    if (span === undefined) return [];
    const reading = known.readingFor(needs, span);
    const decision = decided.tiers.get(id) ?? null;
    const result = judge(reading, tierStateOf(shard, id), decision, trace, decided.plans.get(id) ?? null);
    takeErrors(closing, result.issues);
    return [result];
  });
}

/**
 * The tiers in which a person stands when the period opens, which are known to everything from the start; and the factors
 * that pay, which are theirs unless the ladder says otherwise.
 */
export function giveOpeningTiers(
  program: ProgramFunction,
  shard: ReadShard,
  decided: Decisions,
  known: Known,
): void {
  const { period } = shard;
  const standing = openingTiers(program, shard);
  for (const ladder of program.documents.ladders) {
    const { id } = ladder.document;
    const found = standing.get(id);
    const pays = found && ladder.paying(tierStateOf(shard, id), decided.tiers.get(id) ?? null, period);
    const value = (exact: Fraction | undefined): KnownValue =>
      exact === undefined ? { exact: null, reason: "not_for_person" } : { exact };
    known.give(`tier.${id}`, period, value(found && wholeFraction(found.position)));
    known.give(`tier.${id}.quotaFactor`, period, value(pays?.quotaFactor));
    known.give(`tier.${id}.rateFactor`, period, value(pays?.rateFactor));
    known.giveAttribute(`tier.${id}.id`, found?.tier.id ?? null);
  }
  known.giveAttribute("tier", [...standing.values()][0]?.tier.id ?? null);
}

/** The opening tier of each ladder that the person stands on: those that have a state, and those that are for the person. */
export function openingTiers(
  { documents, parts }: ProgramFunction,
  shard: ReadShard,
): ReadonlyMap<string, GrantedTier> {
  return new Map(
    documents.ladders.flatMap((ladder) => {
      const { id } = ladder.document;
      const state = tierStateOf(shard, id);
      // Its own list of tiers cannot say who stands on it.
      const { tierIds: _, ...lists } = parts.get(id)?.for ?? {};
      const stands = state !== null || isFor(lists, shard.situation, new Set());
      return stands ? [[id, ladder.opening(state)] as const] : [];
    }),
  );
}

function tierStateOf({ state }: ReadShard, ladderId: string): TierState | null {
  return state.people[0]?.tiers.find(({ id }) => id === ladderId)?.state ?? null;
}
