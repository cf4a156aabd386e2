import type { Counters } from "./counters.js";
import type { Standing } from "./findings.js";
import type { Move } from "./proposeMove.js";
import type { TierState } from "./types.js";

/**
 * The state that opens the next period.
 *
 * A decision moves the person, or confirms the tier, in which case the counts run on; without one, a ladder whose moves
 * are by proposal moves as proposed. Whoever changes the tier starts at zero on the first day of the next period.
 */
export function closingState(
  { ladder, rung, reading }: Standing,
  since: string,
  counters: Counters,
  { move, toTierId }: Move,
  decidedTierId: string | null,
): TierState {
  const moves = ladder.document.movesBy === "proposal" && (move === "promote" || move === "demote");
  const tierId = decidedTierId ?? (moves ? toTierId : rung.tier.id);
  if (tierId === rung.tier.id) return { tierId, since, ...counters };
  // Periods are half open: `to` is the first day after this one.
  return { tierId, since: reading.period.to, periodsInTier: 0, periodsReached: 0, periodsMissed: 0 };
}
