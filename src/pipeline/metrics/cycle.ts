import { daysBetween } from "../../kernel/calendar/index.js";
import type { Book, PlacedDeal } from "../counting/bookOf.js";
import type { Figured, FigureReason } from "./figured.js";
import { countTerm, daysTerm, quotientTerm, sumTerm, type Term } from "./term.js";

/** How a cycle is told. */
export interface CycleDefinition {
  readonly of: "won" | "closed";
  readonly average: "mean" | "median";
}

/** The days from creation to closing of the deals closed in the period. */
export function cycle(id: string, { of, average }: CycleDefinition, minimum: number, book: Book): Figured {
  const deals = of === "won" ? book.won : [...book.won, ...book.lost];
  const definition = `${of}${average === "mean" ? "Mean" : "Median"}`;
  const sample = deals.length;
  const days =
    sample === 0 ? (of === "won" ? "no_wins" : "no_closed_deals") : averageDays(id, average, deals);
  const isTooFew = typeof days !== "string" && sample < minimum;
  return { definition, sample, outcome: isTooFew ? "insufficient_sample" : days };
}

/** The mean or median of the cycles of deals that are closed, at least one; or why it cannot be told. */
export function averageDays(
  id: string,
  average: "mean" | "median",
  deals: readonly PlacedDeal[],
): Term | FigureReason {
  const cycles = deals.map((deal) => ({ deal, days: cycleOf(deal) }));
  const known = cycles.flatMap(({ deal, days }) => (days === null ? [] : [{ deal, days }]));
  if (known.length < cycles.length) return "missing_created_on";
  return average === "mean" ? meanDays(id, known) : medianDays(id, known);
}

interface Cycle {
  readonly deal: PlacedDeal;
  readonly days: number;
}

function cycleOf({ createdOn, standing }: PlacedDeal): number | null {
  return createdOn === null || standing.closedOn === null ? null : daysBetween(createdOn, standing.closedOn);
}

function meanDays(id: string, cycles: readonly Cycle[]): Term {
  const total = totalDays(`${id}.total`, cycles);
  return quotientTerm(id, total, countTerm(`${id}.deals`, total.deals));
}

/** The middle cycle, or the mean of the two in the middle. */
function medianDays(id: string, cycles: readonly Cycle[]): Term {
  const sorted = [...cycles].sort((a, b) => a.days - b.days || (a.deal.id < b.deal.id ? -1 : 1));
  const half = sorted.length >> 1;
  const middle = sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1);
  const terms = middle.map((each, index) =>
    totalDays(`${id}.middle.${index === 0 ? "first" : "second"}`, [each]),
  );
  const count = countTerm(
    `${id}.deals`,
    middle.map(({ deal }) => deal),
  );
  return quotientTerm(id, sumTerm(`${id}.middle`, terms), count);
}

function totalDays(id: string, cycles: readonly Cycle[]): Term {
  const days = cycles.reduce((sum, each) => sum + each.days, 0);
  return daysTerm(
    id,
    days,
    cycles.map(({ deal }) => deal),
  );
}
