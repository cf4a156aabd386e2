import type { Counters } from "./counters.js";
import type { WindowState } from "./derived/types.js";
import type { Move } from "./proposeMove.js";
import type { Standing } from "./standing.js";
import type { TierDecision, TierState } from "./types.js";

/**
 * The state that opens the next period.
 *
 * A decision moves the person, or confirms the tier, in which case the counts run on; without one, a ladder whose moves
 * are by proposal moves as proposed. Whoever changes the tier starts at zero, on the day that was decided, or on the
 * first day of the next period. Windows go on from tier to tier, but for those that begin anew in each.
 */
export function closingState(
  { ladder, rung, opened, reading }: Standing,
  counters: Counters,
  { move, toTierId }: Move,
  decision: TierDecision | null,
  windows: readonly WindowState[],
): TierState {
  const moves = ladder.document.movesBy === "proposal" && (move === "promote" || move === "demote");
  const tierId = decision?.toTierId ?? (moves ? toTierId : rung.tier.id);
  const carried = (states: readonly WindowState[]) => (windows.length === 0 ? {} : { windows: states });
  if (tierId === rung.tier.id) return { tierId, since: opened.since, ...counters, ...carried(windows) };
  const restarting = new Set(ladder.derived.windows.flatMap(({ id, restarts }) => (restarts ? [id] : [])));
  return {
    tierId,
    // Periods are half open: `to` is the first day after this one.
    since: decision?.effectiveOn ?? reading.period.to,
    periodsInTier: 0,
    periodsReached: 0,
    periodsMissed: 0,
    ...carried(windows.filter(({ id }) => !restarting.has(id))),
  };
}
