import type { Findings, Standing } from "./findings.js";
import type { TierMove } from "./types.js";

/** A move with where it leads and why. */
export interface Move {
  readonly move: TierMove;
  readonly toTierId: string;
  readonly reasons: readonly string[];
}

/**
 * The one move that the findings propose. The order is fixed: protection, demotion, improvement plan, promotion; whoever
 * does not meet `stay` is not promoted, so that no period does both.
 */
export function proposeMove(standing: Standing, findings: Findings): Move {
  const { ladder, rung, above } = standing;
  const { protection, stay, enter, counters } = findings;
  const here = rung.tier.id;
  if (protection === "met") return { move: "hold", toTierId: here, reasons: ["protected"] };
  const unknown = protection === "missing" ? ["protection_missing"] : [];
  if (stay === "unmet") {
    const { move, toTierId, reasons } = proposeAfterMiss(standing, counters.periodsMissed);
    return { move, toTierId, reasons: [...unknown, "stay_unmet", ...reasons] };
  }
  if (stay === "missing") unknown.push("stay_missing");
  const hold = (reasons: readonly string[]): Move => ({
    move: "hold",
    toTierId: here,
    reasons: [...unknown, ...reasons],
  });
  if (above === null) return hold(["top_tier"]);
  if (enter === null) return hold(["no_entry_rule"]);
  if (enter !== "met") return hold([`enter_${enter}`]);
  const lacking = [
    ...(counters.periodsReached < ladder.promoteAfter ? ["too_few_periods"] : []),
    ...(counters.periodsInTier < ladder.minimumPeriods ? ["too_new_in_tier"] : []),
  ];
  return lacking.length > 0
    ? hold(["enter_met", ...lacking])
    : { move: "promote", toTierId: above.tier.id, reasons: [...unknown, "enter_met"] };
}

function proposeAfterMiss({ ladder, rung }: Standing, missed: number): Move {
  const here = rung.tier.id;
  if (missed < ladder.demoteAfter) {
    return missed === 1
      ? { move: "improvementPlan", toTierId: here, reasons: ["first_miss"] }
      : { move: "hold", toTierId: here, reasons: ["improvement_plan_running"] };
  }
  const below = ladder.rungs[rung.position - 2];
  return below === undefined
    ? { move: "exitReview", toTierId: here, reasons: ["missed_too_often", "lowest_tier"] }
    : { move: "demote", toTierId: below.tier.id, reasons: ["missed_too_often"] };
}
