import { isZeroFraction } from "../../kernel/decimal/index.js";
import type { Book, PlacedDeal } from "../counting/bookOf.js";
import type { WinRateDefinition } from "../types.js";
import type { Figured, FigureReason } from "./figured.js";
import { amountTerm, countTerm, quotientTerm, sumTerm, type Term } from "./term.js";

/** The share of deals that were won, by one of the definitions; see {@link WinRateDefinition}. */
export function winRate(id: string, definition: WinRateDefinition, minimum: number, book: Book): Figured {
  const { won, lost } = definition === "createdCount" ? closedAmong(book.created) : book;
  const sample = won.length + lost.length;
  const rate = rates[definition](id, won, lost, book);
  const isTooFew = typeof rate !== "string" && sample < minimum;
  return { definition, sample, outcome: isTooFew ? "insufficient_sample" : rate };
}

type Rate = (
  id: string,
  won: readonly PlacedDeal[],
  lost: readonly PlacedDeal[],
  book: Book,
) => Term | FigureReason;

const rates: Readonly<Record<WinRateDefinition, Rate>> = {
  closedCount: (id, won, lost) => {
    if (won.length + lost.length === 0) return "no_closed_deals";
    return share(id, countTerm(`${id}.won`, won), [countTerm(`${id}.lost`, lost)]);
  },
  closedValue: (id, won, lost) => {
    const fault = amountFault([...won, ...lost]);
    if (fault !== null) return fault;
    const [gained, missed] = [amountTerm(`${id}.won`, won), amountTerm(`${id}.lost`, lost)];
    if (isZeroFraction(gained.value) && isZeroFraction(missed.value)) return "no_closed_value";
    return share(id, gained, [missed]);
  },
  allCount: (id, won, lost, book) => {
    if (won.length + lost.length + book.void.length + book.open.length === 0) return "no_deals";
    const others = [
      countTerm(`${id}.lost`, lost),
      countTerm(`${id}.void`, book.void),
      countTerm(`${id}.open`, book.open),
    ];
    return share(id, countTerm(`${id}.won`, won), others);
  },
  createdCount: (id, won, _lost, { created }) => {
    if (created.length === 0) return "no_created_deals";
    return quotientTerm(id, countTerm(`${id}.won`, won), countTerm(`${id}.created`, created));
  },
};

function share(id: string, won: Term, others: readonly Term[]): Term {
  return quotientTerm(id, won, sumTerm(`${id}.all`, [{ ...won, id: `${id}.all.won` }, ...others]));
}

function closedAmong(deals: readonly PlacedDeal[]): Pick<Book, "won" | "lost"> {
  return {
    won: deals.filter(({ standing }) => standing.meaning === "won"),
    lost: deals.filter(({ standing }) => standing.meaning === "lost"),
  };
}

/** What keeps amounts from being compared: none at all, one that is not known, or one below zero. */
function amountFault(deals: readonly PlacedDeal[]): FigureReason | null {
  if (deals.length === 0) return "no_closed_deals";
  if (deals.some(({ amount }) => amount === null)) return "missing_amount";
  return deals.some(({ amount }) => amount !== null && amount.units < 0) ? "negative_amount" : null;
}
