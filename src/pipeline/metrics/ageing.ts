import { daysBetween } from "../../kernel/calendar/index.js";
import { wholeFraction } from "../../kernel/decimal/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";
import { averageOf, type Span } from "./averageOf.js";
import { cycleOf } from "./cycle.js";
import type { Figured, FiguredRow, FigureReason } from "./figured.js";
import type { MetricFacts } from "./metricFacts.js";
import { dealsApart, enough, quotientRow } from "./rowOf.js";
import type { AgeingMetric } from "./stageTypes.js";
import { countTerm, type Term } from "./term.js";

const BUCKETS: readonly number[] = [30, 60, 90, 180];

/** How old the open deals are. */
export function ageing(id: string, metric: AgeingMetric, minimum: number, facts: MetricFacts): Figured {
  const { since = "stageEntry", definition = "mean", buckets = BUCKETS, stageIds } = metric;
  const open = facts.book.open.filter(
    ({ standing }) => stageIds === undefined || stageIds.includes(standing.stageId ?? ""),
  );
  // What is measured on the longest cycle is counted from where cycles are.
  const clock = definition === "overLongestCycle" ? "creation" : since;
  const ages = open.flatMap((deal): readonly Span[] => {
    const days = ageOf(deal, clock, facts.asOf);
    return days === null ? [] : [{ deal, days }];
  });
  const known = new Set(ages.map(({ deal }) => deal.id));
  const unknown = open.filter((deal) => !known.has(deal.id));
  const empty = open.length === 0 ? "no_open_deals" : "unknown_start";
  return {
    choices: [clock, definition],
    sample: ages.length,
    outcome: enough(headline(id, definition, ages, empty, facts), ages.length, minimum),
    rows: bucketRows(buckets, ages, minimum, empty),
    apart: [dealsApart(clock === "creation" ? "unknownCreation" : "unknownEntry", unknown)],
  };
}

function ageOf(deal: PlacedDeal, clock: "stageEntry" | "creation", asOf: string): number | null {
  const from = clock === "creation" ? deal.createdOn : (deal.history.stays.at(-1)?.enteredOn ?? null);
  return from === null ? null : daysBetween(from, asOf);
}

function headline(
  id: string,
  definition: NonNullable<AgeingMetric["definition"]>,
  ages: readonly Span[],
  empty: FigureReason,
  facts: MetricFacts,
): Term | FigureReason {
  if (definition !== "overLongestCycle") return ages.length === 0 ? empty : averageOf(id, definition, ages);
  if (ages.length === 0 && empty === "unknown_start") return empty;
  const longest = longestCycle(facts);
  if (longest === null) return "no_closed_deals";
  const over = ages.filter(({ days }) => days > longest).map(({ deal }) => deal);
  return countTerm(id, over);
}

/** The longest cycle of any deal that was won or lost so far; null where none is known. */
function longestCycle({ book }: MetricFacts): number | null {
  let longest: number | null = null;
  for (const deal of book.deals) {
    const { meaning } = deal.standing;
    const days = meaning === "won" || meaning === "lost" ? cycleOf(deal) : null;
    if (days !== null && days > (longest ?? -1)) longest = days;
  }
  return longest;
}

function bucketRows(
  buckets: readonly number[],
  ages: readonly Span[],
  minimum: number,
  empty: FigureReason,
): readonly FiguredRow[] {
  const counts = Array.from({ length: buckets.length + 1 }, () => 0);
  for (const { days } of ages) {
    const found = buckets.findIndex((last) => days <= last);
    const at = found < 0 ? buckets.length : found;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((count, at) => {
    const first = at === 0 ? 0 : (buckets[at - 1] ?? 0) + 1;
    const last = buckets[at];
    const head = { id: last === undefined ? `${first}+` : `${first}-${last}`, sample: ages.length };
    const whole = wholeFraction(ages.length);
    return quotientRow(head, wholeFraction(count), whole, { minimum, empty });
  });
}
