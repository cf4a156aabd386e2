import { containsDate } from "../../kernel/calendar/index.js";
import { isZeroFraction, wholeFraction } from "../../kernel/decimal/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";
import type { Figured, FigureReason } from "./figured.js";
import type { MetricFacts } from "./metricFacts.js";
import { enough, quotientRow, withoutAmount } from "./rowOf.js";
import { amountOf, amountTerm, countTerm, quotientTerm, sumTerm, type Term } from "./term.js";
import type { SlippageMetric } from "./types.js";

/** What became of a deal that was expected: it closed, it is open and expected behind the period, still in it, or on no day. */
const FATES = ["won", "lost", "void", "moved", "stillExpected", "undated", "unmapped"] as const;
type Fate = (typeof FATES)[number];

const SLIPPED = {
  moved: ["moved"],
  notClosed: ["moved", "stillExpected", "undated"],
} as const satisfies Record<string, readonly Fate[]>;

/** Of the deals that were expected, when the period began, to close in it: the share that moved past its end. */
export function slippage(id: string, metric: SlippageMetric, minimum: number, facts: MetricFacts): Figured {
  const { definition = "moved", by = "count" } = metric;
  const fates = fatesOf(facts);
  const expected = FATES.flatMap((fate) => fates[fate]);
  const numberOf = (deals: readonly PlacedDeal[]) =>
    by === "count" ? wholeFraction(deals.length) : amountOf(deals);
  const whole = numberOf(expected);
  const isNegative = by === "value" && expected.some(({ amount }) => amount !== null && amount.units < 0);
  const empty = expected.length === 0 ? "no_expected_deals" : "no_expected_value";
  const rows = FATES.map((fate) => {
    const head = { id: fate, sample: expected.length };
    const row = quotientRow(head, numberOf(fates[fate]), whole, { minimum, empty });
    return isNegative ? { ...row, outcome: "negative_amount" as const } : row;
  });
  const term = (): Term | FigureReason => {
    if (isNegative) return "negative_amount";
    if (isZeroFraction(whole)) return empty;
    const read = by === "count" ? countTerm : amountTerm;
    const parts = SLIPPED[definition].map((fate) => read(`${id}.${fate}`, fates[fate]));
    return quotientTerm(id, sumTerm(`${id}.slipped`, parts), read(`${id}.expected`, expected));
  };
  return {
    choices: [definition, by],
    sample: expected.length,
    outcome: enough(term(), expected.length, minimum),
    rows,
    apart: by === "count" ? [] : [withoutAmount(expected)],
  };
}

function fatesOf(facts: MetricFacts): Readonly<Record<Fate, readonly PlacedDeal[]>> {
  const { book, period, seen, expected: closes } = facts;
  const fates: Record<Fate, PlacedDeal[]> = {
    won: [],
    lost: [],
    void: [],
    moved: [],
    stillExpected: [],
    undated: [],
    unmapped: [],
  };
  for (const deal of book.deals) {
    const day = closes.at(deal.id, period.from);
    if (day === null || !containsDate(period, day) || !wasOpen(deal, facts)) continue;
    const { meaning } = deal.standing;
    if (meaning !== "open") fates[meaning].push(deal);
    else {
      const now = closes.at(deal.id, seen.to);
      fates[now === null ? "undated" : now >= period.to ? "moved" : "stillExpected"].push(deal);
    }
  }
  return fates;
}

/** Was the deal there and open when the period began? */
function wasOpen({ id, createdOn }: PlacedDeal, { period, meaningBefore }: MetricFacts): boolean {
  return (createdOn === null || createdOn < period.from) && meaningBefore(id, period.from) === "open";
}
