import { containsDate, daysBetween } from "../../kernel/calendar/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";
import type { Span } from "./averageOf.js";
import type { MetricFacts } from "./metricFacts.js";

/** The stays of deals in one stage: those that ended in the period, and those that last. */
export interface StageStays {
  readonly id: string;
  readonly completed: Span[];
  readonly sitting: Span[];
  /** Stays of which no length is known. */
  unknown: number;
}

/** The stays in each open stage, those on hold included, per visit or per deal the sum of its visits. */
export function staysByStage(facts: MetricFacts, per: "visit" | "deal"): readonly StageStays[] {
  const stages = facts.model.stages.flatMap(({ id, kind }): readonly StageStays[] =>
    kind === "open" || kind === "onHold" ? [{ id, completed: [], sitting: [], unknown: 0 }] : [],
  );
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const take = per === "visit" ? takeVisits : takeDeal;
  for (const deal of facts.book.deals) take(deal, byId, facts);
  return stages;
}

/** A stay in the making: how long so far, and when it ended; null where it lasts. */
interface Stay {
  days: number | null;
  leftOn: string | null;
  isLast: boolean;
}

function takeVisits(deal: PlacedDeal, byId: ReadonlyMap<string, StageStays>, facts: MetricFacts): void {
  const { stays } = deal.history;
  for (const [index, { stageId, enteredOn, leftOn, days }] of stays.entries()) {
    const stage = stageId === null ? undefined : byId.get(stageId);
    if (stage === undefined) continue;
    const isLast = index === stays.length - 1;
    put(stage, deal, { days: isLast ? ageOf(enteredOn, facts) : days, leftOn, isLast }, facts);
  }
}

function takeDeal(deal: PlacedDeal, byId: ReadonlyMap<string, StageStays>, facts: MetricFacts): void {
  const { stays } = deal.history;
  const sums = new Map<StageStays, Stay>();
  for (const [index, { stageId, enteredOn, leftOn, days }] of stays.entries()) {
    const stage = stageId === null ? undefined : byId.get(stageId);
    if (stage === undefined) continue;
    const isLast = index === stays.length - 1;
    const own = isLast ? ageOf(enteredOn, facts) : days;
    const before = sums.get(stage);
    const sum = before === undefined ? own : own === null || before.days === null ? null : before.days + own;
    sums.set(stage, { days: sum, leftOn, isLast });
  }
  for (const [stage, stay] of sums) put(stage, deal, stay, facts);
}

function put(
  stage: StageStays,
  deal: PlacedDeal,
  { days, leftOn, isLast }: Stay,
  { seen }: MetricFacts,
): void {
  if (!isLast && leftOn !== null && !containsDate(seen, leftOn)) return;
  if (days === null) stage.unknown += 1;
  else (isLast ? stage.sitting : stage.completed).push({ deal, days });
}

function ageOf(enteredOn: string | null, { asOf }: MetricFacts): number | null {
  return enteredOn === null ? null : daysBetween(enteredOn, asOf);
}
