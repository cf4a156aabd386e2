import type { Findings } from "./findings.js";
import { isRunning } from "./improvement/standing.js";
import type { Rung } from "./rung.js";
import type { Standing } from "./standing.js";
import type { TierMove } from "./types.js";

/** A move with where it leads and why. */
export interface Move {
  readonly move: TierMove;
  readonly toTierId: string;
  readonly reasons: readonly string[];
  readonly triggerId?: string;
}

/**
 * The one move that the findings propose. The order is fixed: what acts despite protection, protection, triggers,
 * demotion, improvement plan, promotion; whoever does not meet `stay` is not promoted, so that no period does both.
 */
export function proposeMove(standing: Standing, findings: Findings): Move {
  const { rung, plan } = standing;
  const { quiet, trigger, stay, counters } = findings;
  const unknown = [...quiet.unknown, ...(findings.isTriggerMissing ? ["trigger_missing"] : [])];
  const here = rung.tier.id;
  const hold = (reasons: readonly string[]): Move => ({ move: "hold", toTierId: here, reasons });
  const because = (reasons: readonly string[], { reasons: more, ...move }: Move): Move => ({
    ...move,
    reasons: [...unknown, ...reasons, ...more],
  });
  if (trigger !== null) {
    const { id, move, by = 1 } = trigger;
    const acts = move === "demote" ? fallBy(standing, by) : { move, toTierId: here, reasons: [] };
    return { ...because(["trigger_met"], acts), triggerId: id };
  }
  // Whoever is protected knows why nothing happens; what else is not known does not matter then.
  if (quiet.holds) return hold([quiet.reason ?? "protected"]);
  if (plan === "failed") return because(["improvement_plan_failed"], fall(standing));
  if (stay === "unmet") return because(["stay_unmet"], afterMiss(standing, findings, counters.periodsMissed));
  const passed = plan === "passed" ? ["improvement_plan_passed"] : [];
  return because([...passed, ...(stay === "missing" ? ["stay_missing"] : [])], rise(standing, findings));
}

function rise(standing: Standing, { enter, lacking, isFast, isCoolingDown }: Findings): Move {
  const { rung, above, line, reading } = standing;
  const hold = (reasons: readonly string[]): Move => ({ move: "hold", toTierId: rung.tier.id, reasons });
  if (standing.isAtUnknownFork) return hold(["track_unknown"]);
  if (above === null) return hold(["top_tier"]);
  if (enter === null) return hold(["no_entry_rule"]);
  if (enter !== "met") return hold([`enter_${enter}`]);
  const fast = isFast ? ["fast_track"] : [];
  const reasons = ["enter_met", ...fast, ...lacking, ...(isCoolingDown ? ["cooling_down"] : [])];
  if (lacking.length > 0 || isCoolingDown) return hold(reasons);
  const { maximumStepUp = 1 } = standing.ladder.document;
  const higher = line.slice(rung.position, rung.position + maximumStepUp);
  const barred = higher.findIndex((each) => each.enter?.judge(reading) !== "met");
  const to = higher[(barred < 0 ? higher.length : barred) - 1] ?? above;
  return { move: "promote", toTierId: to.tier.id, reasons };
}

function afterMiss(standing: Standing, { isCoolingDown }: Findings, missed: number): Move {
  const { rung, plan } = standing;
  const { grace, tier } = rung;
  const hold = (...reasons: readonly string[]): Move => ({ move: "hold", toTierId: tier.id, reasons });
  if (missed >= grace.demoteAfter) {
    if (isCoolingDown) return hold("missed_too_often", "cooling_down");
    const { reasons, ...move } = fall(standing);
    return { ...move, reasons: ["missed_too_often", ...reasons] };
  }
  if (isRunning(plan)) return hold("improvement_plan_running");
  if (missed < grace.improvementAfter) return hold("below_before_plan");
  if (missed > grace.improvementAfter) return hold("below_before_demotion");
  return {
    move: "improvementPlan",
    toTierId: tier.id,
    reasons: [missed === 1 ? "first_miss" : "missed_too_often"],
  };
}

/** Down to the nearest tier whose `stay` is not unmet, as far as the ladder lets anybody fall at once. */
function fall(standing: Standing): Move {
  const { ladder, line, rung, reading } = standing;
  const { maximumStepDown = 1 } = ladder.document;
  const lower = line
    .slice(0, rung.position - 1)
    .reverse()
    .slice(0, maximumStepDown);
  const at = lower.findIndex(({ stay }) => stay?.judge(reading) !== "unmet");
  return fallBy(standing, at < 0 ? Math.max(1, lower.length) : at + 1);
}

/** Down by so many tiers, to the lowest at most; from there it is an exit review. */
function fallBy({ line, rung }: Standing, by: number): Move {
  const to: Rung | undefined = line[Math.max(0, rung.position - 1 - by)];
  return to === undefined || rung.position === 1
    ? { move: "exitReview", toTierId: rung.tier.id, reasons: ["lowest_tier"] }
    : { move: "demote", toTierId: to.tier.id, reasons: [] };
}
