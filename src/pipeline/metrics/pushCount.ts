import { containsDate, daysBetween } from "../../kernel/calendar/index.js";
import { wholeFraction } from "../../kernel/decimal/index.js";
import type { Figured, FiguredRow } from "./figured.js";
import type { MetricFacts } from "./metricFacts.js";
import type { CloseChange } from "./readFieldChanges.js";
import { readTerm, type Source } from "./term.js";
import type { PushCountMetric } from "./types.js";

type Definition = NonNullable<PushCountMetric["definition"]>;

/** What one change of an expected closing counts for. A day that was first set, or taken away, was not pushed. */
const counts: Readonly<Record<Definition, (change: CloseChange) => number>> = {
  monthPushes: ({ from, to }) => (from !== null && to !== null && to.slice(0, 7) > from.slice(0, 7) ? 1 : 0),
  pushes: ({ from, to }) => (from !== null && to !== null && to > from ? 1 : 0),
  changes: ({ from, to }) => (from === to ? 0 : 1),
  netDays: ({ from, to }) => (from === null || to === null ? 0 : daysBetween(from, to)),
};

/** How often expected closings were pushed back in the period. */
export function pushCount(id: string, metric: PushCountMetric, minimum: number, facts: MetricFacts): Figured {
  const { definition = "monthPushes" } = metric;
  const closes = facts.expected;
  const rows: FiguredRow[] = [];
  const deals: Source[] = [];
  let total = 0;
  for (const deal of facts.book.deals) {
    const changes = closes.changesOf(deal.id).filter(({ changedOn }) => containsDate(facts.seen, changedOn));
    if (changes.length === 0) continue;
    const pushed = changes.reduce((sum, change) => sum + counts[definition](change), 0);
    total += pushed;
    deals.push(deal);
    rows.push({ id: deal.id, sample: changes.length, outcome: wholeFraction(pushed) });
  }
  const read = definition === "netDays" ? "days" : "count";
  const term = readTerm(id, read, wholeFraction(total), deals);
  const outcome = deals.length < minimum ? "insufficient_sample" : term;
  return { choices: [definition], sample: deals.length, outcome, rows };
}
