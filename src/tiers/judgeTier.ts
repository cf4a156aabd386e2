import { addDays, dayNumber } from "../kernel/calendar/index.js";
import type { PersonReading } from "../kernel/facts/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { closingState } from "./closingState.js";
import { withDurations } from "./derived/durationOf.js";
import { passWindows } from "./derived/passWindows.js";
import { evaluateRules } from "./findings.js";
import type { ImprovementStanding } from "./improvement/standing.js";
import { newcomer } from "./newcomer.js";
import { nextTier } from "./nextTier.js";
import { payOf } from "./payOf.js";
import { type Move, proposeMove } from "./proposeMove.js";
import { quietPeriod } from "./quiet.js";
import { recordProposal, recordTier } from "./recordTier.js";
import { probationOf, type Rungs, rungOf } from "./rung.js";
import { type Standing, standingOf } from "./standing.js";
import type { LadderResult, TierDecision, TierGrants, TierState } from "./types.js";

const LAST_DAY = "9999-12-31";

/** Judges one person: the rules in their order, the one move that they propose, and the state that follows. */
export function judgeTier(
  ladder: Rungs,
  given: PersonReading,
  state: TierState | null,
  decision: TierDecision | null,
  trace: Tracer | undefined,
  plan: ImprovementStanding | null,
): LadderResult {
  const { document, derived } = ladder;
  const opened = state ?? newcomer(ladder, given.period);
  const rung = rungOf(ladder, opened.tierId);
  const mark = trace?.mark();
  recordTier(ladder, rung, trace);
  const inner = trace?.mark();
  const early = withDurations(derived.durations, given, opened.since, document.id, trace);
  const quiet = quietPeriod(standingOf(ladder, opened, rung, early, plan), trace);
  const before = opened.windows ?? [];
  const passed = passWindows(derived.windows, before, early, quiet.passesWindows, document.id, trace);
  const standing = standingOf(ladder, opened, rung, passed.reading, plan);
  const findings = evaluateRules(standing, quiet, trace);
  const move = proposeMove(standing, findings);
  recordProposal(standing, move, { outer: mark, inner }, trace);
  const { id, title } = rung.tier;
  const probation = probationOf(rung, opened);
  const closed = closingState(standing, findings.counters, move, decision, passed.states);
  return {
    value: String(rung.position),
    issues: [],
    ladderId: document.id,
    period: given.period.id,
    tierId: id,
    ...(title === undefined ? {} : { title }),
    grants: copyOf(probation?.grants ?? rung.tier.grants ?? {}),
    ...(probation === null ? {} : { onProbation: true }),
    ...(document.payTier === undefined ? {} : { pay: payOf(ladder, opened, decision, given.period) }),
    proposal: proposalOf(standing, move),
    rules: findings.rules,
    next: nextTier(standing, findings.counters),
    state: closed,
  };
}

function proposalOf({ rung, reading }: Standing, { triggerId, ...move }: Move): LadderResult["proposal"] {
  const reviewOn =
    move.move === "improvementPlan" ? reviewDay(rung.grace.improvementDays, reading.period.to) : null;
  return {
    ...move,
    ...(reviewOn === null ? {} : { reviewOn }),
    ...(triggerId === undefined ? {} : { triggerId }),
  };
}

/** The last day of the period and the days of the plan after it; null beyond the last day that there is. */
function reviewDay(improvementDays: number, end: string): string | null {
  const days = improvementDays - 1;
  return dayNumber(end) + days > dayNumber(LAST_DAY) ? null : addDays(end, days);
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
