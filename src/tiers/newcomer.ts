import type { Period } from "../kernel/calendar/index.js";
import type { Rungs } from "./rung.js";
import type { TierState } from "./types.js";

/** The state of somebody who has no tier yet. */
export function newcomer({ start }: Rungs, { from }: Period): TierState {
  return { tierId: start.tier.id, since: from, periodsInTier: 0, periodsReached: 0, periodsMissed: 0 };
}
