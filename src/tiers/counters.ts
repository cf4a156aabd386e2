import type { Verdict } from "../kernel/index.js";
import type { TierState } from "./types.js";

/** The counts that a state carries. */
export type Counters = Pick<TierState, "periodsInTier" | "periodsReached" | "periodsMissed">;

/**
 * The counts with this period in them.
 *
 * A verdict that is missing lets its count stand still, since nobody knows which way it would go; a rule that is not
 * there (null) has nothing to count. In a protected period only the time goes on.
 */
export function countPeriod(before: Counters, stay: Verdict | null, enter: Verdict | null): Counters {
  return {
    periodsInTier: before.periodsInTier + 1,
    periodsReached: run(before.periodsReached, enter, "met"),
    periodsMissed: run(before.periodsMissed, stay, "unmet"),
  };
}

/** The counts after a protected period. */
export function countProtected(before: Counters): Counters {
  return { ...countPeriod(before, "missing", "missing") };
}

function run(before: number, verdict: Verdict | null, goesOn: Verdict): number {
  if (verdict === "missing") return before;
  return verdict === goesOn ? before + 1 : 0;
}
