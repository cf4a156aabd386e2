import { isZeroFraction } from "../../kernel/decimal/index.js";
import type { Book } from "../counting/bookOf.js";
import type { WinRateDefinition } from "../types.js";
import { averageDays } from "./cycle.js";
import type { Figured, FigureReason } from "./figured.js";
import { amountTerm, countTerm, productTerm, quotientTerm, sumTerm, type Term } from "./term.js";
import { winRate } from "./winRate.js";

/** Which deals a velocity starts from, and by which win rate. */
export interface VelocityDefinition {
  readonly deals: "open" | "closed";
  readonly winRate: WinRateDefinition;
}

/** What the pipeline brings in a day: deals times mean won amount times win rate, over the mean cycle of won deals. */
export function velocity(id: string, by: VelocityDefinition, minimum: number, book: Book): Figured {
  const rate = winRate(`${id}.winRate`, by.winRate, minimum, book);
  const definition = `${by.deals}${capitalized(by.winRate)}`;
  return { definition, sample: rate.sample, outcome: speed(id, by, rate.outcome, book) };
}

function speed(
  id: string,
  { deals }: VelocityDefinition,
  rate: Term | FigureReason,
  { open, won, lost }: Book,
): Term | FigureReason {
  if (typeof rate === "string") return rate;
  if (won.length === 0) return "no_wins";
  if (won.some(({ amount }) => amount === null)) return "missing_amount";
  const days = averageDays(`${id}.cycle`, "mean", won);
  if (typeof days === "string") return days;
  if (isZeroFraction(days.value)) return "zero_cycle";
  const closed = sumTerm(`${id}.deals`, [
    countTerm(`${id}.deals.won`, won),
    countTerm(`${id}.deals.lost`, lost),
  ]);
  const n = deals === "open" ? countTerm(`${id}.deals`, open) : closed;
  const mean = quotientTerm(
    `${id}.meanWon`,
    amountTerm(`${id}.meanWon.won`, won),
    countTerm(`${id}.meanWon.deals`, won),
  );
  return quotientTerm(id, productTerm(`${id}.value`, n, mean, rate), days);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
