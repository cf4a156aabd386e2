import type { Verdict } from "../kernel/index.js";
import type { Standing } from "./standing.js";
import type { TierState } from "./types.js";

/** The counts that a state carries. */
export type Counters = Pick<
  TierState,
  "periodsInTier" | "periodsReached" | "reachedTierId" | "periodsMissed"
>;

/** What a period does to the counts: it counts, lets runs stand still, or stops the time in the tier too. */
export type Counting = "count" | "standStill" | "stop";

/**
 * The counts with this period in them.
 *
 * A verdict that is missing lets its count stand still, since nobody knows which way it would go; a rule that is not
 * there (null) has nothing to count. A plan that passed ends the run of misses before, and a way to another tier the run
 * of periods at the entry.
 */
export function countPeriod(
  { ladder, opened, above, isAtUnknownFork, plan }: Standing,
  stay: Verdict | null,
  enter: Verdict | null,
  counting: Counting,
): Counters {
  const isCounted = counting === "count";
  const before = plan === "passed" ? 0 : opened.periodsMissed;
  const [missed, reached] = isCounted ? [stay, isAtUnknownFork ? "missing" : enter] : STILL;
  const towards = isCounted && above !== null ? above.tier.id : opened.reachedTierId;
  const isOtherWay = opened.reachedTierId !== undefined && opened.reachedTierId !== towards;
  const periodsReached = run(isOtherWay ? 0 : opened.periodsReached, reached, "met");
  const isToldWhere = ladder.document.trackBy !== undefined && towards !== undefined && periodsReached > 0;
  return {
    periodsInTier: opened.periodsInTier + (counting === "stop" ? 0 : 1),
    periodsReached,
    ...(isToldWhere ? { reachedTierId: towards } : {}),
    periodsMissed: run(before, missed, "unmet"),
  };
}

const STILL = ["missing", "missing"] as const;

function run(before: number, verdict: Verdict | null, goesOn: Verdict): number {
  if (verdict === "missing") return before;
  return verdict === goesOn ? before + 1 : 0;
}
