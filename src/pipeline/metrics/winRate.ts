import { daysBetween } from "../../kernel/calendar/index.js";
import { isZeroFraction } from "../../kernel/decimal/index.js";
import type { Book, PlacedDeal } from "../counting/bookOf.js";
import type { Figured, FigureReason } from "./figured.js";
import type { MetricFacts } from "./metricFacts.js";
import { amountTerm, countTerm, quotientTerm, sumTerm, type Term } from "./term.js";
import type { WinRateDefinition, WinRateMetric } from "./types.js";

/** How a win rate is told. */
export type WinRateTerms = Pick<WinRateMetric, "definition" | "oldAfterDays">;

/** The share of deals that were won, by one of the definitions; see {@link WinRateDefinition}. */
export function winRate(id: string, terms: WinRateTerms, minimum: number, facts: MetricFacts): Figured {
  const { definition = "closedCount" } = terms;
  const { won, lost } = definition === "createdCount" ? closedAmong(facts.book.created) : facts.book;
  const sample = won.length + lost.length;
  const rate = rates[definition](id, { won, lost }, facts, terms);
  const isTooFew = typeof rate !== "string" && sample < minimum;
  return { choices: [definition], sample, outcome: isTooFew ? "insufficient_sample" : rate };
}

type Closed = Pick<Book, "won" | "lost">;
type Rate = (id: string, closed: Closed, facts: MetricFacts, terms: WinRateTerms) => Term | FigureReason;

const rates: Readonly<Record<WinRateDefinition, Rate>> = {
  closedCount: (id, { won, lost }) => {
    if (won.length + lost.length === 0) return "no_closed_deals";
    return share(id, countTerm(`${id}.won`, won), [countTerm(`${id}.lost`, lost)]);
  },
  closedValue: (id, { won, lost }) => {
    const fault = amountFault([...won, ...lost]);
    if (fault !== null) return fault;
    const [gained, missed] = [amountTerm(`${id}.won`, won), amountTerm(`${id}.lost`, lost)];
    if (isZeroFraction(gained.value) && isZeroFraction(missed.value)) return "no_closed_value";
    return share(id, gained, [missed]);
  },
  allCount: (id, { won, lost }, { book }) => {
    if (won.length + lost.length + book.void.length + book.open.length === 0) return "no_deals";
    const others = [
      countTerm(`${id}.lost`, lost),
      countTerm(`${id}.void`, book.void),
      countTerm(`${id}.open`, book.open),
    ];
    return share(id, countTerm(`${id}.won`, won), others);
  },
  createdCount: (id, { won }, { book }) => overCreated(id, won, book),
  closedAndStale: (id, { won, lost }, facts, { oldAfterDays }) => {
    const stale = staleOf(facts, oldAfterDays);
    if (won.length + lost.length + stale.overdue.length + stale.old.length === 0) return "no_closed_deals";
    return share(id, countTerm(`${id}.won`, won), [
      countTerm(`${id}.lost`, lost),
      countTerm(`${id}.overdue`, stale.overdue),
      countTerm(`${id}.old`, stale.old),
    ]);
  },
  wonOverCreated: (id, { won }, { book }) => overCreated(id, won, book),
};

function overCreated(id: string, won: readonly PlacedDeal[], { created }: Book): Term | FigureReason {
  if (created.length === 0) return "no_created_deals";
  return quotientTerm(id, countTerm(`${id}.won`, won), countTerm(`${id}.created`, created));
}

function share(id: string, won: Term, others: readonly Term[]): Term {
  return quotientTerm(id, won, sumTerm(`${id}.all`, [{ ...won, id: `${id}.all.won` }, ...others]));
}

function closedAmong(deals: readonly PlacedDeal[]): Closed {
  return {
    won: deals.filter(({ standing }) => standing.meaning === "won"),
    lost: deals.filter(({ standing }) => standing.meaning === "lost"),
  };
}

/** Open deals whose expected closing has passed, and others that are old; one that is both is overdue. */
function staleOf({ book, asOf, seen, expected }: MetricFacts, oldAfterDays: number | undefined) {
  const closes = expected;
  const overdue: PlacedDeal[] = [];
  const old: PlacedDeal[] = [];
  const isOld = ({ createdOn }: PlacedDeal) =>
    oldAfterDays !== undefined && createdOn !== null && daysBetween(createdOn, asOf) > oldAfterDays;
  for (const deal of book.open) {
    const day = closes.at(deal.id, seen.to);
    if (day !== null && day < asOf) overdue.push(deal);
    else if (isOld(deal)) old.push(deal);
  }
  return { overdue, old };
}

/** What keeps amounts from being compared: none at all, one that is not known, or one below zero. */
export function amountFault(deals: readonly PlacedDeal[]): FigureReason | null {
  if (deals.length === 0) return "no_closed_deals";
  if (deals.some(({ amount }) => amount === null)) return "missing_amount";
  return deals.some(({ amount }) => amount !== null && amount.units < 0) ? "negative_amount" : null;
}
