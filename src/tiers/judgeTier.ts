import { addDays, dayNumber } from "../kernel/calendar/index.js";
import type { PersonReading } from "../kernel/facts/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { closingState } from "./closingState.js";
import { evaluateRules } from "./findings.js";
import { nextTier } from "./nextTier.js";
import { proposeMove } from "./proposeMove.js";
import { recordProposal, recordTier } from "./recordTier.js";
import { type Rungs, rungOf } from "./rung.js";
import type { LadderResult, TierGrants, TierState } from "./types.js";

const LAST_DAY = "9999-12-31";

/** Judges one person: the rules in their order, the one move that they propose, and the state that follows. */
export function judgeTier(
  ladder: Rungs,
  reading: PersonReading,
  state: TierState | null,
  decidedTierId: string | null,
  trace: Tracer | undefined,
): LadderResult {
  const opened = state ?? newcomer(ladder, reading);
  const rung = rungOf(ladder, opened.tierId);
  const standing = { ladder, rung, above: ladder.rungs[rung.position] ?? null, reading };
  const mark = trace?.mark();
  recordTier(ladder, rung, trace);
  const inner = trace?.mark();
  const findings = evaluateRules(standing, opened, trace);
  const move = proposeMove(standing, findings);
  recordProposal(standing, move, { outer: mark, inner }, trace);
  const reviewOn = move.move === "improvementPlan" ? reviewDay(ladder, reading) : null;
  const { id, title, grants } = rung.tier;
  return {
    value: String(rung.position),
    issues: [],
    ladderId: ladder.document.id,
    period: reading.period.id,
    tierId: id,
    ...(title === undefined ? {} : { title }),
    grants: copyOf(grants ?? {}),
    proposal: { ...move, ...(reviewOn === null ? {} : { reviewOn }) },
    rules: findings.rules,
    next: nextTier(standing, findings.counters),
    state: closingState(standing, opened.since, findings.counters, move, decidedTierId),
  };
}

/** The state of somebody who has no tier yet. */
function newcomer({ start }: Rungs, { period }: PersonReading): TierState {
  return { tierId: start.tier.id, since: period.from, periodsInTier: 0, periodsReached: 0, periodsMissed: 0 };
}

/** The last day of the period and the days of the plan after it; null beyond the last day that there is. */
function reviewDay({ improvementDays }: Rungs, { period }: PersonReading): string | null {
  const days = improvementDays - 1;
  return dayNumber(period.to) + days > dayNumber(LAST_DAY) ? null : addDays(period.to, days);
}

/** A result shares nothing with the document. */
function copyOf({ training, resources, privileges, ...factors }: TierGrants): TierGrants {
  return {
    ...factors,
    ...(training === undefined ? {} : { training: [...training] }),
    ...(resources === undefined ? {} : { resources: [...resources] }),
    ...(privileges === undefined ? {} : { privileges: [...privileges] }),
  };
}
